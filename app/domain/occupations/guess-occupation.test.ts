import { describe, expect, it } from "vitest";
import { guesserOf, guessOccupation } from "./guess-occupation.ts";
import { occupation, OCCUPATIONS } from "./occupations.ts";

function guessed(title: string): string | undefined {
  const guess = guessOccupation(title);
  return guess === undefined ? undefined : `${guess.certainty} ${occupation(guess.code)?.name.zh ?? "?"}`;
}

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

  it("does not take a word within for the whole where another's words are clearly more like it", () => {
    const synonyms = (...zh: string[]) => ({ zh, en: [] });
    const guess = guesserOf([
      { code: "1", name: { zh: "客服专员", en: "Clerk" }, synonyms: synonyms("客服", "售后") },
      { code: "2", name: { zh: "网店经营者", en: "Seller" }, synonyms: synonyms("天猫网店", "京东网店") },
    ]);
    expect(guess("银行客服")?.code).toBe("1");
    expect(guess("天猫京东网店客服")).toBeUndefined();
  });

  it("is sure of every name of the taxonomy", () => {
    for (const each of OCCUPATIONS) {
      expect(guessOccupation(each.name.zh)).toEqual({ code: each.code, certainty: "exact" });
      expect(guessOccupation(each.name.en)).toEqual({ code: each.code, certainty: "exact" });
    }
  });
});
