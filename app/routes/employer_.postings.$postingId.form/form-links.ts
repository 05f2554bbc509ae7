import type { DimensionGroup } from "#app/domain/abilities/dimensions.ts";
import { type FormStep, isDemandStep, stepAfter, stepBefore } from "#app/domain/postings/form/steps.ts";

/** Where the form of a posting stands on the site. */
export function formHref(postingId: number, page: FormStep | "check" | "demands"): string {
  return `/employer/postings/${postingId}/form/${isDemandStep(page) ? `demands/${page}` : page}`;
}

/** Where the demands of a group are answered, or all of them begin. */
export function demandsHref(postingId: number) {
  return (group: DimensionGroup | null): string => formHref(postingId, group ?? "demands");
}

/** The posting on its organisation's desk. */
export function deskHref(postingId: number): string {
  return `/employer/postings/${postingId}`;
}

/** The page before a step; the demands begin with a page that explains them. */
export function backHref(postingId: number, step: FormStep): string {
  if (step === "senses") return formHref(postingId, "demands");
  const before = stepBefore(step);
  return before === undefined ? deskHref(postingId) : formHref(postingId, before);
}

/** The page after a step has been accepted. */
export function nextHref(postingId: number, step: FormStep): string {
  if (step === "pay") return formHref(postingId, "demands");
  return formHref(postingId, stepAfter(step) ?? "check");
}
