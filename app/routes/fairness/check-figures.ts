import { coverage, type FairnessCheckCode } from "#app/domain/matching/fairness-checks.ts";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import { FAIRNESS } from "#app/domain/matching/weights.ts";
import { formatCount, formatShare } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";

/** The published bounds of a check, as its texts name them. */
export function boundsOf(locale: Locale, code: FairnessCheckCode) {
  const points = {
    "group-score-fell": FAIRNESS.bestScoreFall,
    "without-rose": FAIRNESS.withoutRise * 100,
    "coverage-fell": FAIRNESS.coverageFall * 100,
    "group-without": 0,
    "gini-high": 0,
    "score-loss-high": 0,
  }[code];
  return {
    points: formatCount(locale, points),
    bound: code === "gini-high" ? giniText(FAIRNESS.gini) : formatShare(locale, FAIRNESS.scoreLoss),
    ratio: FAIRNESS.groupRatio,
    level: formatShare(locale, FAIRNESS.groupLevel),
  };
}

/** The figure that a check looks at; null where it has none of its own, or where it may not be told. */
export function nowOf(locale: Locale, code: FairnessCheckCode, measures: NightMeasures): string | null {
  switch (code) {
    case "group-without":
    case "group-score-fell":
      return null;
    case "without-rose":
      return shareText(locale, withoutShare(measures));
    case "coverage-fell":
      return shareText(locale, coverage(measures));
    case "gini-high":
      return measures.gini === null ? null : giniText(measures.gini);
    case "score-loss-high":
      return formatShare(locale, measures.scoreLoss);
  }
}

/** To two decimals, as a Gini coefficient is told. */
export function giniText(gini: number): string {
  return gini.toFixed(2);
}

/** Of the people of working age; null where either may not be told. */
export function withoutShare({
  people,
  outsideWorkingAge,
  without,
}: Pick<NightMeasures, "people" | "outsideWorkingAge" | "without">): number | null {
  if (outsideWorkingAge === null || without === null || people === outsideWorkingAge) return null;
  return without / (people - outsideWorkingAge);
}

function shareText(locale: Locale, share: number | null): string | null {
  return share === null ? null : formatShare(locale, share);
}
