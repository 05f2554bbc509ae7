import type { i18n, ResourceKey, TFunction } from "i18next";
import { catalogues, easyWording, NAMESPACES } from "./catalogues.ts";
import { createI18n } from "./create-i18n.ts";
import { LOCALES, type Locale } from "./locales.ts";
import type { Namespace } from "./plain-texts.ts";

/** A translator over every namespace; texts outside `site` are asked for as `t("postings:title")`. */
export type Translator = TFunction;

const instances = new Map<string, i18n>();

/**
 * The process's i18next instance for a language, in plain or easy-read wording. Server and workers only: it holds all
 * texts. Components use `useTranslation`.
 */
export function i18nFor(locale: Locale, easyRead = false): i18n {
  const key = `${locale}${easyRead ? "-easy" : ""}`;
  const known = instances.get(key);
  if (known) return known;
  const created = createI18n(locale, Object.fromEntries(NAMESPACES.map((ns) => [ns, textsOf(locale, ns, easyRead)])));
  instances.set(key, created);
  return created;
}

/** The translate function outside React: in actions, downloads, messages. */
export function translatorFor(locale: Locale, easyRead = false): Translator {
  return i18nFor(locale, easyRead).getFixedT(locale, ["site", ...NAMESPACES.filter(isNotSite)]);
}

function isNotSite(namespace: Namespace): namespace is Exclude<Namespace, "site"> {
  return namespace !== "site";
}

function textsOf(locale: Locale, namespace: Namespace, easyRead: boolean): ResourceKey {
  const plain = catalogues[locale][namespace];
  return easyRead ? overlay(plain, easyWording[locale][namespace] ?? {}) : plain;
}

type Texts = { readonly [key: string]: string | Texts };

function overlay(plain: Texts, easy: Texts): Texts {
  const merged: Record<string, string | Texts> = { ...plain };
  for (const [key, text] of Object.entries(easy)) {
    const below = plain[key];
    merged[key] = typeof text === "object" && typeof below === "object" ? overlay(below, text) : text;
  }
  return merged;
}

/** Makes every instance now, so that no reader waits for the first one. */
export function warmUpI18n(): void {
  for (const locale of LOCALES) for (const easyRead of [false, true]) i18nFor(locale, easyRead);
}
