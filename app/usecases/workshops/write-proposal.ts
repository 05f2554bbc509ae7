import { and, desc, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import { preparePosting, type PreparedPosting, type PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { assignPlaces } from "#app/domain/workshops/assign-places.ts";
import { type AssignedPerson, explainAssignment } from "#app/domain/workshops/explain-assignment.ts";
import { layOutMarket, type Pin } from "#app/domain/workshops/places-market.ts";
import { pairDecision } from "#app/domain/workshops/proposal.ts";
import { loadMatchingContext, loadPostingFacts } from "#app/usecases/matching/load-facts.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Tx } from "#db/client.ts";
import { placePins, placeProposalRows, placeProposals } from "#db/schema/all.ts";
import { loadApplicants } from "./load-applicants.ts";
import { loadPlaces, type PlacesToday } from "./load-places.ts";

/** Places a person would rather have that are told of; the best ones. */
const TOLD = 20;

const ROWS_AT_ONCE = 1000;

export interface ProposalCounts {
  readonly people: number;
  readonly placed: number;
  readonly unsuited: number;
}

/**
 * Works a proposal out and writes it: everybody who looks for work, has none, and wants a sheltered place or said that one
 * interests them, over all such places on offer. What both sides have decided of a pair is kept where the pair is proposed
 * again. Rows of proposals before the last one are removed.
 *
 * The transaction must hold the proposal that it replaces, so that no decision of it is lost.
 */
export async function writeProposal(
  ports: Pick<Ports, "clock">,
  tx: Tx,
  proposalId: number,
  signal?: AbortSignal,
): Promise<ProposalCounts> {
  const today = await loadPlaces(ports, tx);
  const context = await loadMatchingContext(ports, tx);
  const prepared = (
    await loadPostingFacts(
      tx,
      today.places.map(({ postingId }) => postingId),
    )
  ).map((facts) => preparePosting(facts, context));
  const { people, seekersById, unsuited } = await loadApplicants(tx, context, prepared, today.taken, signal);

  const pins = await pinsInForce(tx, today);
  const market = layOutMarket(
    today.places.map(({ postingId, free }) => ({ id: postingId, free })),
    people,
    pins,
  );
  const outcome = explainAssignment(market, assignPlaces(market));
  const earlier = await earlierDecisions(tx, proposalId);
  const position = new Map(outcome.places.flatMap(({ personIds }) => personIds.map((id, at) => [id, at + 1] as const)));
  const byPosting = new Map(prepared.map((posting) => [posting.id, posting]));
  const rows = outcome.people.map((person) => ({
    proposalId,
    seekerId: person.personId,
    postingId: person.placeId,
    feasibility: feasibilityOf(person, seekersById, byPosting),
    score: person.score,
    rank: person.rank,
    wishes: person.wishes,
    position: position.get(person.personId) ?? null,
    held: person.held,
    passedOver: person.passedOver.slice(0, TOLD),
    ...earlier(person.personId, person.placeId),
  }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await tx.insert(placeProposalRows).values(rows.slice(start, start + ROWS_AT_ONCE));
  }
  const outcomeOf = new Map(outcome.places.map((place) => [place.placeId, place]));
  await tx
    .update(placeProposals)
    .set({
      computedAt: ports.clock.now(),
      rulesVersion: RULES_VERSION,
      people: rows.length,
      unsuited,
      unkeptHolds: market.unkept,
      places: today.places.map(({ postingId, headcount, taken, free, limited }) => ({
        postingId,
        headcount,
        taken,
        free,
        limited,
        proposed: outcomeOf.get(postingId)?.personIds.length ?? 0,
        feasibleFor: outcomeOf.get(postingId)?.feasibleFor ?? 0,
        cutOff: outcomeOf.get(postingId)?.cutOff ?? null,
      })),
    })
    .where(eq(placeProposals.id, proposalId));
  await forgetOldRows(tx, proposalId);
  return { people: rows.length, placed: position.size, unsuited };
}

function feasibilityOf(
  { personId, placeId, passedOver }: AssignedPerson,
  people: ReadonlyMap<number, PreparedSeeker>,
  postings: ReadonlyMap<number, PreparedPosting>,
): "fits" | "ask-first" {
  const seeker = people.get(personId);
  const posting = postings.get(placeId ?? passedOver[0]?.placeId ?? 0);
  if (seeker === undefined || posting === undefined) return "ask-first";
  return judgePrepared(seeker, posting).feasibility === "fits" ? "fits" : "ask-first";
}

/** All pins, but for those of pairs that have come about: their seat is taken already. */
async function pinsInForce(tx: Tx, { taken }: PlacesToday): Promise<Pin[]> {
  const done = new Set(taken.map(({ seekerId, postingId }) => `${seekerId}-${postingId ?? ""}`));
  const pins = await tx
    .select({ personId: placePins.seekerId, placeId: placePins.postingId, kind: placePins.kind })
    .from(placePins)
    .orderBy(placePins.id);
  return pins.filter(({ personId, placeId }) => !done.has(`${personId}-${placeId}`));
}

/** What both sides decided of the same pair in the proposal before, unless one refused: whoever let it be proposed again starts afresh. */
async function earlierDecisions(tx: Tx, proposalId: number) {
  const [before] = await tx
    .select({ id: placeProposals.id })
    .from(placeProposals)
    .where(and(isNotNull(placeProposals.computedAt), lt(placeProposals.id, proposalId)))
    .orderBy(desc(placeProposals.id))
    .limit(1);
  const rows =
    before === undefined
      ? []
      : await tx
          .select({
            seekerId: placeProposalRows.seekerId,
            postingId: placeProposalRows.postingId,
            decided: {
              workshopDecision: placeProposalRows.workshopDecision,
              workshopReason: placeProposalRows.workshopReason,
              workshopDecidedBy: placeProposalRows.workshopDecidedBy,
              workshopDecidedAt: placeProposalRows.workshopDecidedAt,
              counsellorDecision: placeProposalRows.counsellorDecision,
              counsellorReason: placeProposalRows.counsellorReason,
              counsellorDecidedBy: placeProposalRows.counsellorDecidedBy,
              counsellorDecidedAt: placeProposalRows.counsellorDecidedAt,
            },
          })
          .from(placeProposalRows)
          .where(and(eq(placeProposalRows.proposalId, before.id), isNotNull(placeProposalRows.postingId)));
  const open = rows.filter(
    ({ decided }) =>
      pairDecision({ workshop: decided.workshopDecision, counsellor: decided.counsellorDecision }) !== "refused",
  );
  const known = new Map(open.map(({ seekerId, postingId, decided }) => [`${seekerId}-${postingId ?? ""}`, decided]));
  return (seekerId: number, postingId: number | null) => known.get(`${seekerId}-${postingId ?? ""}`) ?? {};
}

/** The proposal before stays, so that what changed can be told; those before it keep their figures only. */
async function forgetOldRows(tx: Tx, proposalId: number): Promise<void> {
  const kept = await tx
    .select({ id: placeProposals.id })
    .from(placeProposals)
    .where(isNotNull(placeProposals.computedAt))
    .orderBy(desc(placeProposals.id))
    .limit(2);
  const oldest = Math.min(proposalId, ...kept.map(({ id }) => id));
  const old = tx.select({ id: placeProposals.id }).from(placeProposals).where(lt(placeProposals.id, oldest));
  await tx.delete(placeProposalRows).where(inArray(placeProposalRows.proposalId, old));
}
