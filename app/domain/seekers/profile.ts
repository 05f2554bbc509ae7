import type { AccommodationCode } from "../abilities/accommodations.ts";
import { DIMENSIONS, type AbilityProfile, type DimensionCode, type DimensionGroup } from "../abilities/dimensions.ts";
import type { Level } from "../abilities/scale.ts";
import type { TravelMeans } from "../areas/travel.ts";
import type { IsoDate } from "../dates.ts";
import type { Education } from "../matching/education.ts";
import type { PostingKind } from "../postings/kinds.ts";
import type { WorkingMode, WorkingShift } from "../postings/terms.ts";

/** The pages of the profile in the order in which they are asked; each is saved by itself. */
export const PROFILE_STEPS = [
  "about",
  "certificate",
  "travel",
  "senses",
  "movement",
  "understanding",
  "working-with-others",
  "surroundings",
  "needs",
  "hours",
  "wishes",
  "not-wanted",
  "skills",
  "training",
  "work",
  "guardian",
  "consents",
] as const;

export type ProfileStep = (typeof PROFILE_STEPS)[number];

/** The steps that ask what a person can do, one group of dimensions each. */
export const ABILITY_STEPS = [
  "senses",
  "movement",
  "understanding",
  "working-with-others",
  "surroundings",
] as const satisfies readonly (ProfileStep & DimensionGroup)[];
export type AbilityStep = (typeof ABILITY_STEPS)[number];

export function isProfileStep(text: string): text is ProfileStep {
  return PROFILE_STEPS.some((step) => step === text);
}

export function isAbilityStep(step: ProfileStep): step is AbilityStep {
  return ABILITY_STEPS.some((each) => each === step);
}

/** The step that follows; null after the last. */
export function stepAfter(step: ProfileStep): ProfileStep | null {
  return PROFILE_STEPS[PROFILE_STEPS.indexOf(step) + 1] ?? null;
}

/** What a person's profile says, without ID and certificate numbers. Null and empty mean: not said yet. */
export interface ProfileContent {
  readonly name: string;
  readonly phone: string | null;
  readonly birthDate: IsoDate | null;
  readonly sex: "female" | "male" | null;
  readonly lookingForWork: boolean;
  readonly areaCode: string | null;
  readonly address: string | null;
  readonly travelMeans: readonly TravelMeans[];
  readonly travelLimitMinutes: number | null;
  readonly abilities: AbilityProfile;
  readonly accommodationsNeeded: readonly AccommodationCode[];
  readonly hoursPerDayMax: number | null;
  readonly hoursPerWeekMax: number | null;
  readonly shiftsPossible: readonly WorkingShift[];
  readonly workingModes: readonly WorkingMode[];
  readonly kindsWanted: readonly PostingKind[];
  readonly wageWishMonthlyFen: number | null;
  readonly occupationsWanted: readonly string[];
  readonly occupationsRefused: readonly string[];
  readonly skills: readonly string[];
  readonly education: Education | null;
  readonly guardianName: string | null;
  readonly guardianPhone: string | null;
  readonly guardianRelation: string | null;
  readonly guardianLimits: GuardianLimits | null;
}

/** What the guardian (监护人) has agreed to; what is absent is not limited. */
export interface GuardianLimits {
  readonly kinds?: readonly PostingKind[];
  readonly travelMinutes?: number;
}

/** Levels to write; null takes an answer back to “not known yet”. */
export type AbilityChanges = Readonly<Partial<Record<DimensionCode, Level | null>>>;

/** What one step of the form changes. */
export type ProfileChanges = Partial<Omit<ProfileContent, "abilities">> & { readonly abilities?: AbilityChanges };

/** The profile's levels with the changes of one step; the other groups stay as they were. */
export function withAbilities(before: AbilityProfile, changes: AbilityChanges): AbilityProfile {
  const levels = { ...before, ...changes };
  return Object.fromEntries(
    DIMENSIONS.flatMap(({ code }) => {
      const level = levels[code];
      return level === undefined || level === null ? [] : [[code, level]];
    }),
  );
}

/** What is known beside the content: whether the certificate is recorded, and how many records there are. */
export interface ProfileExtent {
  readonly hasCertificate: boolean;
  readonly workRecords: number;
  readonly trainingRecords: number;
  readonly consentsInForce: number;
}

/** `optional`: nothing is written, and nothing needs to be. */
export type StepState = "filled" | "partly" | "missing" | "optional";

function by(answered: number, asked: number): StepState {
  if (answered === 0) return "missing";
  return answered < asked ? "partly" : "filled";
}

function given(...values: readonly unknown[]): number {
  return values.filter((value) => value !== null && !(Array.isArray(value) && value.length === 0)).length;
}

function orOptional(isGiven: boolean): StepState {
  return isGiven ? "filled" : "optional";
}

/** How far a step is filled in: what is missing there keeps suggestions unsure, and is shown as such. */
export function stepState(step: ProfileStep, content: ProfileContent, extent: ProfileExtent): StepState {
  switch (step) {
    case "about":
      return by(1 + given(content.phone, content.birthDate, content.sex), 4);
    case "certificate":
      return extent.hasCertificate ? "filled" : "missing";
    case "travel":
      return by(given(content.areaCode, content.travelMeans, content.travelLimitMinutes), 3);
    case "senses":
    case "movement":
    case "understanding":
    case "working-with-others":
    case "surroundings": {
      const asked = DIMENSIONS.filter(({ group }) => group === step);
      return by(asked.filter(({ code }) => content.abilities[code] !== undefined).length, asked.length);
    }
    case "needs":
      return orOptional(content.accommodationsNeeded.length > 0);
    case "hours":
      return by(given(content.hoursPerDayMax, content.hoursPerWeekMax, content.shiftsPossible), 3);
    case "wishes":
      return by(given(content.kindsWanted, content.occupationsWanted, content.wageWishMonthlyFen), 3);
    case "not-wanted":
      return orOptional(content.occupationsRefused.length > 0);
    case "skills":
      return by(given(content.education, content.skills), 2);
    case "training":
      return orOptional(extent.trainingRecords > 0);
    case "work":
      return orOptional(extent.workRecords > 0);
    case "guardian":
      return orOptional(content.guardianName !== null);
    case "consents":
      return orOptional(extent.consentsInForce > 0);
  }
}

/**
 * The steps a person is asked to fill in next: those nobody has begun, and where they live and how they travel as long as
 * no home is known, since without one no way to work can be judged.
 */
export function stepsToFill(content: ProfileContent, extent: ProfileExtent): readonly ProfileStep[] {
  return PROFILE_STEPS.filter(
    (step) => stepState(step, content, extent) === "missing" || (step === "travel" && content.areaCode === null),
  );
}
