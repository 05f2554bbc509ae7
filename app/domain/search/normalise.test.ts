import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText, runsOf, spelledApart, withoutLongNumbers } from "./normalise.ts";

describe("normalising", () => {
  it.each([
    ["ＣＡＤ　制图", "cad 制图"],
    ["包\u0000装\u200b工\n", "包 装 工"],
    ["  Xikou   TOWN ", "xikou town"],
  ])("%j becomes %j", (text, expected) => expect(normaliseText(text)).toBe(expected));

  it("is done once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  it("cuts Chinese from other letters and keeps c++ and 7.5 whole", () => {
    expect(runsOf("cad制图，会c++ 每天7.5小时 'a':*")).toEqual([
      "cad",
      "制图",
      "会",
      "c++",
      "每天",
      "7.5",
      "小时",
      "a",
    ]);
  });

  it("sets Chinese characters apart", () => {
    expect(spelledApart("CAD制图")).toBe("cad 制 图");
  });
});

describe("long numbers", () => {
  it.each([
    ["电话 13800000000 找我", "电话 找我"],
    ["0574-88580000", ""],
    ["199 0000 0000", ""],
    ["99000019900506007X", ""],
  ])("are cut out of %j", (text, expected) => {
    expect(withoutLongNumbers(text).replace(/\s+/g, " ").trim()).toBe(expected);
  });

  it.each(["8:30-17:00", "3000-4000元", "2026年", "招 12 人", "5-10 公斤"])("leave %j", (text) => {
    expect(withoutLongNumbers(text)).toBe(text);
  });
});
