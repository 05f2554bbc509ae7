import { and, eq, ne } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker, seekerChange } from "#app/usecases/seekers/find-seeker.ts";
import { suggestionAnswers } from "#db/schema/all.ts";

/**
 * A person, or who acts for them, takes a “not for me” or “not now” back: it is as if it had not been said, and the
 * posting may be suggested again. The audit log remembers that it was. An interest is taken back by withdrawing the
 * application. Doing it twice changes nothing.
 *
 * Refuses `not-signed-in` and `not-found`; an answer that is not there is no error.
 */
export async function takeAnswerBack(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly seekerId: number; readonly postingId: number },
): Promise<Result<{ readonly onBehalf: boolean }>> {
  const { seekerId, postingId } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "matching.answer", seekerId, ports.clock.today());
    if (!found.ok) return found;
    const { grant } = found.value;
    const [taken] = await tx
      .delete(suggestionAnswers)
      .where(
        and(
          eq(suggestionAnswers.seekerId, seekerId),
          eq(suggestionAnswers.postingId, postingId),
          ne(suggestionAnswers.answer, "interested"),
        ),
      )
      .returning({ answer: suggestionAnswers.answer, reason: suggestionAnswers.reason });
    if (taken !== undefined) {
      await recordChange(tx, seekerChange(grant, seekerId, at, "matching.take-answer-back", { postingId, ...taken }), [
        { topic: "suggestion.answered", payload: { seekerId, postingId } },
      ]);
    }
    return ok({ onBehalf: grant.onBehalf });
  });
}
