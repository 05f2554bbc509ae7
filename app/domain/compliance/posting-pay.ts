import type { IsoDate } from "../dates.ts";
import type { PostingKind } from "../postings/kinds.ts";
import { PAID_DAYS_PER_MONTH, PAID_HOURS_PER_MONTH, type Pay } from "../postings/pay.ts";
import { ok, refuse, type Result } from "../result.ts";
import { minimumWageAt, type MinimumWageRow } from "./minimum-wage.ts";
import type { Verdict, Verification } from "./verdict.ts";
import { PART_TIME_WEEKLY_HOURS } from "./working-time.ts";

export type Employment = "full-time" | "part-time";

/** Which minimum the pay was held against. */
export type PayRule = "monthly-minimum-wage" | "hourly-minimum-wage";

/** Why a check of pay came out as it did; each has its words in both languages. */
export const PAY_CHECK_REASONS = [
  "place-not-stated",
  "no-figure-for-area",
  "no-figure-for-date",
  "pay-not-stated",
  "pay-negotiable",
  "lowest-pay-not-stated",
  "piece-pay-without-guarantee",
  "employment-not-stated",
  "weekly-hours-not-stated",
  "daily-hours-not-stated",
  "hours-below-full-time",
  "hours-above-forty",
  "part-time-hours-exceeded",
  "sheltered-agreement",
  "below-minimum-wage",
] as const;

export type PayCheckReason = (typeof PAY_CHECK_REASONS)[number];

export interface PayCheck {
  readonly verdict: Verdict;
  readonly rule: PayRule;
  /** The minimum held against, fen a month or an hour by `rule`. */
  readonly figureFen?: number;
  /** What the pay comes to in the rule's unit, where it can be told. */
  readonly offeredFen?: number;
  /** `figureFen` − `offeredFen` where the verdict is `fail`. */
  readonly shortfallFen?: number;
  readonly reasons: readonly PayCheckReason[];
  readonly source?: string;
  /** How far the figure itself was checked; a page that shows the verdict shows this beside it. */
  readonly verified?: Verification;
}

/** What the pay surely and at best comes to in the rule's unit, in fen; and why the two differ. */
interface Range {
  readonly surely: number;
  readonly atBest: number;
  readonly because?: PayCheckReason;
}

const FULL_WEEKLY_HOURS = 40;
const LONGEST_DAY_HOURS = 8;

/**
 * A month's pay for the legal hours alone. Overtime does not count toward the minimum, so that pay for more than 40 hours a
 * week is worth at least 40 of (40 + 2 × extra) parts of it (劳动法 art. 44: rest days are paid double).
 * Hourly and daily pay by 174 hours and 21.75 days a month (劳社部发〔2008〕3号), hours under 40 a week in proportion.
 */
function perMonth(fen: number, period: Pay["period"], weeklyHours: number | null): Range | PayCheckReason {
  const hours = weeklyHours ?? FULL_WEEKLY_HOURS;
  switch (period) {
    case "month":
    case "year": {
      const month = period === "year" ? fen / 12 : fen;
      if (hours <= FULL_WEEKLY_HOURS) return { surely: month, atBest: month };
      const paidHours = FULL_WEEKLY_HOURS + 2 * (hours - FULL_WEEKLY_HOURS);
      return { surely: (month * FULL_WEEKLY_HOURS) / paidHours, atBest: month, because: "hours-above-forty" };
    }
    case "day":
      return { surely: fen * PAID_DAYS_PER_MONTH, atBest: fen * PAID_DAYS_PER_MONTH };
    case "hour": {
      const full = fen * PAID_HOURS_PER_MONTH;
      const part = Math.min(1, hours / FULL_WEEKLY_HOURS);
      return { surely: full * part, atBest: full, because: "hours-below-full-time" };
    }
    case "piece":
      return "piece-pay-without-guarantee";
  }
}

/** Part-time pay by the hour; missing hours are bounded by the legal limit of 24 a week, and a day by 8. */
function perHour(fen: number, period: Pay["period"], weeklyHours: number | null): Range | PayCheckReason {
  switch (period) {
    case "hour":
      return { surely: fen, atBest: fen };
    case "day":
      return { surely: fen / LONGEST_DAY_HOURS, atBest: Infinity, because: "daily-hours-not-stated" };
    case "month":
    case "year": {
      const week = period === "year" ? fen / 52 : (fen * 12) / 52;
      if (weeklyHours !== null) return { surely: week / weeklyHours, atBest: week / weeklyHours };
      return { surely: week / PART_TIME_WEEKLY_HOURS, atBest: Infinity, because: "weekly-hours-not-stated" };
    }
    case "piece":
      return "piece-pay-without-guarantee";
  }
}

/** What checking a posting's pay needs to know; null where nobody has stated it. */
export interface PostingPayFacts {
  readonly pay: Pay | null;
  readonly kind: PostingKind;
  readonly weeklyHours: number | null;
  readonly employment: Employment | null;
  readonly areaCode: string | null;
  readonly date: IsoDate;
  readonly rows: readonly MinimumWageRow[];
}

/**
 * Whether what a posting pays is at least the minimum wage of its place on a date (劳动法 art. 48; 最低工资规定, 2004).
 *
 * - Full-time: the lowest stated pay, brought to a month, against the monthly minimum.
 * - Part-time (≤ 24 hours a week, 劳动合同法 arts 68 and 72): brought to an hour, against the hourly minimum. Longer weeks
 *   are judged as full-time. Where employment is not stated the answer is given only if both agree.
 * - A top below the minimum fails even if the pay is negotiable; otherwise negotiable pay is unknown. Piece pay is unknown,
 *   as it must reach the minimum in the month it is paid (最低工资规定 art. 12).
 * - Sheltered places: the houses promise the district's minimum for full hours. With shorter or flexible hours, which
 *   残联发〔2015〕27号 allows by agreement, pay under it is unknown and not failed.
 * - No figure for place or date: unknown. A pass by an unverified figure says so in `verified`.
 */
export function checkPostingPay(facts: PostingPayFacts): PayCheck {
  const { pay, weeklyHours, employment, areaCode } = facts;
  const rule: PayRule = employment === "part-time" ? "hourly-minimum-wage" : "monthly-minimum-wage";
  const unknown = (...reasons: PayCheckReason[]): PayCheck => ({ verdict: "unknown", rule, reasons });
  if (pay === null || (pay.minFen === null && pay.maxFen === null)) {
    return unknown(pay?.negotiable ? "pay-negotiable" : "pay-not-stated");
  }
  if (areaCode === null) return unknown("place-not-stated");
  if (weeklyHours !== null && weeklyHours > PART_TIME_WEEKLY_HOURS) {
    const check = checkAs("full-time", facts, pay, areaCode);
    return employment === "part-time" ? { ...check, reasons: [...check.reasons, "part-time-hours-exceeded"] } : check;
  }
  if (employment !== null) return checkAs(employment, facts, pay, areaCode);
  const fullTime = checkAs("full-time", facts, pay, areaCode);
  const partTime = checkAs("part-time", facts, pay, areaCode);
  if (fullTime.verdict === partTime.verdict) return fullTime;
  const { shortfallFen: _, ...figures } = fullTime;
  return { ...figures, verdict: "unknown", reasons: ["employment-not-stated"] };
}

function checkAs(employment: Employment, facts: PostingPayFacts, pay: Pay, areaCode: string): PayCheck {
  const { kind, weeklyHours, date, rows } = facts;
  const byMonth = employment === "full-time";
  const rule: PayRule = byMonth ? "monthly-minimum-wage" : "hourly-minimum-wage";
  const minimum = minimumWageAt(rows, areaCode, date);
  if (minimum.status === "unknown") return { verdict: "unknown", rule, reasons: [minimum.why] };
  const figureFen = byMonth ? minimum.monthlyFen : minimum.hourlyFen;
  const basis = { rule, figureFen, source: minimum.source, verified: minimum.verified };
  const convert = byMonth ? perMonth : perHour;

  const lowest = pay.negotiable ? (pay.maxFen ?? pay.minFen) : (pay.minFen ?? pay.maxFen);
  const range = convert(lowest ?? 0, pay.period, weeklyHours);
  if (typeof range === "string") return { ...basis, verdict: "unknown", reasons: [range] };
  const offered = Number.isFinite(range.atBest) ? { offeredFen: Math.floor(range.atBest) } : {};

  if (range.atBest < figureFen) {
    // Negotiable pay without a top may still rise above its one figure.
    if (pay.negotiable && pay.maxFen === null) {
      return { ...basis, ...offered, verdict: "unknown", reasons: ["pay-negotiable"] };
    }
    const fullHours = byMonth && (weeklyHours === null || weeklyHours >= FULL_WEEKLY_HOURS);
    if (kind === "sheltered" && !(fullHours && facts.employment === "full-time")) {
      return { ...basis, ...offered, verdict: "unknown", reasons: ["sheltered-agreement"] };
    }
    const offeredFen = Math.floor(range.atBest);
    const shortfallFen = figureFen - offeredFen;
    return { ...basis, verdict: "fail", offeredFen, shortfallFen, reasons: ["below-minimum-wage"] };
  }
  const reasons: PayCheckReason[] = [];
  if (pay.negotiable) reasons.push("pay-negotiable");
  if (pay.minFen === null) reasons.push("lowest-pay-not-stated");
  if (range.surely < figureFen && range.because !== undefined) reasons.push(range.because);
  return { ...basis, ...offered, verdict: reasons.length === 0 ? "pass" : "unknown", reasons };
}

/**
 * Turns a failed check into the refusal `pay-below-minimum-wage` (field `pay`) with `params`: `rule`, `figure` and
 * `shortfall` in yuan (a month or an hour by the rule) and `source`. Pass and unknown go through.
 */
export function refuseBelowMinimumWage(check: PayCheck): Result<undefined> {
  if (check.verdict !== "fail") return ok();
  const yuan = (fen = 0) => (fen / 100).toFixed(2);
  return refuse("pay-below-minimum-wage", {
    field: "pay",
    params: {
      rule: check.rule,
      figure: yuan(check.figureFen),
      shortfall: yuan(check.shortfallFen),
      source: check.source ?? "",
    },
  });
}
