import { describe, expect, it } from "vitest";
import { minimumWageAt } from "./minimum-wage.ts";
import { MINIMUM_WAGE_ROWS } from "./minimum-wage-parameters.ts";
import { checkPartTimeHours, checkProbationPay } from "./working-time.ts";

describe("checkPartTimeHours", () => {
  it.each([
    [24, 4, "pass"],
    [25, 4, "fail"],
    [24, 5, "fail"],
    [25, null, "fail"],
    [20, null, "unknown"],
    [null, 4, "unknown"],
    [null, null, "unknown"],
  ] as const)("%s hours a week, %s a day: %s", (weeklyHours, dailyHours, verdict) => {
    expect(checkPartTimeHours({ weeklyHours, dailyHours }).verdict).toBe(verdict);
  });
});

describe("checkProbationPay", () => {
  const known = minimumWageAt(MINIMUM_WAGE_ROWS, "330213", "2025-06-01");
  const missing = minimumWageAt(MINIMUM_WAGE_ROWS, "330213", "2026-06-01");

  it("wants 80 % of the contract and the minimum wage", () => {
    expect(checkProbationPay({ probationFen: 3200_00, contractFen: 4000_00, minimum: known })).toEqual({
      verdict: "pass",
      reasons: [],
      figureFen: 3200_00,
      verified: "secondary",
    });
    expect(checkProbationPay({ probationFen: 3199_99, contractFen: 4000_00, minimum: known }).reasons).toEqual([
      "below-share-of-contract",
    ]);
    expect(checkProbationPay({ probationFen: 2400_00, contractFen: 3000_00, minimum: known })).toMatchObject({
      verdict: "fail",
      reasons: ["below-minimum-wage"],
      figureFen: 2490_00,
    });
  });

  it("passes nothing on missing facts, but fails on what is known", () => {
    expect(checkProbationPay({ probationFen: 3200_00, contractFen: 4000_00, minimum: missing }).verdict).toBe(
      "unknown",
    );
    expect(checkProbationPay({ probationFen: 3000_00, contractFen: null, minimum: known }).verdict).toBe("unknown");
    expect(checkProbationPay({ probationFen: 3000_00, contractFen: 4000_00, minimum: missing }).verdict).toBe("fail");
  });
});
