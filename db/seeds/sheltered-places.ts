import { and, asc, eq, gte, isNotNull, isNull } from "drizzle-orm";
import { isoDateOf } from "#app/domain/dates.ts";
import { pairDecision, type PairDecisions } from "#app/domain/workshops/proposal.ts";
import { type Clock, fixedClock } from "#app/gateways/clock/clock.ts";
import { writeProposal } from "#app/usecases/workshops/write-proposal.ts";
import { auditLog, consents, placePins, placeProposalRows, placeProposals, postings } from "#db/schema/all.ts";
import type { Organisation, Staff } from "./accounts.ts";
import type { SeedTools } from "./seed-world.ts";

/** What the demo workshop and the counsellor said of the first pairs, and why they refused. */
const DECIDED: readonly (PairDecisions & { readonly reason?: string })[] = [
  { workshop: "confirmed", counsellor: "confirmed" },
  { workshop: "undecided", counsellor: "confirmed" },
  { workshop: "refused", counsellor: "undecided", reason: "这个工位的师傅这个月请假，来了没有人带" },
];

/**
 * Two proposals of who goes to which sheltered place: one of some days ago, on which the demo workshop and the counsellor
 * decided a little, and today's, which keeps to that.
 */
export async function seedShelteredPlaces(
  tools: SeedTools,
  clock: Clock,
  staff: Staff,
  organisations: readonly Organisation[],
): Promise<void> {
  const { calendar } = tools;
  const earlier = calendar.at(-3, 10);
  const first = await propose(tools, staff, earlier);
  await decideSome(
    tools,
    staff,
    first,
    organisations.find(({ row }) => row.kind === "workshop"),
    calendar.at(-2, 15),
  );
  await propose(tools, staff, clock.now());
}

async function propose({ tx }: SeedTools, staff: Staff, at: Date): Promise<number> {
  const requestedBy = staff.demo.counsellor;
  const [proposal] = await tx.insert(placeProposals).values({ requestedBy, requestedAt: at }).returning();
  const proposalId = proposal?.id ?? 0;
  await writeProposal({ clock: fixedClock(at) }, tx, proposalId);
  await tx.insert(auditLog).values({
    at,
    accountId: requestedBy,
    role: "counsellor",
    action: "workshops.propose",
    objectType: "place-proposal",
    objectId: proposalId,
    details: {},
  });
  return proposalId;
}

async function decideSome(
  { tx }: SeedTools,
  staff: Staff,
  proposalId: number,
  workshop: Organisation | undefined,
  at: Date,
): Promise<void> {
  const rows = await tx
    .select({ id: placeProposalRows.id, seekerId: placeProposalRows.seekerId, postingId: postings.id })
    .from(placeProposalRows)
    .innerJoin(postings, eq(postings.id, placeProposalRows.postingId))
    .innerJoin(
      consents,
      and(
        eq(consents.seekerId, placeProposalRows.seekerId),
        eq(consents.purpose, "employer-anonymous-view"),
        isNull(consents.withdrawnAt),
        gte(consents.expiresOn, isoDateOf(at)),
      ),
    )
    .where(
      and(
        eq(placeProposalRows.proposalId, proposalId),
        isNotNull(placeProposalRows.position),
        eq(postings.organisationId, workshop?.row.id ?? 0),
      ),
    )
    .orderBy(asc(placeProposalRows.position), asc(placeProposalRows.id))
    .limit(DECIDED.length);
  for (const [index, { id, ...pair }] of rows.entries()) {
    const decided = DECIDED[index];
    if (decided === undefined) continue;
    const { workshop: workshopDecision, counsellor: counsellorDecision, reason = null } = decided;
    const byCounsellor = counsellorDecision === "undecided" ? null : staff.demo.counsellor;
    const byWorkshop = workshopDecision === "undecided" ? null : (workshop?.accountId ?? null);
    await tx
      .update(placeProposalRows)
      .set({
        workshopDecision,
        workshopReason: reason,
        workshopDecidedBy: byWorkshop,
        workshopDecidedAt: byWorkshop === null ? null : at,
        counsellorDecision,
        counsellorDecidedBy: byCounsellor,
        counsellorDecidedAt: byCounsellor === null ? null : at,
      })
      .where(eq(placeProposalRows.id, id));
    const outcome = pairDecision(decided);
    if (outcome === "undecided") continue;
    const pin = { kind: outcome === "confirmed" ? ("hold" as const) : ("bar" as const), origin: "decided" as const };
    await tx
      .insert(placePins)
      .values({ ...pair, ...pin, setBy: byCounsellor ?? workshop?.accountId ?? null, setAt: at });
  }
}
