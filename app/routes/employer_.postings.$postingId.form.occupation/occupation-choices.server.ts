import { findOccupations } from "#app/domain/occupations/find-occupations.ts";
import { groupCodeOf, occupationGroups, OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { inLanguage, type Locale } from "#app/i18n/locales.ts";

/** More than these are quicker found in the whole list. */
const MOST_SUGGESTIONS = 5;

/** The occupations a posting's title may mean, the likeliest first. */
export function suggestedOccupations(title: string, locale: Locale) {
  return findOccupations(title, locale === "en" ? "en" : "zh")
    .slice(0, MOST_SUGGESTIONS)
    .map(({ code, name }) => ({ value: code, label: inLanguage(locale, name) }));
}

/** All of them by group, as people choose. */
export function allOccupations(locale: Locale) {
  return occupationGroups().map((group) => ({
    label: inLanguage(locale, group.plainName ?? group.name),
    options: OCCUPATIONS.filter(({ code }) => groupCodeOf(code) === group.code).map(({ code, name }) => ({
      value: code,
      label: inLanguage(locale, name),
    })),
  }));
}
