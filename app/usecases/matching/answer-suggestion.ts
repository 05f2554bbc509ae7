import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { AnswerReason } from "#app/domain/matching/answers.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker, seekerChange } from "#app/usecases/seekers/find-seeker.ts";
import { postings } from "#db/schema/all.ts";
import { keepAnswer } from "./keep-answer.ts";

/**
 * A person, or who acts for them, answers a suggestion with “not now” or “not for me” and why; an interest is an
 * application of its own (`express-interest`). The latest answer counts. It takes the posting off the list and steers
 * later ones.
 *
 * Refuses `not-signed-in`, `not-found`, and `answer-reason-missing` (field `reason`) for a “not for me” without one.
 */
export async function answerSuggestion(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    readonly postingId: number;
    readonly answer: "not-now" | "not-for-me";
    readonly reason: AnswerReason | null;
    readonly note: string | null;
  },
): Promise<Result<{ readonly onBehalf: boolean }>> {
  const { seekerId, postingId, answer } = input;
  if (answer === "not-for-me" && input.reason === null) return refuse("answer-reason-missing", { field: "reason" });
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "matching.answer", seekerId, ports.clock.today());
    if (!found.ok) return found;
    const { grant } = found.value;
    const [posting] = await tx.select({ id: postings.id }).from(postings).where(eq(postings.id, postingId));
    if (posting === undefined) return refuse("not-found");
    const reason = answer === "not-for-me" ? input.reason : null;
    const answered = await keepAnswer(tx, grant, { seekerId, postingId, answer, reason, note: input.note, at });
    await recordChange(
      tx,
      seekerChange(grant, seekerId, at, "matching.answer-suggestion", { postingId, answer, reason }),
      [answered],
    );
    return ok({ onBehalf: grant.onBehalf });
  });
}
