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
  keepTexts(instance);
  return instance;
}

const MOST_KEPT = 10_000;

/** A list says the same some hundred texts on every page: each is put together once, unless it names a date. */
function keepTexts(instance: i18n): void {
  const translate = instance.t.bind(instance) as (key: unknown, options: unknown) => unknown;
  const kept = new Map<string, string>();
  const say = (key: unknown, options: unknown) => {
    const name = nameOfText(key, options);
    const known = name === undefined ? undefined : kept.get(name);
    if (known !== undefined) return known;
    const text = translate(key, options);
    if (name !== undefined && typeof text === "string") {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(name, text);
    }
    return text;
  };
  instance.t = say as i18n["t"];
}

/** What a text is put together from; undefined where that is more than words and numbers. */
function nameOfText(key: unknown, options: unknown): string | undefined {
  if (typeof key !== "string" || typeof options !== "object" || options === null) return undefined;
  const parts: unknown[] = [key];
  for (const [option, value] of Object.entries(options) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    // where to look: a name or a list of names
    const isPlain = option === "ns" || typeof value === "string" || typeof value === "number";
    if (!isPlain) return undefined;
    parts.push(option, value);
  }
  return JSON.stringify(parts);
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
