import { isAccommodationCode, type AccommodationCode } from "../abilities/accommodations.ts";
import { isDimensionCode, type AbilityProfile } from "../abilities/dimensions.ts";
import type { Level } from "../abilities/scale.ts";
import { WORKING_SHIFTS, type WorkingMode, type WorkingShift } from "../postings/terms.ts";
import { isEducation, type Education } from "./education.ts";
import type { PostingFacts } from "./facts.ts";
import type { Change } from "./judgement.ts";

/** What can be tried on a posting: what its employer could offer or ask less of. Nothing of it is ever written down. */
export interface PostingTrial {
  readonly demands: AbilityProfile;
  readonly accommodations: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly weeklyMinutes: number | null;
  readonly dailyMinutes: number | null;
  readonly shift: WorkingShift | null;
  readonly workingMode: WorkingMode | null;
  /** The lowest pay, in fen for the posting's own period; a month where it states none. */
  readonly payMinFen: number | null;
  readonly education: Education | null;
}

/** The trial that changes nothing: what a form of trials starts with. */
export function postingTrialOf(facts: PostingFacts): PostingTrial {
  return {
    demands: facts.demands,
    accommodations: facts.accommodations,
    weeklyMinutes: facts.weeklyMinutes,
    dailyMinutes: facts.dailyMinutes,
    shift: facts.shift,
    workingMode: facts.workingMode,
    payMinFen: facts.pay?.minFen ?? null,
    education: facts.education,
  };
}

/** The posting as it would be judged. Another lowest pay counts as promised, and lifts a highest pay below it. */
export function tryOnPosting(facts: PostingFacts, trial: PostingTrial): PostingFacts {
  const { payMinFen, ...rest } = trial;
  return { ...facts, ...rest, pay: payOf(facts, payMinFen) };
}

function payOf({ pay }: PostingFacts, minFen: number | null): PostingFacts["pay"] {
  if (minFen === (pay?.minFen ?? null)) return pay;
  if (minFen === null) return pay === null ? null : { ...pay, minFen };
  const maxFen = pay?.maxFen ?? null;
  return {
    ...(pay ?? { period: "month" }),
    minFen,
    maxFen: maxFen === null ? null : Math.max(maxFen, minFen),
    negotiable: false,
  };
}

function levelOf(value: unknown): Level | null {
  return value === 0 || value === 1 || value === 2 || value === 3 ? value : null;
}

/** The shorter of two times, in minutes; unknown stays unknown. */
function atMost(minutes: number | null, hours: number): number | null {
  return minutes === null ? null : Math.min(minutes, Math.round(hours * 60));
}

/**
 * A trial with one more change in it, one of those that the judgement proposes. Null for a change that is not the
 * employer's, or that the form has no field for.
 */
export function withPostingChange(trial: PostingTrial, { code, params }: Change): PostingTrial | null {
  const hours = Number(params.hours);
  switch (code) {
    case "offer-accommodation": {
      const offer = String(params.accommodation);
      return isAccommodationCode(offer)
        ? { ...trial, accommodations: { ...trial.accommodations, [offer]: "yes" } }
        : null;
    }
    case "lower-demand": {
      const dimension = String(params.dimension);
      const level = levelOf(Number(params.demand));
      return isDimensionCode(dimension) && level !== null
        ? { ...trial, demands: { ...trial.demands, [dimension]: level } }
        : null;
    }
    case "fewer-weekly-hours":
      return Number.isFinite(hours) ? { ...trial, weeklyMinutes: atMost(trial.weeklyMinutes, hours) } : null;
    case "fewer-daily-hours":
      return Number.isFinite(hours) ? { ...trial, dailyMinutes: atMost(trial.dailyMinutes, hours) } : null;
    case "other-shift": {
      const shift = WORKING_SHIFTS.find((each) => each === params.shift);
      return shift === undefined ? null : { ...trial, shift };
    }
    case "accept-education": {
      const education = String(params.education);
      return isEducation(education) ? { ...trial, education } : null;
    }
    default:
      return null;
  }
}
