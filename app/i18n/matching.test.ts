import { describe, expect, it } from "vitest";
import { DERIVED_VALUES, reasonValues } from "#app/domain/matching/reason-values.ts";
import {
  AUDIENCES,
  EMPLOYER_CODES,
  REASON_PARAMS,
  type Audience,
  type ReasonCode,
} from "#app/domain/matching/reasons.ts";
import { matching as en } from "./en/matching.ts";
import { i18nFor } from "./i18n.ts";
import { LOCALES } from "./locales.ts";
import { matching as zhCN } from "./zh-CN/matching.ts";

const CATALOGUES = { "zh-CN": zhCN, en } as const;

const ALL_CODES = Object.keys(REASON_PARAMS).sort();

function wordings(audience: Audience, locale: keyof typeof CATALOGUES): Map<string, string> {
  return new Map(Object.entries(CATALOGUES[locale][audience]));
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ""))].sort();
}

/** What a wording of the code may use: its parameters, and what is derived from them. */
function usable(code: ReasonCode): string[] {
  const params: readonly string[] = REASON_PARAMS[code];
  const derived = Object.entries(DERIVED_VALUES).flatMap(([name, from]) => (params.includes(from) ? [name] : []));
  return [...params, ...derived];
}

describe.each(AUDIENCES)("reasons for the %s", (audience) => {
  const codes = audience === "employer" ? [...EMPLOYER_CODES].sort() : ALL_CODES;

  it.each(LOCALES)("are all worded in %s, and none besides", (locale) => {
    expect([...wordings(audience, locale).keys()].sort()).toEqual(codes);
  });

  it("use in both languages the same placeholders, and only those the code has", () => {
    const english = wordings(audience, "en");
    for (const [code, text] of wordings(audience, "zh-CN")) {
      const names = placeholders(text);
      expect({ code, names: placeholders(english.get(code) ?? "") }).toEqual({ code, names });
      expect({ code, foreign: names.filter((name) => !allowed(code).includes(name)) }).toEqual({ code, foreign: [] });
    }
  });
});

function allowed(code: string): string[] {
  const known = Object.keys(REASON_PARAMS).find((each): each is ReasonCode => each === code);
  return known === undefined ? [] : usable(known);
}

describe("the employer's wording", () => {
  it("never names a level, a limit or a wish of the person", () => {
    for (const locale of LOCALES) {
      for (const text of wordings("employer", locale).values()) {
        expect(placeholders(text)).not.toEqual(expect.arrayContaining(["ability"]));
        expect(placeholders(text)).not.toEqual(expect.arrayContaining(["limit"]));
        expect(placeholders(text)).not.toEqual(expect.arrayContaining(["askPerson"]));
      }
    }
  });
});

describe("a whole sentence", () => {
  const sentence = (locale: "zh-CN" | "en", code: string, values: Record<string, string | number>): string =>
    i18nFor(locale).services.interpolator.interpolate(wordings("seeker", locale).get(code) ?? "", values, locale, {});

  it("turns codes into words and figures into money", () => {
    const gap = { dimension: "lifting", accommodation: "lifting-aid" } as const;
    expect(sentence("zh-CN", "demand-met-with-accommodation", reasonValues(gap, "zh"))).toBe(
      "搬抬东西：有“搬运辅助”，您可以。",
    );
    expect(sentence("en", "near", reasonValues({ minutes: 24, means: "bus" }, "en"))).toBe("By bus: about 24 minutes.");
    expect(sentence("en", "pay-meets-wish", reasonValues({ payFen: 300_000 }, "en"))).toContain("¥3,000");
    expect(sentence("zh-CN", "occupation-refused", reasonValues({ occupation: "4-01-06-02" }, "zh"))).toBe(
      "您说过不做带货主播。",
    );
  });
});
