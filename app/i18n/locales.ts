/** The languages of the product. Chinese is what a reader gets when nothing else is known. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "zh-CN";

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (LOCALES as readonly string[]).includes(value);
}

/** Picks the reader's language from wording that domain data carries itself, as `{ zh, en }`. */
export function inLanguage(locale: Locale, text: { readonly zh: string; readonly en: string }): string {
  return locale === "en" ? text.en : text.zh;
}

/** An organisation's name in the reader's language; in Chinese where it has none in English. */
export function nameOfOrganisation(locale: Locale, name: string, nameEn: string | null): string {
  return inLanguage(locale, { zh: name, en: nameEn ?? name });
}
