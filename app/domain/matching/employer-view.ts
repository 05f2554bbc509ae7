import type { AccommodationCode } from "../abilities/accommodations.ts";
import { isAccommodationCode } from "../abilities/accommodations.ts";
import type { DimensionCode } from "../abilities/dimensions.ts";
import { isDimensionCode } from "../abilities/dimensions.ts";
import type { Judgement } from "./judgement.ts";
import type { EmployerCode, Reason, ReasonParams } from "./reasons.ts";

/** What an employer may know of a person before, and beyond, any disclosure of identity. */
export interface EmployerView {
  /** The stated demands that the person meets, those met with an accommodation included. No level of the person. */
  readonly demandsMet: readonly DimensionCode[];
  /** The accommodations that make it work, and what the employer has said to each. Empty without consent to show them. */
  readonly adjustments: readonly { readonly accommodation: AccommodationCode; readonly answer: AdjustmentAnswer }[];
  /** The same as reasons, in the employer's words. */
  readonly reasons: readonly Reason<EmployerCode>[];
}

export type AdjustmentAnswer = "offered" | "not-stated" | "not-offered";

const ANSWER_CODES = {
  offered: "accommodation-offered",
  "not-stated": "accommodation-unknown",
  "not-offered": "accommodation-not-offered",
} as const satisfies Readonly<Record<AdjustmentAnswer, EmployerCode>>;

function accommodationIn({ accommodation }: ReasonParams): AccommodationCode | null {
  return typeof accommodation === "string" && isAccommodationCode(accommodation) ? accommodation : null;
}

function dimensionIn({ dimension }: ReasonParams): DimensionCode | null {
  return typeof dimension === "string" && isDimensionCode(dimension) ? dimension : null;
}

/** The adjustments a judgement speaks of: each once, with the employer's answer. */
function adjustmentsIn(judgement: Judgement): Map<AccommodationCode, AdjustmentAnswer> {
  const found = new Map<AccommodationCode, AdjustmentAnswer>();
  const note = (params: ReasonParams, answer: AdjustmentAnswer): void => {
    const code = accommodationIn(params);
    if (code !== null && !found.has(code)) found.set(code, answer);
  };
  for (const { code, params } of judgement.strengths) {
    if (code === "accommodation-offered" || code === "demand-met-with-accommodation") note(params, "offered");
  }
  for (const { what, params } of judgement.unknowns) {
    if (what === "accommodation-unknown") note(params, "not-stated");
  }
  for (const { code, params } of judgement.blockers) {
    if (code === "accommodation-not-offered") note(params, "not-offered");
  }
  return found;
}

/**
 * Strips a judgement to what an employer may see: the demands that are met and, with the person's consent to show them,
 * the accommodations the person has named as needed. Nothing about what the person cannot do, no level, limit, wish,
 * earlier answer or certificate, and no hint at a diagnosis.
 * (PIPL arts 6, 28, 29: only what the purpose needs, sensitive facts with separate consent.)
 *
 * @param consent `adjustments`: the person agreed that this employer sees the accommodations needed
 */
export function employerView(judgement: Judgement, consent: { readonly adjustments: boolean }): EmployerView {
  const met = judgement.strengths.filter(
    ({ code }) => code === "demand-met" || (consent.adjustments && code === "demand-met-with-accommodation"),
  );
  const adjustments = consent.adjustments
    ? [...adjustmentsIn(judgement)].map(([accommodation, answer]) => ({ accommodation, answer }))
    : [];
  const demandsMet = met.map(({ params }) => dimensionIn(params)).filter((code) => code !== null);
  return {
    demandsMet,
    adjustments,
    reasons: [
      ...demandsMet.map((dimension) => ({ code: "demand-met" as const, params: { dimension } })),
      ...adjustments.map(({ accommodation, answer }) => ({ code: ANSWER_CODES[answer], params: { accommodation } })),
    ],
  };
}
