import { and, eq, isNull } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { type BeforeLeaving, undoLeavingUntil } from "#app/domain/applications/leaving.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { guidanceEntries, placements, suggestionAnswers } from "#db/schema/all.ts";
import { findApplication } from "./find-application.ts";

/**
 * That the person left was a mistake: the job, its agreed end and what they had said to the posting are as before, their list is
 * made anew, and the counsellor's to-do goes unless it was done. What the person has answered since stays. The person and
 * who acts for them can do so until the end of the day after; a counsellor as long as it is kept.
 *
 * Refuses `not-signed-in`, `not-found`, `changed-meanwhile` where nothing is left to take back, and `undo-over`.
 */
export async function undoLeaving(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  applicationId: number,
): Promise<Result<{ readonly onBehalf: boolean }>> {
  const today = ports.clock.today();
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findApplication(tx, principal, "applications.end-placement", applicationId, today, "lock");
    if (!found.ok) return found;
    const { application, grant } = found.value;
    const { seekerId, postingId } = application;
    const [placement] = await tx
      .select()
      .from(placements)
      .where(and(eq(placements.applicationId, applicationId), eq(placements.seekerId, seekerId)));
    const { endedAt = null, beforeLeaving = null } = placement ?? {};
    if (placement === undefined || endedAt === null || beforeLeaving === null) return refuse("changed-meanwhile");
    if (grant.role !== "counsellor" && today > undoLeavingUntil(endedAt)) return refuse("undo-over");
    await tx
      .update(placements)
      .set({ endsOn: beforeLeaving.endsOn, endedAt: null, beforeLeaving: null })
      .where(eq(placements.id, placement.id));
    await putAnswerBack(tx, { seekerId, postingId }, endedAt, beforeLeaving.answer);
    const dropped = await tx
      .delete(guidanceEntries)
      .where(
        and(
          eq(guidanceEntries.id, beforeLeaving.followUpId),
          eq(guidanceEntries.seekerId, seekerId),
          isNull(guidanceEntries.doneAt),
        ),
      )
      .returning({ id: guidanceEntries.id });
    await recordChange(
      tx,
      {
        at,
        accountId: grant.accountId,
        role: grant.role,
        action: "applications.undo-leaving",
        objectType: "placement",
        objectId: placement.id,
        onBehalfOfSeekerId: grant.onBehalf ? seekerId : null,
        details: { followUpDropped: dropped.length > 0 },
      },
      [{ topic: "suggestion.answered", payload: { seekerId, postingId } }],
    );
    return ok({ onBehalf: grant.onBehalf });
  });
}

/** The answer that gave the reason for leaving is known by its moment; a later one is left alone. */
async function putAnswerBack(
  tx: Tx,
  { seekerId, postingId }: { readonly seekerId: number; readonly postingId: number },
  leftAt: Date,
  before: BeforeLeaving["answer"],
): Promise<void> {
  const given = and(
    eq(suggestionAnswers.seekerId, seekerId),
    eq(suggestionAnswers.postingId, postingId),
    eq(suggestionAnswers.occasion, "leaving"),
    eq(suggestionAnswers.answeredAt, leftAt),
  );
  if (before === null) {
    await tx.delete(suggestionAnswers).where(given);
    return;
  }
  const { answeredAt, forgottenAt, ...rest } = before;
  await tx
    .update(suggestionAnswers)
    .set({
      ...rest,
      answeredAt: new Date(answeredAt),
      forgottenAt: forgottenAt === null ? null : new Date(forgottenAt),
    })
    .where(given);
}
