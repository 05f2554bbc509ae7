import { accommodation, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { occupation, occupationGroup, occupationGroups, occupationsIn } from "#app/domain/occupations/occupations.ts";
import { inLanguage, type Locale } from "#app/i18n/locales.ts";
import type { Choice } from "../forms/choice-fields.tsx";

/** Choices from wording that the domain carries itself. */
export function choicesOf<Code extends string>(
  locale: Locale,
  codes: readonly Code[],
  nameOf: (code: Code) => Bilingual,
): Choice[] {
  return codes.map((code) => ({ value: code, label: inLanguage(locale, nameOf(code)) }));
}

export function accommodationChoices(locale: Locale, codes: readonly AccommodationCode[]): Choice[] {
  return codes.map((code) => {
    const { name, explain } = accommodation(code);
    return { value: code, label: inLanguage(locale, name), hint: inLanguage(locale, explain) };
  });
}

/** Towns with their villages, for a select in groups; each town can be chosen without a village. */
export function areaGroups(locale: Locale, townOnly: (town: string) => string) {
  return TOWNS.map((town) => {
    const label = inLanguage(locale, town.name);
    const villages = town.villages.map(({ code, name }) => ({ value: code, label: inLanguage(locale, name) }));
    return { label, options: [...villages, { value: town.code, label: townOnly(label) }] };
  });
}

/** The name of a chosen occupation or field of work; undefined for a code nobody knows. */
export function occupationName(locale: Locale, code: string): string | undefined {
  const group = occupationGroup(code);
  const name = occupation(code)?.name ?? group?.plainName ?? group?.name;
  return name === undefined ? undefined : inLanguage(locale, name);
}

/** What was chosen before first, then the fields of work. */
export function occupationChoices(locale: Locale, chosen: readonly string[]): Choice[] {
  const groups = occupationGroups("middle").map(({ code }) => code);
  const codes = [...chosen.filter((code) => !groups.includes(code)), ...groups];
  return codes.flatMap((code) => {
    const label = occupationName(locale, code);
    return label === undefined ? [] : [{ value: code, label }];
  });
}

/** Every occupation, for a select in groups. */
export function occupationOptions(locale: Locale) {
  return occupationGroups("middle").map(({ code, name, plainName }) => ({
    label: inLanguage(locale, plainName ?? name),
    options: occupationsIn(code).map((each) => ({ value: each.code, label: inLanguage(locale, each.name) })),
  }));
}
