import { createInstance, type i18n, type Resource } from "i18next";
import { formatCount, formatDate, formatDateTime, formatList, formatMoney } from "./format.ts";
import { isLocale, type Locale } from "./locales.ts";

type Formatter = (value: unknown, language: string | undefined) => string;

/** Formats usable inside any text: `{{minimumFen, money}}`, `{{day, date}}`, `{{at, datetime}}`, `{{rows, count}}`, `{{names, list}}`, `{{words, quoted}}`. */
const FORMATTERS: Readonly<Record<string, Formatter>> = {
  money: (value) => (typeof value === "number" ? formatMoney(value) : String(value)),
  date: (value, language) => (isDateLike(value) ? formatDate(localeOf(language), value) : String(value)),
  datetime: (value, language) => (isDateLike(value) ? formatDateTime(localeOf(language), value) : String(value)),
  count: (value, language) => (typeof value === "number" ? formatCount(localeOf(language), value) : String(value)),
  list: (value, language) => formatList(localeOf(language), textsIn(value)),
  quoted: (value, language) =>
    formatList(
      localeOf(language),
      textsIn(value).map((text) => `“${text}”`),
    ),
};

/** One i18next instance over texts already in memory; ready when returned. Used alike by server, workers and browser. */
export function createI18n(locale: Locale, texts: Resource[string]): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: [locale],
    resources: { [locale]: texts },
    ns: Object.keys(texts),
    defaultNS: "site",
    initImmediate: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
    // a text that was not given what it names shows the gap instead of hiding it
    missingInterpolationHandler: (_text: string, [placeholder]: RegExpMatchArray) => placeholder,
  });
  for (const [name, format] of Object.entries(FORMATTERS)) instance.services.formatter?.add(name, format);
  // one language and no other to fall back on: what i18next works out anew for each text is always the same
  instance.services.languageUtils.toResolveHierarchy = () => [locale];
  return instance;
}

function localeOf(language: string | undefined): Locale {
  return isLocale(language) ? language : "zh-CN";
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function isDateLike(value: unknown): value is Date | string {
  return value instanceof Date || typeof value === "string";
}
