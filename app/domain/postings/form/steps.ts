import { DIMENSION_GROUPS, type DimensionGroup } from "../../abilities/dimensions.ts";
import type { PostingStatus } from "../lifecycle.ts";

/** The steps of the posting form in the order in which they are asked; the demands take one step for each group. */
export const FORM_STEPS = [
  "what",
  "occupation",
  "place",
  "pay",
  "senses",
  "movement",
  "understanding",
  "working-with-others",
  "surroundings",
  "offers",
  "details",
] as const satisfies readonly (DimensionGroup | string)[];

export type FormStep = (typeof FORM_STEPS)[number];

export function isFormStep(text: string): text is FormStep {
  return FORM_STEPS.some((step) => step === text);
}

/** Whether a step asks for a group of demands. */
export function isDemandStep(step: string): step is DimensionGroup {
  return DIMENSION_GROUPS.some(({ code }) => code === step);
}

/** The step after `step`; undefined after the last, where the answers are checked. */
export function stepAfter(step: FormStep): FormStep | undefined {
  return FORM_STEPS[FORM_STEPS.indexOf(step) + 1];
}

export function stepBefore(step: FormStep): FormStep | undefined {
  return FORM_STEPS[FORM_STEPS.indexOf(step) - 1];
}

/** What an administrator reads before a posting goes public: kind and title, occupation, place and times, pay. */
const REVIEWED_STEPS: readonly FormStep[] = ["what", "occupation", "place", "pay"];

/**
 * The steps whose answers may be changed while a posting is in `status`.
 *
 * A draft or returned posting is all open. On a published or paused one the employer answers for demands, accommodations and
 * details, which change at once; kind, place and pay were reviewed, so that changing them needs the posting back as a draft
 * (`withdraw`) and a new review. A submitted posting stays as the administrator reads it; what ended is reopened first.
 */
export function changeableSteps(status: PostingStatus): readonly FormStep[] {
  switch (status) {
    case "draft":
    case "returned":
      return FORM_STEPS;
    case "published":
    case "paused":
      return FORM_STEPS.filter((step) => !REVIEWED_STEPS.includes(step));
    case "submitted":
    case "filled":
    case "closed":
    case "expired":
      return [];
  }
}
