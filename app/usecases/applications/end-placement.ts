import { and, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { BeforeLeaving } from "#app/domain/applications/leaving.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { AnswerReason } from "#app/domain/matching/answers.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { keepAnswer } from "#app/usecases/matching/keep-answer.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { guidanceEntries, placements, seekers, suggestionAnswers } from "#db/schema/all.ts";
import { findApplication } from "./find-application.ts";

/** What the counsellor finds among the things to do. */
const FOLLOW_UP = "本人不在这个岗位上做了：问问近况，要不要一起找新的。";

/**
 * The person no longer works there, said by them or by who acts for them: the placement ends with its last day, and the
 * counsellor is to ask how they are. What was so before is kept, so that it can be taken back (`undo-leaving`). A reason, if
 * they like to give one, steers their later suggestions like any “not for me”; the employer sees none of it.
 *
 * Refuses `not-signed-in`, `not-found`, `changed-meanwhile` where there is no placement or it has ended, `date-in-future`
 * and `invalid-input` (field `lastDay`) for a day to come or before the first one.
 */
export async function endPlacement(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly applicationId: number; readonly lastDay: IsoDate; readonly reason: AnswerReason | null },
): Promise<Result<{ readonly onBehalf: boolean }>> {
  const { applicationId, lastDay, reason } = input;
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
    if (placement === undefined || placement.endedAt !== null) return refuse("changed-meanwhile");
    if (lastDay > today) return refuse("date-in-future", { field: "lastDay" });
    if (lastDay < placement.startsOn) {
      return refuse("invalid-input", { field: "lastDay", params: { reason: "out-of-range" } });
    }
    const [said] = await tx
      .select()
      .from(suggestionAnswers)
      .where(and(eq(suggestionAnswers.seekerId, seekerId), eq(suggestionAnswers.postingId, postingId)))
      .for("update");
    const facts =
      reason === null
        ? [{ topic: "suggestion.answered" as const, payload: { seekerId, postingId } }]
        : [await keepAnswer(tx, grant, { seekerId, postingId, answer: "not-for-me", reason, occasion: "leaving", at })];
    await recordChange(
      tx,
      {
        at,
        accountId: grant.accountId,
        role: grant.role,
        action: "applications.end-placement",
        objectType: "placement",
        objectId: placement.id,
        onBehalfOfSeekerId: grant.onBehalf ? seekerId : null,
        details: { reason },
      },
      facts,
    );
    const [person] = await tx
      .select({ counsellorId: seekers.counsellorId })
      .from(seekers)
      .where(eq(seekers.id, seekerId));
    const [followUp] = await tx
      .insert(guidanceEntries)
      .values({
        seekerId,
        counsellorId: person?.counsellorId ?? null,
        kind: "follow-up",
        text: FOLLOW_UP,
        dueOn: today,
        createdBy: grant.accountId,
        createdAt: at,
      })
      .returning({ id: guidanceEntries.id });
    if (followUp === undefined) throw new Error("The follow-up was not put down.");
    const before = {
      endsOn: placement.endsOn,
      followUpId: followUp.id,
      answer: said === undefined || reason === null ? null : storedAnswer(said),
    };
    await tx
      .update(placements)
      .set({ endsOn: lastDay, endedAt: at, beforeLeaving: before })
      .where(eq(placements.id, placement.id));
    return ok({ onBehalf: grant.onBehalf });
  });
}

function storedAnswer({
  answer,
  reason,
  note,
  occasion,
  answeredBy,
  onBehalf,
  answeredAt,
  forgottenAt,
}: typeof suggestionAnswers.$inferSelect): BeforeLeaving["answer"] {
  return {
    answer,
    reason,
    note,
    occasion,
    answeredBy,
    onBehalf,
    answeredAt: answeredAt.toISOString(),
    forgottenAt: forgottenAt?.toISOString() ?? null,
  };
}
