import type { AccommodationCode } from "../abilities/accommodations.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import type { TravelMeans } from "../areas/travel.ts";
import { eachSkillOnce } from "./asked-skills.ts";
import { isPostingKind, type PostingKind } from "../postings/kinds.ts";
import { WORKING_MODES, type WorkingMode, type WorkingShift } from "../postings/terms.ts";
import type { Education } from "./education.ts";
import type { SeekerFacts } from "./facts.ts";
import type { Change } from "./judgement.ts";

/** What can be tried on a person: what they or a guardian could come to see otherwise. Nothing of it is ever written down. */
export interface SeekerTrial {
  readonly lookingForWork: boolean;
  readonly abilities: AbilityProfile;
  readonly accommodationsNeeded: readonly AccommodationCode[];
  readonly travelMeans: readonly TravelMeans[];
  readonly travelLimitMinutes: number | null;
  readonly guardianTravelMinutes: number | null;
  readonly weeklyMinutesMax: number | null;
  readonly dailyMinutesMax: number | null;
  readonly shiftsPossible: readonly WorkingShift[];
  readonly workingModes: readonly WorkingMode[];
  readonly kindsWanted: readonly PostingKind[];
  readonly wageWishMonthlyFen: number | null;
  readonly education: Education | null;
  /** As they are written, those from finished courses among them. */
  readonly skills: readonly string[];
}

/** The trial that changes nothing: what a form of trials starts with. */
export function seekerTrialOf(facts: SeekerFacts): SeekerTrial {
  return {
    lookingForWork: facts.lookingForWork,
    abilities: facts.abilities,
    accommodationsNeeded: facts.accommodationsNeeded,
    travelMeans: facts.travelMeans,
    travelLimitMinutes: facts.travelLimitMinutes,
    guardianTravelMinutes: facts.guardianLimits.travelMinutes,
    weeklyMinutesMax: facts.weeklyMinutesMax,
    dailyMinutesMax: facts.dailyMinutesMax,
    shiftsPossible: facts.shiftsPossible,
    workingModes: facts.workingModes,
    kindsWanted: facts.kindsWanted,
    wageWishMonthlyFen: facts.wageWishMonthlyFen,
    education: facts.education,
    skills: eachSkillOnce(facts.skills),
  };
}

/** The person as they would be judged. Means that they have now keep their order, best first; others come after them. */
export function tryOnSeeker(facts: SeekerFacts, trial: SeekerTrial): SeekerFacts {
  const { guardianTravelMinutes, travelMeans, ...rest } = trial;
  return {
    ...facts,
    ...rest,
    travelMeans: [
      ...facts.travelMeans.filter((means) => travelMeans.includes(means)),
      ...travelMeans.filter((means) => !facts.travelMeans.includes(means)),
    ],
    guardianLimits: { ...facts.guardianLimits, travelMinutes: guardianTravelMinutes },
  };
}

function added<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list : [...list, one];
}

/** The wider of two limits; none stays none. */
function atLeast(limit: number | null, minutes: number): number | null {
  return limit === null ? null : Math.max(limit, minutes);
}

/**
 * A trial with one more change in it, one of those that the judgement proposes. Null for a change that is not the person's
 * or the guardian's, or that the form has no field for.
 */
export function withSeekerChange(trial: SeekerTrial, { code, params }: Change): SeekerTrial | null {
  const minutes = Number(params.minutes);
  switch (code) {
    case "take-bus":
      return { ...trial, travelMeans: added(trial.travelMeans, "bus") };
    case "travel-longer":
      return Number.isInteger(minutes)
        ? { ...trial, travelLimitMinutes: atLeast(trial.travelLimitMinutes, minutes) }
        : null;
    case "ask-guardian-travel":
      return Number.isInteger(minutes)
        ? { ...trial, guardianTravelMinutes: atLeast(trial.guardianTravelMinutes, minutes) }
        : null;
    case "reconsider-kind": {
      const kind = String(params.kind);
      return isPostingKind(kind) ? { ...trial, kindsWanted: added(trial.kindsWanted, kind) } : null;
    }
    case "reconsider-mode": {
      const mode = WORKING_MODES.find((each) => each === params.mode);
      return mode === undefined ? null : { ...trial, workingModes: added(trial.workingModes, mode) };
    }
    case "look-again":
      return { ...trial, lookingForWork: true };
    default:
      return null;
  }
}
