import { and, count, countDistinct, eq, gte, isNull, sql } from "drizzle-orm";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { FENGHUA } from "#app/domain/areas/fenghua.ts";
import { minimumWageAt } from "#app/domain/compliance/minimum-wage.ts";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import type { Trouble } from "#app/domain/notices/background.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { tellableCount } from "#app/domain/seekers/small-count.ts";
import { type BackgroundPorts, backgroundTroubles } from "#app/usecases/notices/background-health.ts";
import { measuredRuns } from "#db/queries/matching/measured-runs.ts";
import { joinRequests, minimumWages, organisations, placements, postings, seekers } from "#db/schema/all.ts";

/** The district in figures, each of which has its list. */
export interface DistrictOverview {
  readonly publishedPostings: number;
  readonly submittedPostings: number;
  readonly submittedOrganisations: number;
  /** Organisations that somebody asks to join and waits for the answer. */
  readonly askedOrganisations: number;
  /** Numbers of people; null where they are few, or where few could be had by subtracting. */
  readonly seekersLooking: number | null;
  /** In the last night that was measured; null too where none was in the last 30 days. */
  readonly seekersWithSuggestions: number | null;
  readonly placementsThisYear: number | null;
  /** Whether today's minimum wage of the district is known and was checked. */
  readonly minimumWageVerified: boolean;
  /** What is wrong with the background work, the gravest first. */
  readonly troubles: readonly Trouble[];
}

const MEASURED_WITHIN_MS = 30 * 24 * 3_600_000;

/**
 * Who has suggestions, as the page of fairness tells it: a number of this page's own would give away, subtracted from
 * those looking for work, the few without any whom that page hides.
 */
function withSuggestions({ people, outsideWorkingAge, without }: NightMeasures): number | null {
  if (outsideWorkingAge === null || without === null) return null;
  return tellableCount(people - outsideWorkingAge - without);
}

/** The administrator's figures of today. Refuses `not-allowed`. */
export async function readDistrict(ports: BackgroundPorts, principal: Principal): Promise<Result<DistrictOverview>> {
  if (!mayEver(principal, "accounts.manage")) return refuse("not-allowed");
  const { db } = ports;
  const today = ports.clock.today();
  const [ofPostings] = await db
    .select({
      published: sql<number>`count(*) filter (where ${postings.status} = 'published')`.mapWith(Number),
      submitted: sql<number>`count(*) filter (where ${postings.status} = 'submitted')`.mapWith(Number),
    })
    .from(postings);
  const [ofOrganisations] = await db
    .select({ amount: count() })
    .from(organisations)
    .where(eq(organisations.verification, "submitted"));
  const [asked] = await db
    .select({ amount: countDistinct(joinRequests.organisationId) })
    .from(joinRequests)
    .where(isNull(joinRequests.answeredAt));
  const [looking] = await db.select({ amount: count() }).from(seekers).where(eq(seekers.lookingForWork, true));
  const [lastNight] = await measuredRuns(db, new Date(ports.clock.now().getTime() - MEASURED_WITHIN_MS));
  const [placed] = await db
    .select({ amount: count() })
    .from(placements)
    .where(and(gte(placements.startsOn, `${today.slice(0, 4)}-01-01`)));
  const wage = minimumWageAt(await db.select().from(minimumWages), FENGHUA, today);
  return ok({
    publishedPostings: ofPostings?.published ?? 0,
    submittedPostings: ofPostings?.submitted ?? 0,
    submittedOrganisations: ofOrganisations?.amount ?? 0,
    askedOrganisations: asked?.amount ?? 0,
    seekersLooking: tellableCount(looking?.amount ?? 0),
    seekersWithSuggestions: lastNight === undefined ? null : withSuggestions(lastNight.measures),
    placementsThisYear: tellableCount(placed?.amount ?? 0),
    troubles: await backgroundTroubles(ports),
    minimumWageVerified: wage.status === "known" && wage.verified !== "unverified",
  });
}
