import { eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import {
  dayAllows,
  fairLifecycle,
  fairOn,
  type FairEvent,
  type FairStatus,
  lastDayWhenOpened,
} from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Fact } from "#app/jobs/facts.ts";
import { fairPostings, fairs } from "#db/schema/all.ts";
import { fairChanged } from "./fair-changed.ts";

/**
 * Announces, closes, reopens, holds or cancels a fair, as its status table allows. Announcing sends the invitations that
 * were prepared; cancelling tells everybody invited and registered. A last day for registering that is over when
 * registration opens is dropped: people can register until the day of the fair.
 *
 * Refuses `not-found`, `changed-meanwhile`, `transition-not-allowed` (holding it before its day included),
 * `reason-required`, `date-in-past` for announcing or reopening one whose day is over.
 */
export async function changeFairStatus(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly fairId: number;
    readonly event: FairEvent;
    readonly seenStatus: FairStatus;
    readonly reason: string | null;
  },
): Promise<Result<{ readonly status: FairStatus }>> {
  const granted = authorise(principal, "fairs.write");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const { fairId, event, seenStatus, reason } = input;
  const at = ports.clock.now();
  const today = ports.clock.today();
  return ports.db.transaction(async (tx) => {
    const [row] = await tx.select().from(fairs).where(eq(fairs.id, fairId)).for("update");
    if (row === undefined) return refuse("not-found");
    const fair = fairOn(row, today);
    if (fair.status !== seenStatus) return refuse("changed-meanwhile");
    const next = fairLifecycle.transition(fair.status, event, role, reason);
    if (!next.ok) return next;
    if (!dayAllows(event, fair.heldOn, today)) {
      return refuse(event === "hold" ? "transition-not-allowed" : "date-in-past");
    }
    // A draft was never public, so nobody else is told why it goes.
    const cancelReason = event === "cancel" && fair.status !== "draft" ? reason : null;
    const registrationClosesOn =
      next.value === "announced" ? lastDayWhenOpened(fair, today) : fair.registrationClosesOn;
    await tx
      .update(fairs)
      .set({ status: next.value, updatedAt: at, cancelReason, registrationClosesOn })
      .where(eq(fairs.id, fairId));
    const invited =
      event === "announce"
        ? await tx
            .select({ postingId: fairPostings.postingId })
            .from(fairPostings)
            .where(eq(fairPostings.fairId, fairId))
        : [];
    await recordChange(
      tx,
      {
        at,
        accountId,
        role,
        action: `fairs.${event}`,
        objectType: "fair",
        objectId: fairId,
        details: { from: fair.status, to: next.value },
      },
      (auditId): Fact[] => [
        ...fairChanged(fairId),
        { topic: "fair.moved", payload: { fairId, auditId } },
        ...invited.map(({ postingId }): Fact => ({ topic: "fair.invited", payload: { fairId, postingId } })),
      ],
    );
    return ok({ status: next.value });
  });
}
