import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate, moneyFen, tenths, wholeNumber } from "./typed-values.ts";

const message = (result: { error?: { issues: { message: string }[] } | undefined }) => result.error?.issues[0]?.message;

describe("moneyFen", () => {
  it.each([
    ["2650", 265000],
    ["2,650.5", 265050],
    ["￥2650", 265000],
    ["¥ 2 650.05", 265005],
    ["２６５０元", 265000],
    ["0.01", 1],
  ])("reads %j", (text, fen) => {
    expect(moneyFen().parse(text)).toBe(fen);
  });

  it.each(["", "abc", "-5", "0", "2.345", "2650-3100", "1e3", "10000000.01", "99999999"])("asks about %j", (text) => {
    expect(message(moneyFen().safeParse(text))).toBe("site:form.notMoney");
  });

  it("loses no fen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_00 }), (fen) => {
        expect(moneyFen().parse(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`)).toBe(fen);
      }),
    );
  });
});

describe("wholeNumber", () => {
  const headcount = wholeNumber({ min: 1, max: 500 });
  it("reads full-width digits", () => expect(headcount.parse("１２")).toBe(12));
  it.each([
    ["2.5", "site:form.notWhole"],
    ["two", "site:form.notNumber"],
  ])("asks about %j", (text, key) => expect(message(headcount.safeParse(text))).toBe(key));
  it("keeps its bounds", () => {
    expect(headcount.safeParse("0").success).toBe(false);
    expect(headcount.safeParse("501").success).toBe(false);
  });
});

describe("tenths", () => {
  const hours = tenths({ min: 0.5, max: 12 });
  it.each([
    ["7.5", 7.5],
    ["８", 8],
  ])("reads %j", (text, number) => expect(hours.parse(text)).toBe(number));
  it.each(["7.25", "seven"])("asks about %j", (text) => {
    expect(message(hours.safeParse(text))).toBe("site:form.notNumber");
  });
  it("keeps its bounds", () => {
    expect(hours.safeParse("-1").success).toBe(false);
    expect(hours.safeParse("12.5").success).toBe(false);
  });
});

describe("isoDate", () => {
  it("joins three inputs", () => expect(isoDate().parse({ year: "2026", month: "3", day: "9" })).toBe("2026-03-09"));
  it("understands one text", () => expect(isoDate().parse("2028-02-29")).toBe("2028-02-29"));
  it.each([
    [{ year: "2026", month: "2", day: "29" }],
    [{ year: "2026", month: "13", day: "1" }],
    [{ year: "26", month: "3", day: "1" }],
    [{ year: "2026", month: "3" }],
    ["tomorrow"],
  ])("asks about %j", (value) => expect(message(isoDate().safeParse(value))).toBe("site:form.notDate"));
});
