import type { MinimumWage } from "./minimum-wage.ts";
import type { Verdict, Verification } from "./verdict.ts";

/** Most hours a week with one employer for part-time work 非全日制用工: 劳动合同法 art. 68. */
export const PART_TIME_WEEKLY_HOURS = 24;

/** Most hours a day, on average, with one employer for part-time work: 劳动合同法 art. 68. */
export const PART_TIME_DAILY_HOURS = 4;

export interface WorkingTimeCheck {
  readonly verdict: Verdict;
  readonly reasons: readonly (
    "weekly-hours-not-stated" | "daily-hours-not-stated" | "weekly-hours-above" | "daily-hours-above"
  )[];
}

/**
 * Whether hours fit part-time work: at most 24 a week and on average 4 a day with one employer (劳动合同法 art. 68). A limit
 * that is broken fails even where the other figure is missing.
 */
export function checkPartTimeHours(hours: {
  readonly weeklyHours: number | null;
  readonly dailyHours: number | null;
}): WorkingTimeCheck {
  const above: WorkingTimeCheck["reasons"][number][] = [];
  const missing: WorkingTimeCheck["reasons"][number][] = [];
  if (hours.weeklyHours === null) missing.push("weekly-hours-not-stated");
  else if (hours.weeklyHours > PART_TIME_WEEKLY_HOURS) above.push("weekly-hours-above");
  if (hours.dailyHours === null) missing.push("daily-hours-not-stated");
  else if (hours.dailyHours > PART_TIME_DAILY_HOURS) above.push("daily-hours-above");
  if (above.length > 0) return { verdict: "fail", reasons: above };
  return { verdict: missing.length > 0 ? "unknown" : "pass", reasons: missing };
}

/** Share of the contract's pay that probation pay must reach: 劳动合同法 art. 20. */
export const PROBATION_SHARE_PERCENT = 80;

export interface ProbationCheck {
  readonly verdict: Verdict;
  readonly reasons: readonly (
    | "below-share-of-contract"
    | "below-minimum-wage"
    | "contract-pay-not-stated"
    | "no-figure-for-area"
    | "no-figure-for-date"
  )[];
  /** The least that probation pay must be, where it can be told; fen a month. */
  readonly figureFen?: number;
  readonly verified?: Verification;
}

/**
 * Whether a month's probation pay is at least 80 % of the contract's and at least the minimum wage (劳动合同法 art. 20). All
 * pay is fen a month.
 */
export function checkProbationPay(facts: {
  readonly probationFen: number;
  readonly contractFen: number | null;
  readonly minimum: MinimumWage;
}): ProbationCheck {
  const { probationFen, contractFen, minimum } = facts;
  const share = contractFen === null ? null : Math.ceil((contractFen * PROBATION_SHARE_PERCENT) / 100);
  const floor = minimum.status === "known" ? minimum.monthlyFen : null;
  const failed: ProbationCheck["reasons"][number][] = [];
  const missing: ProbationCheck["reasons"][number][] = [];
  if (share === null) missing.push("contract-pay-not-stated");
  else if (probationFen < share) failed.push("below-share-of-contract");
  if (minimum.status === "unknown") missing.push(minimum.why);
  else if (probationFen < minimum.monthlyFen) failed.push("below-minimum-wage");
  const verdict = failed.length > 0 ? "fail" : missing.length > 0 ? "unknown" : "pass";
  return {
    verdict,
    reasons: failed.length > 0 ? failed : missing,
    ...(share !== null && floor !== null ? { figureFen: Math.max(share, floor) } : {}),
    ...(minimum.status === "known" ? { verified: minimum.verified } : {}),
  };
}
