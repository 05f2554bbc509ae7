import { and, count, countDistinct, eq, gte, isNull, sql } from "drizzle-orm";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { FENGHUA } from "#app/domain/areas/fenghua.ts";
import { minimumWageAt } from "#app/domain/compliance/minimum-wage.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import {
  joinRequests,
  minimumWages,
  organisations,
  placements,
  postings,
  seekers,
  suggestions,
} from "#db/schema/all.ts";

/** The district in figures, each of which has its list. */
export interface DistrictOverview {
  readonly publishedPostings: number;
  readonly submittedPostings: number;
  readonly submittedOrganisations: number;
  /** Organisations that somebody asks to join and waits for the answer. */
  readonly askedOrganisations: number;
  readonly seekersLooking: number;
  readonly seekersWithSuggestions: number;
  readonly placementsThisYear: number;
  /** Whether today's minimum wage of the district is known and was checked. */
  readonly minimumWageVerified: boolean;
}

/** The administrator's figures of today. Refuses `not-allowed`. */
export async function readDistrict(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<DistrictOverview>> {
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
  const [served] = await db.select({ amount: countDistinct(suggestions.seekerId) }).from(suggestions);
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
    seekersLooking: looking?.amount ?? 0,
    seekersWithSuggestions: served?.amount ?? 0,
    placementsThisYear: placed?.amount ?? 0,
    minimumWageVerified: wage.status === "known" && wage.verified !== "unverified",
  });
}
