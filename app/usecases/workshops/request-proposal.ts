import { and, eq, isNull } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { placeProposals } from "#db/schema/all.ts";

/** After so long it is taken that the workers lost the request, and it is handed to them again. */
const LOST_AFTER_MS = 10 * 60_000;

/**
 * Asks for a new proposal of who goes to which sheltered place; it is worked out in the background. While one is waited for,
 * asking again asks for nothing more.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function requestProposal(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<{ readonly proposalId: number }>> {
  const granted = authorise(principal, "workshops.propose");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(placeProposals)
      .values({ requestedBy: accountId, requestedAt: at })
      .onConflictDoNothing()
      .returning({ id: placeProposals.id });
    const [waiting] = await tx
      .select({ id: placeProposals.id, requestedAt: placeProposals.requestedAt })
      .from(placeProposals)
      .where(isNull(placeProposals.computedAt));
    const proposalId = made?.id ?? waiting?.id ?? 0;
    const lost =
      made === undefined && waiting !== undefined && at.getTime() - waiting.requestedAt.getTime() > LOST_AFTER_MS;
    if (lost) {
      await tx
        .update(placeProposals)
        .set({ requestedAt: at })
        .where(and(eq(placeProposals.id, proposalId), isNull(placeProposals.computedAt)));
    }
    if (made !== undefined || lost) {
      await recordChange(
        tx,
        { at, accountId, role, action: "workshops.propose", objectType: "place-proposal", objectId: proposalId },
        [{ topic: "places.requested", payload: { proposalId } }],
      );
    }
    return ok({ proposalId });
  });
}
