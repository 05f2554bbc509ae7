import { describe, expect, it } from "vitest";
import { catalogues, easyWording, NAMESPACES } from "./catalogues.ts";
import { i18nFor, translatorFor } from "./i18n.ts";

type Texts = { readonly [key: string]: string | Texts };
const PLURAL_SUFFIX = /_(?:one|other)$/;

function flatten(texts: Texts, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === "string") flat.set(prefix + key, text);
    else for (const [below, words] of flatten(text, `${prefix}${key}.`)) flat.set(below, words);
  }
  return flat;
}

function keysWithoutPlural(texts: Texts): string[] {
  return [...new Set([...flatten(texts).keys()].map((key) => key.replace(PLURAL_SUFFIX, "")))].sort();
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? ""))].sort();
}

describe.each(NAMESPACES)("catalogue %s", (namespace) => {
  const zh = flatten(catalogues["zh-CN"][namespace]);
  const en = flatten(catalogues.en[namespace]);

  it("has the same keys in both languages", () => {
    expect(keysWithoutPlural(catalogues.en[namespace])).toEqual(keysWithoutPlural(catalogues["zh-CN"][namespace]));
  });

  it("names the same placeholders in both languages", () => {
    for (const [key, text] of zh) {
      const twin = en.get(key);
      expect({ key, names: placeholders(twin ?? "") }).toEqual({ key, names: placeholders(text) });
    }
  });

  it("leaves no text empty", () => {
    for (const [key, text] of [...zh, ...en]) expect({ key, empty: text.trim() === "" }).toEqual({ key, empty: false });
  });

  it.each(["zh-CN", "en"] as const)("easy-read %s replaces only texts that exist", (locale) => {
    const plain = flatten(catalogues[locale][namespace]);
    for (const [key, text] of flatten(easyWording[locale][namespace] ?? {})) {
      expect({ key, names: placeholders(text) }).toEqual({
        key,
        names: placeholders(plain.get(key) ?? "(no such key)"),
      });
    }
  });
});

/** What is said in one breath: Chinese by characters, English by words; what is filled in is not counted. */
const LONGEST = { "zh-CN": 18, en: 12 } as const;

function sentencesIn(locale: keyof typeof LONGEST, text: string): { sentence: string; length: number }[] {
  const parts = text.replaceAll(/\{\{[^}]+\}\}/g, "").split(locale === "en" ? /(?<=[.?!:])\s/ : /[。？！；：]/);
  return parts.map((sentence) => ({
    sentence,
    length: locale === "en" ? sentence.split(/\s+/).length : sentence.replaceAll(/[\s，、“”]/g, "").length,
  }));
}

describe("easy-read", () => {
  it.each(["zh-CN", "en"] as const)("keeps sentences short in %s", (locale) => {
    const long = Object.values(easyWording[locale])
      .flatMap((texts) => [...flatten(texts).values()])
      .flatMap((text) => sentencesIn(locale, text))
      .filter(({ length }) => length > LONGEST[locale]);
    expect(long).toEqual([]);
  });
});

describe("translator", () => {
  it("speaks both languages and counts in each", () => {
    expect(translatorFor("zh-CN")("site:list.count", { count: 1 })).toBe("1 条");
    expect(translatorFor("en")("site:list.count", { count: 1 })).toBe("1 item");
    expect(translatorFor("en")("site:list.count", { count: 41 })).toBe("41 items");
  });

  it("falls back to the plain wording where easy-read has none", () => {
    expect(translatorFor("zh-CN", true)("nav.skip")).toBe("跳到正文");
    expect(translatorFor("zh-CN", true)("nav.postings")).toBe("找岗位");
  });

  it("formats money inside a text", () => {
    const i18n = i18nFor("en");
    expect(i18n.services.interpolator.interpolate("{{pay, money}}", { pay: 265050 }, "en", {})).toBe("¥2,650.50");
  });
});
