import { desc } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Opening } from "#app/domain/matching/openings.ts";
import { CHANGE_PARAMS } from "#app/domain/matching/reasons.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { tellableCount } from "#app/domain/seekers/small-count.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { openingSums } from "#db/schema/all.ts";

export interface DistrictOpenings {
  readonly computedAt: Date;
  readonly rulesVersion: string;
  readonly peopleJudged: number;
  readonly postingsJudged: number;
  /** People whom nothing suits; null for a few. */
  readonly peopleWithout: number | null;
  /** Those that help most people first. */
  readonly openings: readonly Opening[];
}

/**
 * Which single changes would open how many postings to how many people, as it was last summed for the whole district;
 * null where it never was. Refuses `not-signed-in`, `not-allowed`.
 */
export async function readOpenings(
  { db }: Pick<Ports, "db">,
  principal: Principal,
): Promise<Result<DistrictOpenings | null>> {
  const granted = authorise(principal, "matching.read-openings");
  if (!granted.ok) return granted;
  const [sums] = await db.select().from(openingSums).orderBy(desc(openingSums.id)).limit(1);
  if (sums === undefined) return ok(null);
  const { computedAt, rulesVersion, peopleJudged, postingsJudged, peopleWithout, openings } = sums;
  return ok({
    computedAt,
    rulesVersion,
    peopleJudged,
    postingsJudged,
    peopleWithout: tellableCount(peopleWithout),
    // A newer or older worker may have written codes that this version has no words for.
    openings: openings.filter(({ change }) => Object.hasOwn(CHANGE_PARAMS, change.code)),
  });
}
