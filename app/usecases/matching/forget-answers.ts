import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker, seekerChange } from "#app/usecases/seekers/find-seeker.ts";
import { suggestionAnswers } from "#db/schema/all.ts";

/**
 * A person, or who acts for them, has answers forgotten: those to the given postings or all of them no longer steer the
 * list, which is made anew. The answers themselves stay, and what was declined stays off the list. With `forget: false`
 * they count again. Doing it twice changes nothing.
 *
 * Refuses `not-signed-in` and `not-found`; answers that are not there are passed over.
 *
 * @returns how many answers changed
 */
export async function forgetAnswers(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    /** Answers are known by their posting. */
    readonly postingIds: readonly number[] | "all";
    readonly forget: boolean;
  },
): Promise<Result<{ readonly changed: number; readonly onBehalf: boolean }>> {
  const { seekerId, postingIds, forget } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "matching.answer", seekerId, ports.clock.today());
    if (!found.ok) return found;
    const { grant } = found.value;
    const changed = await tx
      .update(suggestionAnswers)
      .set({ forgottenAt: forget ? at : null })
      .where(
        and(
          eq(suggestionAnswers.seekerId, seekerId),
          eq(suggestionAnswers.answer, "not-for-me"),
          postingIds === "all" ? undefined : inArray(suggestionAnswers.postingId, [...postingIds]),
          forget ? isNull(suggestionAnswers.forgottenAt) : isNotNull(suggestionAnswers.forgottenAt),
        ),
      )
      .returning({ id: suggestionAnswers.id });
    if (changed.length > 0) {
      const action = forget ? "matching.forget-answers" : "matching.heed-answers";
      await recordChange(tx, seekerChange(grant, seekerId, at, action, { answers: changed.length }), [
        { topic: "answers.changed", payload: { seekerId } },
      ]);
    }
    return ok({ changed: changed.length, onBehalf: grant.onBehalf });
  });
}
