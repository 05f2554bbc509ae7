import type { AccommodationCode } from "../abilities/accommodations.ts";
import { isAccommodationCode } from "../abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "../abilities/dimensions.ts";
import { isDimensionCode } from "../abilities/dimensions.ts";
import type { Feasibility, Judgement } from "./judgement.ts";
import type { EmployerCode, Reason, ReasonParams } from "./reasons.ts";

/**
 * What a judgement says to an employer, kept as it was when the employer was first told: whoever chooses a threshold and may
 * ask again reads the value behind it. No level of the person.
 */
export interface HeldJudgement {
  readonly feasibility: Feasibility;
  /** Orders a list. Never shown. */
  readonly score: number;
  /** The stated demands that the person meets, in the published order. */
  readonly met: readonly DimensionCode[];
  /** Those met with an accommodation. */
  readonly metWithAccommodation: readonly DimensionCode[];
  /** The accommodations that make it work. */
  readonly accommodations: readonly AccommodationCode[];
}

/** What an employer may know of a person before, and beyond, any disclosure of identity. */
export interface EmployerView {
  /** The stated demands that the person meets, in the published order: the person's strongest first would tell levels. */
  readonly demandsMet: readonly DimensionCode[];
  /** The accommodations that make it work, and what the employer has said to each. Empty without consent to show them. */
  readonly adjustments: readonly { readonly accommodation: AccommodationCode; readonly answer: AdjustmentAnswer }[];
  /** The same as reasons, in the employer's words. */
  readonly reasons: readonly Reason<EmployerCode>[];
}

export type AdjustmentAnswer = "offered" | "not-stated" | "not-offered";

/** What a posting says of accommodations. */
export type StatedAccommodations = Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;

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

/** The accommodations a judgement speaks of, each once. */
function accommodationsIn({ strengths, unknowns, blockers }: Judgement): AccommodationCode[] {
  const spoken = [
    ...strengths.filter(({ code }) => code === "accommodation-offered" || code === "demand-met-with-accommodation"),
    ...unknowns.filter(({ what }) => what === "accommodation-unknown"),
    ...blockers.filter(({ code }) => code === "accommodation-not-offered"),
  ];
  return [...new Set(spoken.map(({ params }) => accommodationIn(params)).filter((code) => code !== null))];
}

/** What of a judgement is kept for an employer. */
export function heldJudgement(judgement: Judgement): HeldJudgement {
  const demands = (code: "demand-met" | "demand-met-with-accommodation") => {
    const named = judgement.strengths.filter((strength) => strength.code === code);
    const dimensions = named.map(({ params }) => dimensionIn(params));
    return DIMENSION_CODES.filter((dimension) => dimensions.includes(dimension));
  };
  return {
    feasibility: judgement.feasibility,
    score: judgement.score,
    met: demands("demand-met"),
    metWithAccommodation: demands("demand-met-with-accommodation"),
    accommodations: accommodationsIn(judgement),
  };
}

function answerTo(stated: "yes" | "no" | undefined): AdjustmentAnswer {
  if (stated === undefined) return "not-stated";
  return stated === "yes" ? "offered" : "not-offered";
}

/**
 * What an employer sees of a kept judgement: the demands that were met and, with the person's consent to show them, the
 * accommodations that make it work. Nothing about what the person cannot do, no level, limit, wish, earlier answer or
 * certificate, and no hint at a diagnosis.
 * (PIPL arts 6, 28, 29: only what the purpose needs, sensitive facts with separate consent.)
 *
 * @param consent `adjustments`: the person agreed that this employer sees the accommodations needed
 * @param stated what the employer says of accommodations today: its own words tell it nothing new
 */
export function employerView(
  held: HeldJudgement,
  consent: { readonly adjustments: boolean },
  stated: StatedAccommodations,
): EmployerView {
  const demandsMet = DIMENSION_CODES.filter(
    (code) => held.met.includes(code) || (consent.adjustments && held.metWithAccommodation.includes(code)),
  );
  const adjustments = consent.adjustments
    ? held.accommodations.map((accommodation) => ({ accommodation, answer: answerTo(stated[accommodation]) }))
    : [];
  return {
    demandsMet,
    adjustments,
    reasons: [
      ...demandsMet.map((dimension) => ({ code: "demand-met" as const, params: { dimension } })),
      ...adjustments.map(({ accommodation, answer }) => ({ code: ANSWER_CODES[answer], params: { accommodation } })),
    ],
  };
}
