import { describe, expect, it } from "vitest";
import { findOccupations, guessOccupation } from "./find-occupations.ts";
import { occupation, OCCUPATIONS } from "./occupations.ts";

function found(text: string, lang: "zh" | "en" = "zh"): readonly string[] {
  return findOccupations(text, lang).map((each) => each.name[lang]);
}

function guessed(title: string): string | undefined {
  const guess = guessOccupation(title);
  return guess === undefined ? undefined : `${guess.certainty} ${occupation(guess.code)?.name.zh ?? "?"}`;
}

describe("findOccupations", () => {
  it.each([
    ["打包", "包装工"],
    ["阿姨", "保洁员"],
    ["扫地", "保洁员"],
    ["看大门", "保安员"],
    ["踩缝纫机", "缝纫工"],
    ["芋艿头", "芋头种植工"],
    ["盲人按摩", "保健按摩师"],
    ["送外卖", "外卖骑手"],
    ["篾匠", "竹编工"],
    ["扎布龙", "布龙制作工"],
    ["cnc", "数控操作工"],
    ["ＣＮＣ", "数控操作工"],
    ["想找一份保洁的工作", "保洁员"],
  ])("finds %s as %s first", (text, name) => {
    expect(found(text)[0]).toBe(name);
  });

  it("finds by English words in either language", () => {
    expect(found("sewing", "en")[0]).toBe("Sewing worker");
    expect(found("Massage", "en")[0]).toBe("Massage therapist");
    expect(found("packer", "zh")[0]).toBe("包装工");
    expect(found("包装工", "en")[0]).toBe("Packer");
  });

  it("puts the exact name before what merely contains it", () => {
    expect(found("车工").slice(0, 2)).toEqual(["车工", "洗车工"]);
    expect(found("司机")).toEqual(["客车司机", "货车司机", "叉车工"]);
  });

  it("finds nothing in nothing", () => {
    expect(findOccupations("", "zh")).toEqual([]);
    expect(findOccupations(" ·、", "zh")).toEqual([]);
    expect(findOccupations("宇航", "zh")).toEqual([]);
  });

  it("finds every occupation by its names and synonyms", () => {
    for (const each of OCCUPATIONS) {
      for (const word of [each.name.zh, ...each.synonyms.zh]) expect(findOccupations(word, "zh")).toContain(each);
      for (const word of [each.name.en, ...each.synonyms.en]) expect(findOccupations(word, "en")).toContain(each);
    }
  });
});

describe("guessOccupation", () => {
  it.each([
    ["包装工", "exact 包装工"],
    ["急招包装工（包吃住）", "contains 包装工"],
    ["数据录入员（居家）", "exact 数据录入员"],
    ["数控车工", "exact 数控操作工"],
    ["Java开发工程师", "contains 程序员"],
    ["JAVA 程序员（中级/高级)", "contains 程序员"],
    ["Android java开发工程师", "contains 程序员"],
    ["软件工程师（Java后端）", "exact 程序员"],
    ["超市理货员", "contains 理货员"],
    ["装配普工", "contains 组装工"],
    ["操作工", "exact 普工"],
    ["Packer (night shift)", "exact 包装工"],
    ["淘宝美工", "contains 平面设计师"],
  ])("reads %s as %s", (title, expected) => {
    expect(guessed(title)).toBe(expected);
  });

  it.each([
    "保洁/保安",
    "保安兼保洁员",
    "质检包装工",
    "缝纫机维修工",
    "司机",
    "前台文员",
    "Java讲师",
    "Java开发经理",
    "客服主管",
    "仓库主管",
    "cookie seller",
    "宇航员",
    "",
  ])("does not guess %s", (title) => {
    expect(guessOccupation(title)).toBeUndefined();
  });

  it("is sure of every name of the taxonomy", () => {
    for (const each of OCCUPATIONS) {
      expect(guessOccupation(each.name.zh)).toEqual({ code: each.code, certainty: "exact" });
      expect(guessOccupation(each.name.en)).toEqual({ code: each.code, certainty: "exact" });
    }
  });
});
