import type { Bilingual } from "../abilities/scale.ts";

export const PAY_PERIODS = ["month", "year", "day", "hour", "piece"] as const;

export type PayPeriod = (typeof PAY_PERIODS)[number];

/**
 * What a posting pays before tax, in fen for one `period`. `minFen` alone means “at least”, `maxFen` alone “at most”.
 * `negotiable`: to be agreed, or stated only as “about”; figures beside it are a hint and not a promise.
 * `monthsPerYear`: monthly pays in a year where the posting says so (13薪).
 */
export interface Pay {
  readonly period: PayPeriod;
  readonly minFen: number | null;
  readonly maxFen: number | null;
  readonly negotiable: boolean;
  readonly monthsPerYear?: number | undefined;
}

/** Days of pay in a month: (365 − 104) ÷ 12, 劳社部发〔2008〕3号 (days 21.75, hours 174). */
export const PAID_DAYS_PER_MONTH = 21.75;

/** Hours of pay in a month, 劳社部发〔2008〕3号. */
export const PAID_HOURS_PER_MONTH = 174;

const PERIOD_NAMES: Readonly<Record<PayPeriod, Bilingual>> = {
  month: { zh: "月", en: "month" },
  year: { zh: "年", en: "year" },
  day: { zh: "天", en: "day" },
  hour: { zh: "小时", en: "hour" },
  piece: { zh: "件", en: "piece" },
};

/** Made once: making a format costs more than using it a thousand times. */
const wholeYuan = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const yuanAndFen = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An amount of fen as `6,000`, with two decimals only where it is not whole yuan. */
function yuan(fen: number): string {
  return (fen % 100 === 0 ? wholeYuan : yuanAndFen).format(fen / 100);
}

/** The pay in words, as `¥6,000–8,000 / 月` or `from ¥3,000 per month`; `readPay` reads it back unchanged. */
export function formatPay(pay: Pay, language: keyof Bilingual): string {
  const { minFen, maxFen } = pay;
  const zh = language === "zh";
  const period = PERIOD_NAMES[pay.period][language];
  const per = zh ? ` / ${period}` : ` per ${period}`;
  let amount: string;
  if (minFen !== null && maxFen !== null) {
    amount = minFen === maxFen ? `¥${yuan(minFen)}${per}` : `¥${yuan(minFen)}–${yuan(maxFen)}${per}`;
  } else if (minFen !== null) {
    amount = zh ? `¥${yuan(minFen)} 以上${per}` : `from ¥${yuan(minFen)}${per}`;
  } else if (maxFen !== null) {
    amount = zh ? `¥${yuan(maxFen)} 以下${per}` : `up to ¥${yuan(maxFen)}${per}`;
  } else {
    if (pay.negotiable) return zh ? "面议" : "Negotiable";
    return zh ? "未说明" : "Not stated";
  }
  const months = pay.monthsPerYear;
  if (months !== undefined) amount += zh ? ` · ${months}薪` : `, ${months} months’ pay a year`;
  return pay.negotiable ? `${amount}${zh ? "（可议）" : " (negotiable)"}` : amount;
}

/**
 * The lowest stated pay as fen a month, to sort and compare by; a 13th pay is left out. Null where it cannot be told:
 * piece pay, no lower figure, or hourly pay without the weekly hours.
 *
 * Day × 21.75 (劳社部发〔2008〕3号), hour × weekly hours × 52 ÷ 12, year ÷ 12.
 */
export function monthlyEquivalentFen(pay: Pay, weeklyHours: number | null): number | null {
  if (pay.minFen === null) return null;
  switch (pay.period) {
    case "month":
      return pay.minFen;
    case "year":
      return Math.round(pay.minFen / 12);
    case "day":
      return Math.round(pay.minFen * PAID_DAYS_PER_MONTH);
    case "hour":
      return weeklyHours === null ? null : Math.round((pay.minFen * weeklyHours * 52) / 12);
    case "piece":
      return null;
  }
}

/** Why a text is not read as pay. Nothing is guessed: a missing period or unit is a reason of its own. */
export const PAY_PROBLEMS = [
  "empty",
  "not-understood",
  "no-amount",
  "no-period",
  "period-not-supported",
  "contradictory-period",
  "unit-missing",
  "ambiguous-unit",
  "reversed",
  "zero",
  "too-large",
  "fraction-of-fen",
] as const;

export type PayProblem = (typeof PAY_PROBLEMS)[number];

export type PayReading =
  | { readonly status: "read"; readonly pay: Pay }
  | { readonly status: "negotiable"; readonly pay: Pay }
  | { readonly status: "unreadable"; readonly why: PayProblem };

/** `月结` and `日结` say when the pay comes, not what it is for. */
const PERIOD_WORDS: readonly (readonly [RegExp, PayPeriod])[] = [
  [/(?:\/|每|per|a)?(?:个?月(?!结)(?:薪|工资|收入|底薪)?|months?|mo)/y, "month"],
  [/(?:\/|每|per|a)?(?:年(?:薪|收入)?|years?|yr|annum)/y, "year"],
  [/(?:\/|每|per|a)?(?:天|日(?!结)薪?|days?)/y, "day"],
  [/(?:\/|每|per|an?)?(?:个?小时(?:工资)?|时薪?|hours?|hr|h)/y, "hour"],
  [/(?:\/|每|per|a)?(?:计件(?:工资)?|件|pieces?)/y, "piece"],
];
const UNSUPPORTED_PERIOD = /(?:\/|每|per)(?:周|星期|week|次|单|趟|课时|节|场|亩|吨|平米?)/y;
const AMOUNT = /¥?(\d+)(?:\.(\d+))?(?:(万|千|百|k|w)(?:元|块钱?)?|(元|块钱?|yuan))?/y;
const DASH = /[‐-―−~〜-]+|至(?!少)|到/y;
const AT_LEAST = /及?以上|起|\+|不低于|不少于|最低|至少|保底|from|atleast|over/y;
const AT_MOST = /及?以下|以内|不超过|最高|upto/y;
const ABOUT = /左右|上下|大约|约|about/y;
const IGNORED =
  /[,;:、|·・*()[\]。¥]|工资|薪资|薪酬|待遇|底薪|基本|综合|税前|人民币|rmb|cny|\/人|包吃包住|包吃住|包食宿|管吃住|包吃|包住|日结|月结|周结|五险一金|五险|双休/y;

/** What comes with the pay and is no part of it, whatever sign stands before it. */
const COMES_WITH_IT = /[+加](?=包吃|包住|包食宿|管吃住|五险|双休)/g;
const EXTRAS = /[+加](?:高?提成|绩效(?:奖金?|工资)?|奖金|年终奖|补贴|补助|全勤奖?|分红|加班费)/g;
const MONTHS_PER_YEAR = /[x×]?(?<![\d.])(1[2-9]|2[0-4])(?:薪|months[’']payayear)/;
const NEGOTIABLE = /(?:可以?)?(?:面议|面谈|详谈|协商)|电议|可议|可谈|negotiable/g;

const UNIT_YUAN: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1_000, k: 1_000, 百: 100 };

/** No pay of a single person is above this; a larger figure is a slip of the unit (and too large for a database integer). */
const LARGEST_FEN = 20_000_000_00;
/** Below these a figure without any unit (`6-8/月`) means thousands or ten-thousands, and which is not ours to guess. */
const LEAST_UNITLESS_FEN: Readonly<Partial<Record<PayPeriod, number>>> = { month: 100_00, year: 1_000_00 };

/** Longer cells are prose that happens to hold a figure. */
const LONGEST_TEXT = 100;

interface Amount {
  readonly whole: string;
  readonly decimals: string;
  /** Yuan in one unit; null where no unit is written. */
  readonly unit: number | null;
}

interface Tokens {
  readonly amounts: Amount[];
  readonly periods: Set<PayPeriod>;
  readonly isRange: boolean;
  readonly atLeast: boolean;
  readonly atMost: boolean;
  readonly about: boolean;
}

/** Cuts the text into known words; a problem where any part of it is unknown or stands in the wrong order. */
function tokenise(text: string): Tokens | PayProblem {
  const amounts: Amount[] = [];
  const periods = new Set<PayPeriod>();
  let order = "";
  let atLeast = false;
  let atMost = false;
  let about = false;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    const amount = take(AMOUNT);
    if (amount) {
      const [, whole = "", decimals = "", multiple, plain] = amount;
      const unit = multiple === undefined ? (plain === undefined ? null : 1) : (UNIT_YUAN[multiple] ?? null);
      amounts.push({ whole, decimals, unit });
      order += "A";
      continue;
    }
    if (take(DASH)) {
      order += "-";
      continue;
    }
    const period = PERIOD_WORDS.find(([word]) => take(word));
    if (period) periods.add(period[1]);
    else if (take(AT_LEAST)) atLeast = true;
    else if (take(AT_MOST)) atMost = true;
    else if (take(ABOUT)) about = true;
    else if (take(UNSUPPORTED_PERIOD)) return "period-not-supported";
    else if (!take(IGNORED)) return "not-understood";
  }
  if (!["", "A", "A-A"].includes(order) || (atLeast && atMost)) return "not-understood";
  return { amounts, periods, isRange: order === "A-A", atLeast, atMost, about };
}

/** The amount in fen by decimal shifts, so that `0.07万` is exactly 70,000 fen; null where a part of a fen is left. */
function fenOf({ whole, decimals }: Amount, unit: number): number | null {
  const scaled = Number(whole + decimals) * unit * 100;
  const fen = scaled / 10 ** decimals.length;
  return Number.isInteger(fen) ? fen : null;
}

/** The unit of each figure of a range: `6-8千` shares the last one, `3千-5` shares none. */
function unitsOf(amounts: readonly Amount[]): readonly number[] | PayProblem {
  const last = amounts.at(-1)?.unit ?? null;
  const first = amounts[0]?.unit ?? null;
  if (last === null && first !== null && first !== 1) return "ambiguous-unit";
  return amounts.map((amount) => amount.unit ?? last ?? 1);
}

/**
 * Reads pay as people write it: `6-8千/月`, `0.8-1.3万/月`, `150元/天`, `２，５００元`, `3K-5K`, `8千-1.2万/月·13薪`, `面议`.
 *
 * Nothing is guessed. A figure without a period is read only if `assumePeriod` says what the column or form field
 * means; “about” (左右) and “negotiable” beside figures set `negotiable`; extras (`+提成`) leave the top open.
 */
export function readPay(written: string, { assumePeriod }: { assumePeriod?: PayPeriod | undefined } = {}): PayReading {
  const unreadable = (why: PayProblem): PayReading => ({ status: "unreadable", why });
  let text = written.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  if (text === "") return unreadable("empty");
  if (text.length > LONGEST_TEXT) return unreadable("not-understood");
  text = text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1").replace(COMES_WITH_IT, "");

  const withoutNegotiable = text.replace(NEGOTIABLE, "");
  const withoutExtras = withoutNegotiable.replace(EXTRAS, "");
  const months = MONTHS_PER_YEAR.exec(withoutExtras)?.[1];
  const tokens = tokenise(withoutExtras.replace(MONTHS_PER_YEAR, ""));
  if (typeof tokens === "string") return unreadable(tokens);

  if (months !== undefined && tokens.periods.size === 0) tokens.periods.add("month");
  if (tokens.periods.size > 1) return unreadable("contradictory-period");
  const [stated] = tokens.periods;
  const period = stated ?? assumePeriod;
  const saysNegotiable = withoutNegotiable !== text;

  if (tokens.amounts.length === 0) {
    if (!saysNegotiable) return unreadable("no-amount");
    return { status: "negotiable", pay: { period: period ?? "month", minFen: null, maxFen: null, negotiable: true } };
  }
  if (period === undefined) return unreadable("no-period");

  const units = unitsOf(tokens.amounts);
  if (typeof units === "string") return unreadable(units);
  const figures: number[] = [];
  for (const [index, amount] of tokens.amounts.entries()) {
    const fen = fenOf(amount, units[index] ?? 1);
    if (fen === null) return unreadable("fraction-of-fen");
    if (fen > LARGEST_FEN) return unreadable("too-large");
    if (fen === 0) return unreadable("zero");
    figures.push(fen);
  }
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  if (figures[0] !== low) {
    return unreadable(tokens.amounts[0]?.unit === null && units[0] !== 1 ? "ambiguous-unit" : "reversed");
  }
  const hasUnit = text.includes("¥") || tokens.amounts.some((amount) => amount.unit !== null);
  if (!hasUnit && low < (LEAST_UNITLESS_FEN[period] ?? 0)) return unreadable("unit-missing");

  const openTop = tokens.atLeast || withoutExtras !== withoutNegotiable;
  const pay: Pay = {
    period,
    minFen: tokens.atMost && !tokens.isRange ? null : low,
    maxFen: openTop ? null : high,
    negotiable: saysNegotiable || tokens.about,
    ...(months !== undefined && period === "month" ? { monthsPerYear: Number(months) } : {}),
  };
  if (pay.minFen === null && pay.maxFen === null) return unreadable("not-understood");
  return { status: "read", pay };
}

/** The period a column's heading or a form field's label states (月薪, 日工资, “hourly pay”), for `assumePeriod`. */
export function payPeriodOfHeading(heading: string): PayPeriod | undefined {
  const text = heading.normalize("NFKC").toLowerCase();
  if (/小时|时薪|hour/.test(text)) return "hour";
  if (/月|month/.test(text)) return "month";
  if (/年|year|annual/.test(text)) return "year";
  if (/日薪|日工资|天|daily|per day/.test(text)) return "day";
  if (/计件|每件|\/件|piece/.test(text)) return "piece";
  return undefined;
}
