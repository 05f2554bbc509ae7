import { and, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { placePins, placeProposalRows } from "#db/schema/all.ts";
import { lockCurrentProposal } from "./current-proposal.ts";

/**
 * A counsellor takes back that a pair is kept or left out: the next proposal is free again. What was kept because both
 * sides confirmed it takes the counsellor's confirmation with it. Where it was taken back already, nothing changes.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function unpinPlace(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { seekerId, postingId }: { readonly seekerId: number; readonly postingId: number },
): Promise<Result<undefined>> {
  const granted = authorise(principal, "workshops.decide-for-person");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  return ports.db.transaction(async (tx) => {
    const proposalId = await lockCurrentProposal(tx, "decide");
    const [removed] = await tx
      .delete(placePins)
      .where(and(eq(placePins.seekerId, seekerId), eq(placePins.postingId, postingId)))
      .returning({ kind: placePins.kind, origin: placePins.origin });
    if (removed === undefined) return ok();
    if (removed.kind === "hold" && removed.origin === "decided" && proposalId !== undefined) {
      await tx
        .update(placeProposalRows)
        .set({ counsellorDecision: "undecided", counsellorDecidedBy: null, counsellorDecidedAt: null })
        .where(
          and(
            eq(placeProposalRows.proposalId, proposalId),
            eq(placeProposalRows.seekerId, seekerId),
            eq(placeProposalRows.postingId, postingId),
            eq(placeProposalRows.counsellorDecision, "confirmed"),
          ),
        );
    }
    await recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role,
      action: "workshops.unpin-place",
      objectType: "seeker",
      objectId: seekerId,
      onBehalfOfSeekerId: seekerId,
      details: { postingId, kind: removed.kind },
    });
    return ok();
  });
}
