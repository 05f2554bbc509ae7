import { GROUPINGS } from "#app/domain/matching/compared-groups.ts";
import type { Translator } from "#app/i18n/i18n.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { exposureSteps } from "#app/ui/matching/exposure-steps.ts";
import { groupName } from "#app/ui/matching/group-name.ts";
import type { Fairness } from "#app/usecases/matching/read-fairness.ts";

interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type TableName = "nights" | "groups" | "exposure";

/** Plain figures, so that they can be reckoned with; empty where they may not be told. */
const figure = (value: number | null) => (value === null ? "" : String(value));

export const FAIRNESS_TABLES: Readonly<
  Record<TableName, (t: Translator, locale: Locale, fairness: Fairness) => Table>
> = {
  nights: (t, _locale, { nights }) => ({
    headings: [
      t("matching:fairness.night"),
      t("matching:fairness.people"),
      t("matching:fairness.withoutShare"),
      t("matching:fairness.postings"),
      t("matching:fairness.coverage"),
      t("matching:fairness.gini"),
      t("matching:fairness.nightAlarms"),
    ],
    rows: nights.map(({ day, people, without, postings, coverage, gini, alarms }) => [
      day,
      String(people),
      figure(without),
      String(postings),
      figure(coverage === null ? null : Number(coverage.toFixed(4))),
      figure(gini),
      String(alarms),
    ]),
  }),
  groups: (t, locale, { measures }) => ({
    headings: [
      t("matching:fairness.groupingColumn"),
      t("matching:fairness.group"),
      t("matching:fairness.people"),
      t("matching:fairness.groupWithout"),
      t("matching:fairness.groupMean"),
      t("matching:fairness.groupBest"),
    ],
    rows: GROUPINGS.flatMap((grouping) =>
      measures.groups[grouping].map(({ group, people, without, suggestions, bestScore }) => [
        t(`matching:fairness.grouping.${grouping}`),
        groupName(t, locale, { grouping, group }),
        String(people),
        figure(without),
        figure(suggestions),
        figure(bestScore),
      ]),
    ),
  }),
  exposure: (t, _locale, { measures }) => {
    const steps = exposureSteps(t);
    return {
      headings: [t("matching:fairness.lists"), t("matching:fairness.postings")],
      rows: measures.exposure.map((amount, at) => [steps[at] ?? "", String(amount)]),
    };
  },
};

export function isFairnessTable(text: string | undefined): text is TableName {
  return text !== undefined && Object.hasOwn(FAIRNESS_TABLES, text);
}
