import { encodeJudgement } from "#app/domain/matching/judgement.ts";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import type { PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import type { NewSuggestion } from "#db/queries/matching/suggestion-rows.ts";

/** How many postings a person's list keeps, and how many people a posting's. */
export const POSTINGS_PER_SEEKER = 20;
export const SEEKERS_PER_POSTING = 50;

/** The row of a feasible pair, with its judgement written out; undefined where something stands in the way. */
export function suggestionOf(
  seeker: PreparedSeeker,
  posting: PreparedPosting,
  computedAt: Date,
): NewSuggestion | undefined {
  const judgement = judgePrepared(seeker, posting);
  if (judgement.feasibility === "not-now") return undefined;
  return {
    seekerId: seeker.id,
    postingId: posting.id,
    score: judgement.score,
    feasibility: judgement.feasibility,
    judgement: encodeJudgement(judgement),
    rulesVersion: RULES_VERSION,
    computedAt,
  };
}
