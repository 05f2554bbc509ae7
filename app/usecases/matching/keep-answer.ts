import { and, eq, isNull } from "drizzle-orm";
import type { Grant } from "#app/domain/accounts/permissions.ts";
import type { Answer, AnswerOccasion, AnswerReason } from "#app/domain/matching/answers.ts";
import type { Fact } from "#app/jobs/facts.ts";
import type { Tx } from "#db/client.ts";
import { suggestionAnswers } from "#db/schema/all.ts";

interface Said {
  readonly seekerId: number;
  readonly postingId: number;
  readonly answer: Answer;
  /** Kept with a “not for me” alone. */
  readonly reason?: AnswerReason | null;
  readonly note?: string | null;
  readonly occasion?: AnswerOccasion;
  readonly at: Date;
}

/**
 * Writes what a person, or who acts for them, says to a posting: the latest answer counts, and counts again where an
 * older one had been forgotten.
 *
 * @returns the fact for the outbox: the person's list is made anew
 */
export async function keepAnswer(tx: Tx, grant: Grant, said: Said): Promise<Fact> {
  const { seekerId, postingId, answer, reason = null, note = null, occasion = "suggestion", at } = said;
  const row = {
    answer,
    reason: answer === "not-for-me" ? reason : null,
    note,
    occasion,
    answeredBy: grant.accountId,
    onBehalf: grant.onBehalf,
    answeredAt: at,
    forgottenAt: null,
  };
  await tx
    .insert(suggestionAnswers)
    .values({ seekerId, postingId, ...row })
    .onConflictDoUpdate({ target: [suggestionAnswers.seekerId, suggestionAnswers.postingId], set: row });
  return { topic: "suggestion.answered", payload: { seekerId, postingId } };
}

/** An interest that was taken back without a reason: it stays on record and says nothing of other postings any more. */
export async function forgetInterest(
  tx: Tx,
  { seekerId, postingId, at }: Pick<Said, "seekerId" | "postingId" | "at">,
): Promise<Fact> {
  await tx
    .update(suggestionAnswers)
    .set({ forgottenAt: at })
    .where(
      and(
        eq(suggestionAnswers.seekerId, seekerId),
        eq(suggestionAnswers.postingId, postingId),
        eq(suggestionAnswers.answer, "interested"),
        isNull(suggestionAnswers.forgottenAt),
      ),
    );
  return { topic: "suggestion.answered", payload: { seekerId, postingId } };
}
