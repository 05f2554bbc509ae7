import { describe, expect, it } from "vitest";
import { MINIMUM_WAGE_ROWS } from "../compliance/minimum-wage-parameters.ts";
import { checkPlacement, validatePlacement, type Placement } from "./placement.ts";

const placement: Placement = {
  contractType: "fixed-term",
  contractMonths: 12,
  startsOn: "2025-03-01",
  payPeriod: "month",
  payFen: 2800_00,
  weeklyHours: 40,
  insurance: ["pension", "medical", "unemployment", "work-injury"],
};
const verdicts = (changes: Partial<Placement>, area: string | null = "330213") =>
  Object.fromEntries(
    checkPlacement({ ...placement, ...changes }, area, MINIMUM_WAGE_ROWS).map((check) => [check.rule, check.verdict]),
  );

describe("validatePlacement", () => {
  it("accepts what can be recorded", () => {
    expect(validatePlacement(placement, "2025-02-20")).toEqual({ ok: true, value: placement });
  });

  it.each<[Partial<Placement>, string, string]>([
    [{ contractMonths: null }, "contractMonths", "required"],
    [{ contractType: "open-ended" }, "contractMonths", "not-applicable"],
    [{ contractMonths: 0 }, "contractMonths", "out-of-range"],
    [{ startsOn: "2025-02-30" }, "startsOn", "out-of-range"],
    [{ startsOn: "2035-03-01" }, "startsOn", "out-of-range"],
    [{ payFen: 0 }, "payFen", "out-of-range"],
    [{ weeklyHours: 100 }, "weeklyHours", "out-of-range"],
  ])("refuses %j", (changes, field, reason) => {
    expect(validatePlacement({ ...placement, ...changes }, "2025-02-20")).toEqual({
      ok: false,
      refusal: { code: "invalid-input", field, params: { reason } },
    });
  });
});

describe("checkPlacement", () => {
  it("passes an insured placement above the minimum", () => {
    expect(verdicts({})).toEqual({ "minimum-wage": "pass", "social-insurance": "pass" });
  });

  it("fails pay below the minimum and names the missing insurance", () => {
    const checks = checkPlacement(
      { ...placement, payFen: 2300_00, insurance: ["pension", "medical", "work-injury"] },
      "330213",
      MINIMUM_WAGE_ROWS,
    );
    expect(checks).toMatchObject([
      { rule: "minimum-wage", verdict: "fail", figureFen: 2490_00, shortfallFen: 190_00 },
      { rule: "social-insurance", verdict: "fail", missing: ["unemployment"] },
    ]);
  });

  it("asks of part-time work the hours and work injury insurance", () => {
    const partTime: Partial<Placement> = {
      contractType: "part-time",
      contractMonths: null,
      payPeriod: "hour",
      payFen: 24_00,
      weeklyHours: 20,
      insurance: ["work-injury"],
    };
    expect(verdicts(partTime)).toEqual({
      "minimum-wage": "pass",
      "social-insurance": "pass",
      "part-time-hours": "unknown",
    });
    expect(verdicts({ ...partTime, weeklyHours: 30 })["part-time-hours"]).toBe("fail");
  });

  it("leaves sheltered agreements unknown instead of failed", () => {
    const sheltered = verdicts({ contractType: "sheltered", payFen: 1500_00, weeklyHours: 20, insurance: [] });
    expect(sheltered).toEqual({ "minimum-wage": "unknown", "social-insurance": "unknown" });
  });

  it("wants two years for agency work, and never passes without a figure for the date or a place", () => {
    expect(verdicts({ contractType: "dispatch" })["dispatch-term"]).toBe("fail");
    expect(verdicts({ startsOn: "2026-03-01" })["minimum-wage"]).toBe("unknown");
    expect(verdicts({}, null)["minimum-wage"]).toBe("unknown");
  });
});
