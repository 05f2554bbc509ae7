import { describe, expect, it } from "vitest";
import { formatPay, monthlyEquivalentFen, type Pay } from "./pay.ts";

const pay = (period: Pay["period"], min: number | null, max: number | null, more: Partial<Pay> = {}): Pay => ({
  period,
  minFen: min === null ? null : Math.round(min * 100),
  maxFen: max === null ? null : Math.round(max * 100),
  negotiable: false,
  ...more,
});

describe("formatPay", () => {
  it("shows fen only where there are some", () => {
    expect(formatPay(pay("month", 6000, 8000), "zh")).toBe("¥6,000–8,000 / 月");
    expect(formatPay(pay("hour", 20.5, 20.5), "zh")).toBe("¥20.50 / 小时");
    expect(formatPay(pay("month", 3000, null, { monthsPerYear: 13 }), "en")).toBe(
      "from ¥3,000 per month, 13 months’ pay a year",
    );
    expect(formatPay(pay("month", null, null, { negotiable: true }), "zh")).toBe("面议");
  });
});

describe("monthlyEquivalentFen", () => {
  it("follows 劳社部发〔2008〕3号 for days and the weekly hours for hours", () => {
    expect(monthlyEquivalentFen(pay("month", 3000, 4000), null)).toBe(3000_00);
    expect(monthlyEquivalentFen(pay("year", 120000, 120000), null)).toBe(10000_00);
    expect(monthlyEquivalentFen(pay("day", 150, 150), null)).toBe(3262_50);
    expect(monthlyEquivalentFen(pay("hour", 24, 24), 24)).toBe(2496_00);
  });

  it("is null where it cannot be told", () => {
    expect(monthlyEquivalentFen(pay("hour", 24, 24), null)).toBeNull();
    expect(monthlyEquivalentFen(pay("piece", 0.5, 0.5), 40)).toBeNull();
    expect(monthlyEquivalentFen(pay("month", null, 4500), 40)).toBeNull();
  });
});
