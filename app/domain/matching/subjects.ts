import type { Judgement } from "./judgement.ts";
import type { BlockerCode, CautionCode, Reason, StrengthCode, UnknownCode } from "./reasons.ts";
import type { Part } from "./weights.ts";

/** What a person and a posting are compared in. */
export const SUBJECTS = [
  "abilities",
  "needs",
  "way",
  "week",
  "day",
  "shift",
  "mode",
  "kind",
  "occupation",
  "pay",
  "schooling",
  "experience",
  "skills",
  "certificate",
  "admission",
] as const;
export type Subject = (typeof SUBJECTS)[number];

type FoundCode = BlockerCode | UnknownCode | StrengthCode | CautionCode;

/** What each reason is about. `admission`: whether the posting is to be had and the person looking, at all. */
const SUBJECT_OF: Readonly<Record<FoundCode, Subject>> = {
  "not-looking": "admission",
  "posting-not-open": "admission",
  "deadline-passed": "admission",
  "too-young": "admission",
  "past-working-age": "admission",
  "birth-date-unknown": "admission",
  "said-not-for-me": "admission",
  "said-not-now": "admission",
  "certificate-not-valid": "certificate",
  "certificate-unknown": "certificate",
  "quota-unknown": "certificate",
  "kind-not-wanted": "kind",
  "guardian-kind": "kind",
  "mode-not-wanted": "mode",
  "mode-unknown": "mode",
  "occupation-refused": "occupation",
  "occupation-unknown": "occupation",
  "occupation-wanted": "occupation",
  "occupation-close": "occupation",
  "occupation-far": "occupation",
  "answered-kind-of-work": "occupation",
  "guardian-travel": "way",
  "too-far": "way",
  "another-city": "way",
  "transport-not-offered": "way",
  "place-unknown": "way",
  "home-unknown": "way",
  "means-unknown": "way",
  "travel-limit-unknown": "way",
  "at-home": "way",
  near: "way",
  "answered-too-far": "way",
  "answered-place": "way",
  "ability-below-demand": "abilities",
  "gap-may-be-lifted": "abilities",
  "accommodation-might-help": "abilities",
  "ability-unknown": "abilities",
  "demand-unknown": "abilities",
  "demand-met": "abilities",
  "demand-met-with-accommodation": "abilities",
  "answered-too-hard": "abilities",
  "accommodation-not-offered": "needs",
  "accommodation-unknown": "needs",
  "accommodation-offered": "needs",
  "weekly-hours-over": "week",
  "weekly-hours-agreeable": "week",
  "weekly-hours-unknown": "week",
  "weekly-limit-unknown": "week",
  "hours-fit": "week",
  "answered-hours": "week",
  "daily-hours-over": "day",
  "daily-hours-agreeable": "day",
  "daily-hours-unknown": "day",
  "daily-limit-unknown": "day",
  "shift-not-possible": "shift",
  "shift-agreeable": "shift",
  "shift-unknown": "shift",
  "shifts-unknown": "shift",
  "pay-below-minimum-wage": "pay",
  "pay-unknown": "pay",
  "pay-terms-unknown": "pay",
  "minimum-wage-unverified": "pay",
  "pay-meets-wish": "pay",
  "pay-below-wish": "pay",
  "answered-pay": "pay",
  "education-below": "schooling",
  "education-accepted": "schooling",
  "education-unknown": "schooling",
  "experience-accepted": "experience",
  "experience-unknown": "experience",
  "experience-enough": "experience",
  "skill-matches": "skills",
  "skill-missing": "skills",
};

/** The subjects that each part of the score is made of; the others only let a pair through or not. */
const SUBJECTS_OF_PART: Readonly<Record<Part, readonly Subject[]>> = {
  abilities: ["abilities"],
  travel: ["way"],
  occupation: ["occupation"],
  pay: ["pay"],
  hours: ["week", "day", "shift"],
  skills: ["schooling", "experience", "skills"],
  accommodations: ["needs"],
};

/** How a subject stands: something in the way, something to ask, something that weighs against it, or nothing of it. */
export type SubjectVerdict = "blocks" | "ask" | "weighs" | "fits";

/** How every subject stands in a judgement; what weighs most decides. */
export function verdictsOf({ blockers, unknowns, cautions }: Judgement): Readonly<Record<Subject, SubjectVerdict>> {
  const blocked = new Set(blockers.map(({ code }) => SUBJECT_OF[code]));
  const asked = new Set(unknowns.map(({ what }) => SUBJECT_OF[what]));
  const weighing = new Set(cautions.map(({ code }) => SUBJECT_OF[code]));
  const verdictOf = (subject: Subject): SubjectVerdict => {
    if (blocked.has(subject)) return "blocks";
    if (asked.has(subject)) return "ask";
    return weighing.has(subject) ? "weighs" : "fits";
  };
  return Object.fromEntries(SUBJECTS.map((subject) => [subject, verdictOf(subject)])) as Record<
    Subject,
    SubjectVerdict
  >;
}

/** The reasons that say why a part of the score has its points: what is against it first, then what is for it. */
export function reasonsOfPart(part: Part, { blockers, unknowns, cautions, strengths }: Judgement): readonly Reason[] {
  const asked = unknowns.map(({ what, params }) => ({ code: what, params }));
  const about = ({ code }: Reason<FoundCode>) => SUBJECTS_OF_PART[part].includes(SUBJECT_OF[code]);
  return [...blockers, ...cautions, ...strengths, ...asked].filter(about);
}
