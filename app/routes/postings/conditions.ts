import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { town } from "#app/domain/areas/fenghua.ts";
import { occupationGroup } from "#app/domain/occupations/occupations.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { WORKING_MODE_NAMES, WORKING_SHIFT_NAMES } from "#app/domain/postings/terms.ts";
import type { OriginChoice } from "#app/domain/search/browse-request.ts";
import { easeName } from "#app/domain/search/eases.ts";
import type { PostingFilters } from "#app/domain/search/posting-query.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";

/** One thing a person asked for, in words, and the filters without it. */
export interface Condition {
  readonly label: string;
  readonly without: PostingFilters;
}

const METRES = 1000;

/** Everything that was asked for, in the order of the filters. */
export function useConditions(): (filters: PostingFilters) => readonly Condition[] {
  const { t } = useTranslation("search");
  const locale = useLocale();
  return (filters) => {
    const conditions: Condition[] = [];
    const each = <Code extends string>(
      name: keyof PostingFilters,
      codes: readonly Code[],
      word: (code: Code) => string,
    ) => {
      for (const code of codes) {
        const rest = codes.filter((other) => other !== code);
        conditions.push({ label: word(code), without: { ...filters, [name]: rest } });
      }
    };
    if (filters.text !== "") {
      conditions.push({ label: t("browse.words", { words: filters.text }), without: { ...filters, text: "" } });
    }
    each("kinds", filters.kinds, (code) => inLanguage(locale, POSTING_KIND_NAMES[code]));
    each("accommodations", filters.accommodations, (code) => inLanguage(locale, accommodation(code).name));
    each("eases", filters.eases, (code) => inLanguage(locale, easeName(code)));
    each("towns", filters.towns, (code) => townName(code));
    each("occupationGroups", filters.occupationGroups, (code) => {
      const group = occupationGroup(code);
      return group === undefined ? code : inLanguage(locale, group.plainName ?? group.name);
    });
    each("workingModes", filters.workingModes, (code) => inLanguage(locale, WORKING_MODE_NAMES[code]));
    each("employment", filters.employment, (code) => t(code === "full-time" ? "filter.fullTime" : "filter.partTime"));
    each("shifts", filters.shifts, (code) => inLanguage(locale, WORKING_SHIFT_NAMES[code]));
    if (filters.payAtLeastFen !== null) {
      conditions.push({
        label: t("filter.payStep", { fen: filters.payAtLeastFen }),
        without: { ...filters, payAtLeastFen: null },
      });
    }
    if (filters.insured) conditions.push({ label: t("filter.insured"), without: { ...filters, insured: false } });
    if (filters.postedWithinDays !== null) {
      conditions.push({
        label: t("filter.postedStep", { count: filters.postedWithinDays }),
        without: { ...filters, postedWithinDays: null },
      });
    }
    if (filters.withinMetres !== null) {
      conditions.push({
        label: t("filter.withinStep", { kilometres: filters.withinMetres / METRES }),
        without: { ...filters, withinMetres: null },
      });
    }
    return conditions;
  };

  function townName(code: string): string {
    const found = town(code);
    return found === undefined ? code : inLanguage(locale, found.name);
  }
}

/** The names of what the words of a search asked for, beside what was chosen as a filter. */
export function useNeedNames(): (applied: PostingFilters, chosen: PostingFilters) => readonly string[] {
  const conditions = useConditions();
  return (applied, chosen) => {
    const before = new Set(conditions({ ...chosen, text: "" }).map(({ label }) => label));
    return conditions({ ...applied, text: "" })
      .map(({ label }) => label)
      .filter((label) => !before.has(label));
  };
}

/** Where distances are measured from, in words. */
export function useOriginName(): (origin: OriginChoice) => string {
  const { t } = useTranslation("search");
  const locale = useLocale();
  return (origin) => {
    if (origin.kind === "home") return t("filter.fromHome");
    if (origin.kind === "here") return t("filter.fromHere");
    const found = town(origin.code);
    return found === undefined ? origin.code : inLanguage(locale, found.name);
  };
}
