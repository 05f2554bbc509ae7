import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POSTING_KINDS } from "../postings/kinds.ts";
import { PAY_PERIODS, type Pay } from "../postings/pay.ts";
import { MINIMUM_WAGE_ROWS } from "./minimum-wage-parameters.ts";
import { checkPostingPay, refuseBelowMinimumWage, type PostingPayFacts } from "./posting-pay.ts";

const pay = (period: Pay["period"], min: number | null, max: number | null = min, negotiable = false): Pay => ({
  period,
  minFen: min === null ? null : min * 100,
  maxFen: max === null ? null : max * 100,
  negotiable,
});
/** A full-time vacancy in 奉化 in 2025, where the minimum is 2,490 a month and 24 an hour. */
const facts = (changes: Partial<PostingPayFacts>): PostingPayFacts => ({
  pay: pay("month", 3000),
  kind: "vacancy",
  weeklyHours: null,
  employment: "full-time",
  areaCode: "330213",
  date: "2025-06-01",
  rows: MINIMUM_WAGE_ROWS,
  ...changes,
});

describe("checkPostingPay", () => {
  it("tells by how much 2,300 a month falls short", () => {
    expect(checkPostingPay(facts({ pay: pay("month", 2300, 3000) }))).toEqual({
      verdict: "fail",
      rule: "monthly-minimum-wage",
      figureFen: 2490_00,
      offeredFen: 2300_00,
      shortfallFen: 190_00,
      reasons: ["below-minimum-wage"],
      source: "甬政发〔2024〕27号",
      verified: "secondary",
    });
  });

  const fullTime = { employment: "full-time" } as const;
  const partTime = { employment: "part-time" } as const;
  const unstated = { employment: null } as const;
  it.each<[string, Partial<PostingPayFacts>, string, string[]]>([
    ["the minimum itself", { pay: pay("month", 2490) }, "pass", []],
    ["a year of it", { pay: pay("year", 29880) }, "pass", []],
    ["a year short of it", { pay: pay("year", 29879) }, "fail", ["below-minimum-wage"]],
    ["115 a day", { pay: pay("day", 115) }, "pass", []],
    ["114 a day", { pay: pay("day", 114) }, "fail", ["below-minimum-wage"]],
    ["15 an hour, full-time", { pay: pay("hour", 15) }, "pass", []],
    ["14 an hour, full-time", { pay: pay("hour", 14) }, "fail", ["below-minimum-wage"]],
    ["15 an hour, 30 hours", { pay: pay("hour", 15), weeklyHours: 30 }, "unknown", ["hours-below-full-time"]],
    ["2,600 for 48 hours", { pay: pay("month", 2600), weeklyHours: 48 }, "unknown", ["hours-above-forty"]],
    ["3,600 for 48 hours", { pay: pay("month", 3600), weeklyHours: 48 }, "pass", []],
    ["24 an hour, part-time", { ...partTime, pay: pay("hour", 24), weeklyHours: 20 }, "pass", []],
    ["23 an hour, part-time", { ...partTime, pay: pay("hour", 23) }, "fail", ["below-minimum-wage"]],
    ["2,496 a month for 24 hours", { ...partTime, pay: pay("month", 2496), weeklyHours: 24 }, "pass", []],
    [
      "2,490 a month for 24 hours",
      { ...partTime, pay: pay("month", 2490), weeklyHours: 24 },
      "fail",
      ["below-minimum-wage"],
    ],
    ["2,000 a month, hours unsaid", { ...partTime, pay: pay("month", 2000) }, "unknown", ["weekly-hours-not-stated"]],
    ["100 a day, part-time", { ...partTime, pay: pay("day", 100) }, "unknown", ["daily-hours-not-stated"]],
    ["“part-time” of 36 hours", { ...partTime, weeklyHours: 36 }, "pass", ["part-time-hours-exceeded"]],
    ["6,000 a month, all else unsaid", { ...unstated, pay: pay("month", 6000) }, "pass", []],
    [
      "2,300 a month, employment unsaid",
      { ...unstated, pay: pay("month", 2300) },
      "unknown",
      ["employment-not-stated"],
    ],
    ["2,300 for 40 hours", { ...unstated, pay: pay("month", 2300), weeklyHours: 40 }, "fail", ["below-minimum-wage"]],
    ["negotiable", { pay: pay("month", null, null, true) }, "unknown", ["pay-negotiable"]],
    ["about 3,000", { pay: pay("month", 3000, 3000, true) }, "unknown", ["pay-negotiable"]],
    ["about 2,000", { pay: pay("month", 2000, 2000, true) }, "fail", ["below-minimum-wage"]],
    ["from 2,000, negotiable", { pay: pay("month", 2000, null, true) }, "unknown", ["pay-negotiable"]],
    ["up to 4,500", { pay: pay("month", null, 4500) }, "unknown", ["lowest-pay-not-stated"]],
    ["up to 2,000", { pay: pay("month", null, 2000) }, "fail", ["below-minimum-wage"]],
    ["by the piece", { pay: pay("piece", 1) }, "unknown", ["piece-pay-without-guarantee"]],
    ["nothing stated", { pay: null }, "unknown", ["pay-not-stated"]],
    ["no place", { areaCode: null }, "unknown", ["place-not-stated"]],
    ["another province", { areaCode: "320113" }, "unknown", ["no-figure-for-area"]],
    ["2026, no figure", { date: "2026-01-01" }, "unknown", ["no-figure-for-date"]],
    [
      "sheltered, full-time, below",
      { ...fullTime, kind: "sheltered", pay: pay("month", 2000) },
      "fail",
      ["below-minimum-wage"],
    ],
    [
      "sheltered, 20 hours, below",
      { ...unstated, kind: "sheltered", weeklyHours: 20, pay: pay("month", 1500) },
      "unknown",
      ["sheltered-agreement"],
    ],
    ["sheltered, above", { kind: "sheltered", pay: pay("month", 2600) }, "pass", []],
  ])("%s", (_, changes, verdict, reasons) => {
    expect(checkPostingPay(facts(changes))).toMatchObject({ verdict, reasons });
  });

  it("says how far the figure was checked when the administrator entered an unverified one", () => {
    const rows = [
      { areaCode: "330213", from: "2026-01-01", to: null, monthlyFen: 2660_00, hourlyFen: 26_00, source: "待核实" },
    ].map((row) => ({ ...row, verified: "unverified" as const }));
    expect(checkPostingPay(facts({ date: "2026-06-01", rows }))).toMatchObject({
      verdict: "pass",
      verified: "unverified",
    });
  });

  const anyFacts = fc.record({
    pay: fc.record({
      period: fc.constantFrom(...PAY_PERIODS),
      minFen: fc.integer({ min: 1, max: 2_000_000 }),
      maxFen: fc.constant(null),
      negotiable: fc.boolean(),
    }),
    kind: fc.constantFrom(...POSTING_KINDS),
    weeklyHours: fc.option(fc.integer({ min: 1, max: 60 })),
    employment: fc.constantFrom("full-time" as const, "part-time" as const, null),
    areaCode: fc.constantFrom("330213", "330226", "320113", null),
    date: fc.constantFrom("2023-06-01", "2025-06-01", "2026-06-01"),
    rows: fc.constant(MINIMUM_WAGE_ROWS),
  });

  it("never passes without a figure, and a fail always has figure and shortfall", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const check = checkPostingPay(given);
        if (check.verdict === "pass") expect(check.figureFen).toBeDefined();
        if (check.verdict === "unknown") expect(check.reasons.length).toBeGreaterThan(0);
        if (check.verdict === "fail") expect(check.shortfallFen).toBeGreaterThan(0);
        else expect(check.shortfallFen).toBeUndefined();
        expect(refuseBelowMinimumWage(check).ok).toBe(check.verdict !== "fail");
      }),
    );
  });

  it("never judges higher pay worse", () => {
    const rank = { fail: 0, unknown: 1, pass: 2 };
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 1_000_000 }), (given, more) => {
        const raised = { ...given, pay: { ...given.pay, minFen: given.pay.minFen + more } };
        expect(rank[checkPostingPay(raised).verdict]).toBeGreaterThanOrEqual(rank[checkPostingPay(given).verdict]);
      }),
    );
  });
});

describe("refuseBelowMinimumWage", () => {
  it("names rule, figure and shortfall", () => {
    expect(refuseBelowMinimumWage(checkPostingPay(facts({ pay: pay("month", 2300) })))).toEqual({
      ok: false,
      refusal: {
        code: "pay-below-minimum-wage",
        field: "pay",
        params: { rule: "monthly-minimum-wage", figure: "2490.00", shortfall: "190.00", source: "甬政发〔2024〕27号" },
      },
    });
  });
});
