import { encodeJudgement } from "#app/domain/matching/judgement.ts";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import type { PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import type { NewSuggestion } from "#db/queries/matching/suggestion-rows.ts";

/**
 * The row of a feasible pair, with its judgement written out; undefined where something stands in the way.
 *
 * @param levelling what is added to the posting's score in the lists of people
 */
export function suggestionOf(
  seeker: PreparedSeeker,
  posting: PreparedPosting,
  levelling: number,
  computedAt: Date,
): NewSuggestion | undefined {
  const judgement = judgePrepared(seeker, posting);
  if (judgement.feasibility === "not-now") return undefined;
  return {
    seekerId: seeker.id,
    postingId: posting.id,
    score: judgement.score,
    standing: judgement.score + levelling,
    feasibility: judgement.feasibility,
    judgement: encodeJudgement(judgement),
    rulesVersion: RULES_VERSION,
    computedAt,
  };
}
