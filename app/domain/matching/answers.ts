import type { Bilingual } from "../abilities/scale.ts";

/** What a seeker can say to a suggestion. */
export const ANSWERS = ["interested", "not-now", "not-for-me"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Why a suggestion was not for the person; each but `other` steers later lists (docs/matching-rules.md). */
export const ANSWER_REASONS = ["too-far", "pay", "hours", "kind-of-work", "too-hard", "place", "other"] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];
/** The reasons that say something about other postings. */
export type SteeringReason = Exclude<AnswerReason, "other">;

/** When it was said: to a suggestion, on withdrawing an application, on leaving a job. */
export const ANSWER_OCCASIONS = ["suggestion", "withdrawal", "leaving"] as const;
export type AnswerOccasion = (typeof ANSWER_OCCASIONS)[number];

/** The reasons in a few words, as they complete “you said not for me: …”. */
export const ANSWER_REASON_NAMES: Readonly<Record<AnswerReason, Bilingual>> = {
  "too-far": { zh: "太远", en: "too far" },
  pay: { zh: "工资", en: "the pay" },
  hours: { zh: "时间", en: "the hours" },
  "kind-of-work": { zh: "工作内容", en: "the kind of work" },
  "too-hard": { zh: "太难、太累", en: "too hard" },
  place: { zh: "这个地方", en: "the place" },
  other: { zh: "别的原因", en: "another reason" },
};

export function isAnswerReason(text: string): text is AnswerReason {
  return ANSWER_REASONS.some((each) => each === text);
}
