import { and, eq, isNotNull } from "drizzle-orm";
import { authorise, type Grant } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type Decision, type DecidingSide, pairDecision, pinAfter } from "#app/domain/workshops/proposal.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { consentInForce } from "#db/queries/seekers/consent-in-force.ts";
import { placePins, placeProposalRows, postings } from "#db/schema/all.ts";
import { lockCurrentProposal } from "./current-proposal.ts";
import { placeStandings } from "./place-standings.ts";

export interface PlaceDecision {
  readonly rowId: number;
  readonly side: DecidingSide;
  readonly decision: Exclude<Decision, "undecided">;
  /** Needed to refuse. */
  readonly reason: string | null;
}

/**
 * The workshop's manager or a counsellor confirms or refuses a pair of the proposal. A pair that both confirm is kept in later
 * proposals, one that either refuses is left out of them; nobody is told, and nothing begins, before the counsellor refers the
 * person (推荐上岗). What was decided can be changed while the proposal holds; saying the same again changes nothing.
 *
 * Refuses `not-signed-in`, `not-found` (to a manager also where the person has not agreed to be seen, or no longer),
 * `reason-required` (field `reason`), `changed-meanwhile` where a newer proposal holds, and `proposal-outdated` for a pair that
 * cannot come about any more, or has already.
 */
export async function decidePlace(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { rowId, side, decision, reason }: PlaceDecision,
): Promise<Result<{ readonly outcome: Decision }>> {
  if (decision === "refused" && reason === null) return refuse("reason-required", { field: "reason" });
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const proposalId = await lockCurrentProposal(tx, "decide");
    const found = await findPair(ports, tx, principal, rowId, side);
    if (!found.ok) return found;
    const { row, postingId, grant } = found.value;
    if (row.proposalId !== proposalId) return refuse("changed-meanwhile");
    if (row[`${side}Decision`] === decision) return ok({ outcome: decisionOf(row) });

    const standing = (await placeStandings(ports, tx, proposalId, [postingId])).get(rowId)?.standing;
    const possible = standing === "stands" || (decision === "refused" && standing !== "taken-up");
    if (!possible) return refuse("proposal-outdated");
    const decided = side === "workshop" ? { workshopDecision: decision } : { counsellorDecision: decision };
    const why = decision === "refused" ? reason : null;
    const by =
      side === "workshop"
        ? { workshopReason: why, workshopDecidedBy: grant.accountId, workshopDecidedAt: at }
        : { counsellorReason: why, counsellorDecidedBy: grant.accountId, counsellorDecidedAt: at };
    const after = { ...row, ...decided };
    await tx
      .update(placeProposalRows)
      .set({ ...decided, ...by })
      .where(eq(placeProposalRows.id, rowId));
    await followWithPin(tx, { seekerId: row.seekerId, postingId }, after, grant.accountId, at);
    await recordChange(tx, {
      at,
      accountId: grant.accountId,
      role: grant.role,
      action: decision === "confirmed" ? "workshops.confirm-place" : "workshops.refuse-place",
      objectType: "seeker",
      objectId: row.seekerId,
      onBehalfOfSeekerId: side === "counsellor" ? row.seekerId : null,
      details: { postingId, proposalId: row.proposalId, side },
    });
    return ok({ outcome: decisionOf(after) });
  });
}

type Row = typeof placeProposalRows.$inferSelect;

const decisionOf = ({ workshopDecision: workshop, counsellorDecision: counsellor }: Row): Decision =>
  pairDecision({ workshop, counsellor });

async function findPair(
  ports: Pick<Ports, "db" | "clock">,
  tx: Tx,
  principal: Principal,
  rowId: number,
  side: DecidingSide,
): Promise<Result<{ readonly row: Row; readonly postingId: number; readonly grant: Grant }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const [found] = await tx
    .select({ row: placeProposalRows, postingId: postings.id, organisationId: postings.organisationId })
    .from(placeProposalRows)
    .innerJoin(postings, eq(postings.id, placeProposalRows.postingId))
    .where(eq(placeProposalRows.id, rowId))
    .for("update", { of: placeProposalRows });
  if (found === undefined) return refuse("not-found");
  const { row, postingId, organisationId } = found;
  const granted =
    side === "workshop"
      ? authorise(principal, "workshops.decide-for-workshop", { organisationId })
      : authorise(principal, "workshops.decide-for-person");
  if (!granted.ok) return refuse("not-found");
  if (side === "workshop") {
    const on = ports.clock.today();
    const seen = consentInForce(ports.db, placeProposalRows.seekerId, "employer-anonymous-view", {
      organisationId,
      on,
    });
    const [shown] = await tx
      .select({ id: placeProposalRows.id })
      .from(placeProposalRows)
      .where(and(eq(placeProposalRows.id, rowId), isNotNull(placeProposalRows.postingId), seen));
    if (shown === undefined) return refuse("not-found");
  }
  return ok({ row, postingId, grant: granted.value });
}

/** Keeps the pair's pin as both sides' decisions say; one that a counsellor set by hand stays until the pair is decided. */
async function followWithPin(
  tx: Tx,
  pair: { readonly seekerId: number; readonly postingId: number },
  { workshopDecision: workshop, counsellorDecision: counsellor }: Row,
  setBy: number,
  setAt: Date,
): Promise<void> {
  const kind = pinAfter({ workshop, counsellor });
  const ofPair = and(eq(placePins.seekerId, pair.seekerId), eq(placePins.postingId, pair.postingId));
  if (kind === null) {
    await tx.delete(placePins).where(and(ofPair, eq(placePins.origin, "decided")));
    return;
  }
  if (kind === "hold") {
    await tx.delete(placePins).where(and(eq(placePins.seekerId, pair.seekerId), eq(placePins.kind, "hold")));
  }
  const pin = { kind, origin: "decided" as const, setBy, setAt };
  await tx
    .insert(placePins)
    .values({ ...pair, ...pin })
    .onConflictDoUpdate({ target: [placePins.seekerId, placePins.postingId], set: pin });
}
