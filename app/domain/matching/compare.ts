import { isAccommodationCode, type AccommodationCode } from "../abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "../abilities/dimensions.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import type { Level } from "../abilities/scale.ts";
import type { Judgement } from "./judgement.ts";
import type { ReasonParams } from "./reasons.ts";

/** How one dimension stands between a person and a posting. */
export type ComparisonOutcome =
  "met" | "met-with-accommodation" | "might-help" | "may-be-lifted" | "below" | "ask-person" | "ask-employer";

export interface ComparedDimension {
  readonly dimension: DimensionCode;
  readonly person: Level | null;
  readonly demand: Level | null;
  readonly outcome: ComparisonOutcome;
  /** The accommodation that closes the gap, or would. */
  readonly accommodation: AccommodationCode | null;
}

function accommodationFor(
  reasons: readonly { readonly params: ReasonParams }[],
  dimension: DimensionCode,
): AccommodationCode | null {
  const found = reasons.find(({ params }) => params.dimension === dimension)?.params.accommodation;
  return typeof found === "string" && isAccommodationCode(found) ? found : null;
}

/**
 * A judgement drawn out over the dimensions, for the page that shows a person beside a posting: what is asked for, or
 * not yet known to be asked for. What a posting does not ask for at all (level 0) is left out.
 */
export function compareLevels(
  person: AbilityProfile,
  demands: AbilityProfile,
  judgement: Judgement,
): ComparedDimension[] {
  const lifted = judgement.strengths.filter(({ code }) => code === "demand-met-with-accommodation");
  const helping = judgement.unknowns.filter(({ what }) => what === "accommodation-might-help");
  const liftable = judgement.unknowns.filter(({ what }) => what === "gap-may-be-lifted");
  const blocked = judgement.blockers.filter(({ code }) => code === "ability-below-demand");

  /** Also what the task itself tells, where the employer has said nothing. */
  const blockerOf = (dimension: DimensionCode) => blocked.find(({ params }) => params.dimension === dimension);

  const compare = (dimension: DimensionCode): Pick<ComparedDimension, "outcome" | "accommodation"> => {
    const ability = person[dimension];
    const demand = demands[dimension];
    if (blockerOf(dimension) !== undefined) return { outcome: "below", accommodation: null };
    const closing = accommodationFor(lifted, dimension);
    if (closing !== null) return { outcome: "met-with-accommodation", accommodation: closing };
    const offered = accommodationFor(helping, dimension);
    if (offered !== null) return { outcome: "might-help", accommodation: offered };
    if (demand === undefined) return { outcome: ability === 3 ? "met" : "ask-employer", accommodation: null };
    if (ability === undefined) return { outcome: "ask-person", accommodation: null };
    if (ability >= demand) return { outcome: "met", accommodation: null };
    return { outcome: "may-be-lifted", accommodation: accommodationFor(liftable, dimension) };
  };
  return DIMENSION_CODES.filter((dimension) => demands[dimension] !== 0).map((dimension) => ({
    dimension,
    person: person[dimension] ?? null,
    demand: demands[dimension] ?? levelIn(blockerOf(dimension)?.params.demand),
    ...compare(dimension),
  }));
}

function levelIn(value: string | number | undefined): Level | null {
  return value === 0 || value === 1 || value === 2 || value === 3 ? value : null;
}
