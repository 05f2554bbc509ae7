/**
 * Every reason a judgement can give, as codes. The words are in the catalogue `matching`, once for each audience; the
 * parameters are codes and figures, never text, and `reason-values.ts` turns them into words.
 */

/** What stands in the way. One of them and the pair is “not now”. */
export const BLOCKER_PARAMS = {
  "not-looking": [],
  "posting-not-open": [],
  "deadline-passed": ["day"],
  "too-young": ["day"],
  "past-working-age": ["day"],
  "said-not-for-me": ["answerReason"],
  "said-not-now": ["day"],
  "kind-not-wanted": ["kind"],
  "guardian-kind": ["kind"],
  "guardian-travel": ["minutes", "limit"],
  "mode-not-wanted": ["mode"],
  "occupation-refused": ["occupation"],
  "too-far": ["minutes", "means", "limit"],
  "another-city": [],
  "transport-not-offered": [],
  "ability-below-demand": ["dimension", "ability", "demand"],
  "accommodation-not-offered": ["accommodation"],
  "weekly-hours-over": ["hours", "limit"],
  "daily-hours-over": ["hours", "limit"],
  "shift-not-possible": ["shift"],
  "pay-below-minimum-wage": [],
  "certificate-not-valid": [],
  "education-below": ["education"],
} as const;

/**
 * What nobody has said yet, and must be asked before anyone counts on it; in the order in which it is shown: what
 * decides most comes first.
 */
export const UNKNOWN_PARAMS = {
  "gap-may-be-lifted": ["dimension", "accommodation"],
  "accommodation-unknown": ["accommodation"],
  "accommodation-might-help": ["dimension", "accommodation"],
  "ability-unknown": ["dimension", "demand"],
  "place-unknown": [],
  "home-unknown": [],
  "means-unknown": [],
  "travel-limit-unknown": [],
  "mode-unknown": [],
  "weekly-hours-agreeable": ["hours", "limit"],
  "daily-hours-agreeable": ["hours", "limit"],
  "shift-agreeable": ["shift"],
  "weekly-hours-unknown": [],
  "daily-hours-unknown": [],
  "shift-unknown": [],
  "weekly-limit-unknown": ["hours"],
  "daily-limit-unknown": ["hours"],
  "shifts-unknown": ["shift"],
  "occupation-unknown": [],
  "pay-unknown": [],
  "pay-terms-unknown": [],
  "minimum-wage-unverified": [],
  "education-accepted": ["education"],
  "education-unknown": ["education"],
  "experience-accepted": ["years"],
  "experience-unknown": ["years"],
  "quota-unknown": [],
  "certificate-unknown": [],
  "birth-date-unknown": [],
  "demand-unknown": ["dimension"],
} as const;

/** Why it fits; in the order in which it is shown. */
export const STRENGTH_PARAMS = {
  "occupation-wanted": ["occupation"],
  "occupation-close": ["occupation"],
  "at-home": [],
  near: ["minutes", "means"],
  "accommodation-offered": ["accommodation"],
  "demand-met-with-accommodation": ["dimension", "accommodation"],
  "pay-meets-wish": ["payFen"],
  "skill-matches": ["skill"],
  "experience-enough": ["years"],
  "hours-fit": [],
  "demand-met": ["dimension", "demand"],
} as const;

/** What weighs against it without standing in the way. */
export const CAUTION_PARAMS = {
  "pay-below-wish": ["payFen", "wishFen"],
  "occupation-far": [],
  "skill-missing": ["skill"],
  "answered-too-far": [],
  "answered-pay": [],
  "answered-hours": [],
  "answered-kind-of-work": [],
  "answered-too-hard": [],
  "answered-place": [],
} as const;

/** What would make it fit: one change, by the employer, the person, the guardian or the federation. */
export const CHANGE_PARAMS = {
  "offer-accommodation": ["accommodation"],
  "lower-demand": ["dimension", "demand"],
  "fewer-weekly-hours": ["hours"],
  "fewer-daily-hours": ["hours"],
  "other-shift": ["shift"],
  "raise-pay": [],
  "accept-education": ["education"],
  "travel-longer": ["minutes"],
  "take-bus": [],
  "reconsider-kind": ["kind"],
  "reconsider-mode": ["mode"],
  "reconsider-occupation": ["occupation"],
  "ask-guardian-kind": ["kind"],
  "ask-guardian-travel": ["minutes"],
  "renew-certificate": [],
  "answer-again": [],
  "look-again": [],
} as const;

/** Whose decision each change is. The guardian decides for the person; a certificate is renewed with the federation's help. */
export const CHANGED_BY: Readonly<Record<ChangeCode, "employer" | "person">> = {
  "offer-accommodation": "employer",
  "lower-demand": "employer",
  "fewer-weekly-hours": "employer",
  "fewer-daily-hours": "employer",
  "other-shift": "employer",
  "raise-pay": "employer",
  "accept-education": "employer",
  "travel-longer": "person",
  "take-bus": "person",
  "reconsider-kind": "person",
  "reconsider-mode": "person",
  "reconsider-occupation": "person",
  "ask-guardian-kind": "person",
  "ask-guardian-travel": "person",
  "renew-certificate": "person",
  "answer-again": "person",
  "look-again": "person",
};

/** Each code with the names of its parameters, in the order in which they are stored. Codes are only ever added. */
export const REASON_PARAMS = {
  ...BLOCKER_PARAMS,
  ...UNKNOWN_PARAMS,
  ...STRENGTH_PARAMS,
  ...CAUTION_PARAMS,
  ...CHANGE_PARAMS,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type BlockerCode = keyof typeof BLOCKER_PARAMS;
export type UnknownCode = keyof typeof UNKNOWN_PARAMS;
export type StrengthCode = keyof typeof STRENGTH_PARAMS;
export type CautionCode = keyof typeof CAUTION_PARAMS;
export type ChangeCode = keyof typeof CHANGE_PARAMS;
export type ReasonCode = keyof typeof REASON_PARAMS;

export type ReasonParam = (typeof REASON_PARAMS)[ReasonCode][number];
/** Exactly the parameters of one code. */
export type ParamsOf<Code extends ReasonCode> = Readonly<Record<(typeof REASON_PARAMS)[Code][number], string | number>>;
export type ReasonParams = Readonly<Partial<Record<ReasonParam, string | number>>>;

export interface Reason<Code extends ReasonCode = ReasonCode> {
  readonly code: Code;
  readonly params: ReasonParams;
}

/** Who can answer: the employer, the seeker, or the federation, which enters and verifies the minimum wage. */
export const RESPONDENTS = ["employer", "seeker", "federation"] as const;
export type Respondent = (typeof RESPONDENTS)[number];

/** Whom to ask about each unknown. */
export const ASK_WHOM: Readonly<Record<UnknownCode, Respondent>> = {
  "demand-unknown": "employer",
  "gap-may-be-lifted": "employer",
  "accommodation-unknown": "employer",
  "place-unknown": "employer",
  "mode-unknown": "employer",
  "weekly-hours-unknown": "employer",
  "daily-hours-unknown": "employer",
  "weekly-hours-agreeable": "employer",
  "daily-hours-agreeable": "employer",
  "shift-unknown": "employer",
  "shift-agreeable": "employer",
  "pay-unknown": "employer",
  "pay-terms-unknown": "employer",
  "quota-unknown": "employer",
  "occupation-unknown": "employer",
  "education-accepted": "employer",
  "experience-accepted": "employer",
  "ability-unknown": "seeker",
  "accommodation-might-help": "seeker",
  "home-unknown": "seeker",
  "means-unknown": "seeker",
  "travel-limit-unknown": "seeker",
  "weekly-limit-unknown": "seeker",
  "daily-limit-unknown": "seeker",
  "shifts-unknown": "seeker",
  "birth-date-unknown": "seeker",
  "certificate-unknown": "seeker",
  "education-unknown": "seeker",
  "experience-unknown": "seeker",
  "minimum-wage-unverified": "federation",
};

/**
 * What an employer may read at all: adjustments, the demands that are met, and what the posting itself could change.
 * No level, limit, wish, answer or certificate of the person.
 */
export const EMPLOYER_CODES = [
  "demand-met",
  "demand-met-with-accommodation",
  "accommodation-offered",
  "accommodation-unknown",
  "accommodation-not-offered",
  "offer-accommodation",
  "lower-demand",
  "fewer-weekly-hours",
  "fewer-daily-hours",
  "other-shift",
  "raise-pay",
  "accept-education",
] as const satisfies readonly ReasonCode[];
export type EmployerCode = (typeof EMPLOYER_CODES)[number];

export function isEmployerCode(code: ReasonCode): code is EmployerCode {
  return EMPLOYER_CODES.some((each) => each === code);
}

export const AUDIENCES = ["seeker", "counsellor", "employer"] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * Where the words of a reason stand in the catalogue. An employer's key exists for `EMPLOYER_CODES` alone.
 * In components: `useTranslation(["matching", …])`, then `t(reasonKey(code, "seeker"), reasonValues(params, language))`.
 */
export function reasonKey<Code extends EmployerCode>(code: Code, audience: "employer"): `matching:employer.${Code}`;
export function reasonKey<Code extends ReasonCode, To extends "seeker" | "counsellor">(
  code: Code,
  audience: To,
): `matching:${To}.${Code}`;
export function reasonKey(code: ReasonCode, audience: Audience): string {
  return `matching:${audience}.${code}`;
}
