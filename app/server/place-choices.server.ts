import { areaName, ningboCounties } from "#app/domain/areas/divisions.ts";
import { FENGHUA, TOWNS, village } from "#app/domain/areas/fenghua.ts";
import { inLanguage, type Locale } from "#app/i18n/locales.ts";

interface PlaceChoice {
  readonly value: string;
  readonly label: string;
}

/** The places a form lets people choose: 奉化's towns, 宁波's other counties, and where the thing already is if elsewhere. */
export function placeChoices(locale: Locale, current: string | null) {
  const towns = TOWNS.map(({ code, name }): PlaceChoice => ({ value: code, label: inLanguage(locale, name) }));
  const counties = ningboCounties()
    .filter(({ code }) => code !== FENGHUA)
    .map(({ code, name }): PlaceChoice => ({ value: code, label: inLanguage(locale, name) }));
  const listed = [...towns, ...counties].some(({ value }) => value === current);
  const other = current === null || listed ? null : { value: current, label: placeName(locale, current) ?? current };
  return { towns, counties, other };
}

/** A place by its code, a village with its town; null for a code that is none. */
export function placeName(locale: Locale, code: string | null): string | null {
  if (code === null) return null;
  const name = areaName(code, locale === "en" ? "en" : "zh") ?? null;
  const within = village(code)?.town.name;
  return within === undefined || name === null
    ? name
    : locale === "en"
      ? `${name}, ${within.en}`
      : `${within.zh}${name}`;
}
