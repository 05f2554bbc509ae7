import { EXPOSURE_STEPS } from "#app/domain/matching/night-measures.ts";
import type { Translator } from "#app/i18n/i18n.ts";

/** On how many lists the postings of each step stand, in words. */
export function exposureSteps(t: Translator): readonly string[] {
  return EXPOSURE_STEPS.map((from, at) => {
    const next = EXPOSURE_STEPS[at + 1];
    if (from === 0) return t("matching:fairness.listsNone");
    return next === undefined
      ? t("matching:fairness.listsFrom", { from })
      : t("matching:fairness.listsFromTo", { from, to: next - 1 });
  });
}
