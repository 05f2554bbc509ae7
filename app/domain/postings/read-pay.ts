import { withFigures } from "./chinese-numerals.ts";
import type { Pay, PayPeriod } from "./pay.ts";

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

/** Yuan in one unit, as a heading such as 年薪（万元） states it. */
export type PayUnit = 1_000 | 10_000;

/** What a column's heading, or an answer for the whole column, says of cells that do not say it themselves. */
export interface PayAssumptions {
  readonly assumePeriod?: PayPeriod | undefined;
  readonly assumeUnit?: PayUnit | undefined;
}

/*
 * The grammar, over half-width lower-case text whose blanks are kept, since they keep figures apart:
 *
 *   pay     = { word | period | bound }  amount [ dash amount ]  { period | bound | months }  [ remark ]
 *   amount  = [ "¥" ] figure [ "万" | "千" | "百" | "k" | "w" ] [ "元" ]
 *   remark  = what follows a mark or begins with a known word, with no figure that could itself be pay
 *
 * Only the one amount or range is read, and only words that stand beside it say its period. The remark stays text.
 */

/** `月结` and `日结` say when the pay comes, `月休` how one rests: neither is a period. */
const NO_PERIOD = "(?![结休假末班])";
const PERIOD_WORDS: readonly (readonly [word: string, period: PayPeriod])[] = [
  [`个?月${NO_PERIOD}(?:底薪|薪|工资|收入|入)?|months?|mo(?![a-z])`, "month"],
  [`年${NO_PERIOD}(?:薪|收入)?|years?|yr(?![a-z])|annum`, "year"],
  [`天${NO_PERIOD}|日${NO_PERIOD}(?:薪|工资)?|days?`, "day"],
  ["个?小时(?:工资)?|时薪?|hours?|hr(?![a-z])|h(?![a-z])", "hour"],
  ["件|pieces?", "piece"],
];
const PERIODS_BEFORE = PERIOD_WORDS.filter(([, period]) => period !== "piece").map(
  ([word, period]) => [new RegExp(`每?(?:${word})`, "y"), period] as const,
);
/** Beside the amount, or after a sign that joins it to the amount. */
const PERIODS_AFTER = PERIOD_WORDS.map(
  ([word, period]) => [new RegExp(`(?:\\s{0,3}(?:\\/|每|per |an? )\\s{0,3})?(?:${word})`, "y"), period] as const,
);
const UNSUPPORTED_PERIOD = /\s{0,3}(?:\/|每|per )\s{0,3}(?:周|星期|week|次|单|趟|课时|节|场|亩|吨|平米?)/y;

const FIGURE = /¥?\s{0,3}(\d{1,12})(?:\.(\d{1,6}))?/y;
const MULTIPLE = /\s{0,3}(万|千|百|k(?![a-z])|w(?![a-z]))/y;
/** 1万5 and 2千8, as people say it, and 1万5千. */
const SPOKEN_REST = /(\d)(?:千|百)?(?![\d.万千百%kw])/y;
const YUAN = /\s{0,3}(?:元|块钱?|yuan)/y;
const DASH = /\s{0,3}(?:[‐-―−~〜-]{1,3}|至(?!少)|到)\s{0,3}/y;
const AT_LEAST = /及?以上|起|\+(?=$|[\s/),;])|不低于|不少于|最低|至少|保底|from|at least|over/y;
const AT_MOST = /及?以下|以内|不超过|最高|up to/y;
const ABOUT = /左右|上下|大约|约|about/y;
const NEGOTIABLE = /(?:可以?)?(?:面议|面谈|详谈|协商)|电议|可议|可谈|negotiable/y;
const MONTHS_A_YEAR = /\s{0,3}[·*x×,]?\s{0,3}(1[2-9]|2[0-4])\s{0,3}(?:薪|months[’'] pay a year)/y;
const WORDS_BEFORE =
  /[\s,;:、|·*()[\]。¥]|工资|薪资|薪酬|薪水|待遇|底薪|无责|基本|固定|综合|税前|人民币|rmb|cny|计件(?:工资|制)?|计时(?:工资)?|包吃包住|包吃住|包食宿|管吃住|包吃|包住|日结|月结|周结|五险一金|五险|双休/y;
const BLANKS = /\s{1,20}/y;
const WORDS_AFTER = /[)\]]|不等|\/人|人民币|rmb|cny/y;

/** Where a remark may begin: at a mark, or with a word that speaks of something else than this amount. */
const REMARK =
  /^(?:[\s,;:、|·*()[\]。+/]|加|另|外|底薪|基本|无责|计件|计时|提成|绩效|奖|补|津贴|全勤|满勤|加班|[五六七]险|社保|公积金|包|管|双休|单休|试用|转正|年终|餐|工龄|高温|夜班|按|多劳|上?不封顶|日结|月结|周结|月休|税前)/;
/** A figure in a remark that is bound to a word of its own: 全勤奖200, 试用期2600元/月. */
const NAMED_FIGURE =
  /(?:绩效|全勤|满勤|提成|补贴|补助|津贴|[餐房话车]补|住房|话费|交通|高温|夜班|中班|工龄|年终|奖|试用|实习|转正|加班|社保|公积金|押金|底薪|基本工资|岗位工资|保底|计件|单价|综合|月均|平均)[\p{Script=Han}]{0,4}[:约]?\s{0,2}¥?\d{1,6}(?:\.\d{1,2})?(?:\s?[-~–—至到]\s?\d{1,6}(?:\.\d{1,2})?)?(?:元|块|%|万|千|k)?(?:\/?每?(?:月|天|日|个?小时|件|年|次|人))?/gu;
/** A small figure that counts something else than money: 8小时, 月休4天, 8:30-17:30, 五险. */
const COUNTED =
  /(?<!\d)\d{1,2}(?:[.:]\d{1,2})?(?:\s?[-~–—至到]\s?\d{1,2}(?:[.:]\d{1,2})?)?\s?(?:个?小时|h(?![a-z])|个?工作日|天|日|周|休|班|险|金|倍|%|人|名|岁|点半?|分钟?|个月|年|节|次|餐|顿)|(?<!\d)\d{1,2}:\d{2}(?:\s?[-~–—至到]\s?\d{1,2}:\d{2})?/g;
/** Before tax is what the law and the minimum wage speak of; a net figure is another. */
const NET = /税后|到手|实发|净/;
const MORE_BESIDE =
  /[+加另][^+加,;。]{0,8}?(?:提成|绩效|奖|分红|补贴|补助|津贴|[餐房话车]补|加班费|计件|全勤|满勤|工龄)/;
const EXPLAINED = /\((?![+加另])[^()]{0,60}\)/g;

const UNIT_YUAN: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1_000, k: 1_000, 百: 100 };

/** No pay of a single person is above this; a larger figure is a slip of the unit (and too large for a database integer). */
const LARGEST_FEN = 20_000_000_00;
/** Below these a figure without any unit (`6-8/月`) means thousands or ten-thousands, and which is not ours to guess. */
const LEAST_UNITLESS_FEN: Readonly<Partial<Record<PayPeriod, number>>> = { month: 100_00, year: 1_000_00 };
/** Above these a figure is in yuan although the heading says 千元 or 万元. */
const MOST_ASSUMED_FEN: Readonly<Record<PayPeriod, number>> = {
  month: 500_000_00,
  year: 5_000_000_00,
  day: 20_000_00,
  hour: 5_000_00,
  piece: 100_000_00,
};

/** Longer cells are prose that happens to hold a figure. */
const LONGEST_TEXT = 200;

interface Amount {
  readonly whole: string;
  readonly decimals: string;
  /** Yuan in one unit; null where no unit is written. */
  readonly unit: number | null;
}

/** What the text says around its one amount or range. */
interface Said {
  readonly amounts: Amount[];
  readonly periods: Set<PayPeriod>;
  atLeast: boolean;
  atMost: boolean;
  about: boolean;
  negotiable: boolean;
  months: number | null;
  remark: string;
}

/** A place in a text, moved on by each pattern that is found there. */
class Cursor {
  at = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}

/** Thousands in groups: `12,500`. Figures with another sign between them, or a group of another length, stay apart. */
const GROUPED = /(?<![\d.,])\d{1,3}(?:,\d{3}){1,3}(?![\d,])/g;

/** Half-width and lower-case, with figures for numbers in words. A full-width comma groups full-width figures only. */
function comparable(written: string): string {
  const apart = written.replace(/(?<=[0-9])，|，(?=[0-9])/g, "、");
  const text = apart.normalize("NFKC").toLowerCase().trim();
  return withFigures(text.replace(GROUPED, (figure) => figure.replaceAll(",", "")));
}

function takeAmount(cursor: Cursor): Amount | null {
  const figure = cursor.take(FIGURE);
  if (!figure) return null;
  const [, whole = "", decimals = ""] = figure;
  const multiple = cursor.take(MULTIPLE)?.[1];
  const unit = multiple === undefined ? null : (UNIT_YUAN[multiple] ?? null);
  const rest = unit !== null && unit > 100 && decimals === "" ? cursor.take(SPOKEN_REST)?.[1] : undefined;
  const isYuan = cursor.take(YUAN) !== null;
  if (rest !== undefined) return { whole, decimals: rest, unit };
  return { whole, decimals, unit: unit ?? (isYuan ? 1 : null) };
}

function takeBound(cursor: Cursor, said: Said): boolean {
  if (cursor.take(AT_LEAST)) return (said.atLeast = true);
  if (cursor.take(AT_MOST)) return (said.atMost = true);
  if (cursor.take(ABOUT)) return (said.about = true);
  if (cursor.take(NEGOTIABLE)) return (said.negotiable = true);
  return false;
}

function takePeriod(cursor: Cursor, said: Said, words: typeof PERIODS_AFTER): boolean {
  const period = words.find(([word]) => cursor.take(word));
  if (period) said.periods.add(period[1]);
  return period !== undefined;
}

/** A problem where any part of the text is unknown, or holds a figure that could be pay as well. */
function parse(text: string): Said | PayProblem {
  const cursor = new Cursor(text);
  const said: Said = {
    ...{ amounts: [], periods: new Set<PayPeriod>(), months: null, remark: "" },
    ...{ atLeast: false, atMost: false, about: false, negotiable: false },
  };
  while (cursor.at < text.length) {
    const amount = takeAmount(cursor);
    if (amount) {
      said.amounts.push(amount);
      break;
    }
    if (takeBound(cursor, said) || takePeriod(cursor, said, PERIODS_BEFORE)) continue;
    if (!cursor.take(WORDS_BEFORE)) return "not-understood";
  }
  if (said.amounts.length > 0 && cursor.take(DASH)) {
    const end = takeAmount(cursor);
    if (!end) return "not-understood";
    said.amounts.push(end);
  }
  let end = cursor.at;
  for (let before = -1; before !== cursor.at;) {
    before = cursor.at;
    if (cursor.take(UNSUPPORTED_PERIOD)) return "period-not-supported";
    const months = cursor.take(MONTHS_A_YEAR)?.[1];
    if (months !== undefined) said.months = Number(months);
    const known = months !== undefined || takeBound(cursor, said) || takePeriod(cursor, said, PERIODS_AFTER);
    if (known || cursor.take(WORDS_AFTER)) end = cursor.at;
    else cursor.take(BLANKS);
  }
  said.remark = text.slice(end).trimEnd();
  return readRemark(said);
}

function readRemark(said: Said): Said | PayProblem {
  if (said.atLeast && said.atMost) return "not-understood";
  if (said.remark === "") return said;
  if (!REMARK.test(said.remark) || NET.test(said.remark)) return "not-understood";
  const months = /(?<![\d.])(1[2-9]|2[0-4])\s?薪/.exec(said.remark)?.[1];
  if (months !== undefined) said.months ??= Number(months);
  const unnamed = said.remark
    .replace(/(?<![\d.])\d{2}\s?薪/g, "")
    .replace(NAMED_FIGURE, "")
    .replace(COUNTED, "");
  if (/\d/.test(unnamed)) return "not-understood";
  if (/面议|面谈|协商|可议|可谈|negotiable/.test(said.remark)) said.negotiable = true;
  return said;
}

/** The amount in fen by decimal shifts, so that `0.07万` is exactly 70,000 fen; null where a part of a fen is left. */
function fenOf({ whole, decimals }: Amount, unit: number): number | null {
  const scaled = Number(whole + decimals) * unit * 100;
  const fen = scaled / 10 ** decimals.length;
  return Number.isInteger(fen) ? fen : null;
}

/** The unit of each figure of a range: `6-8千` shares the last one, `3千-5` shares none. */
function unitsOf(amounts: readonly Amount[], assumed: number): readonly number[] | PayProblem {
  const last = amounts.at(-1)?.unit ?? null;
  const first = amounts[0]?.unit ?? null;
  if (last === null && first !== null && first !== 1) return "ambiguous-unit";
  return amounts.map((amount) => amount.unit ?? last ?? assumed);
}

/**
 * Reads pay as people write it: `6-8千/月`, `0.8-1.3万/月`, `150元/天`, `２，５００元`, `3K-5K`, `8千-1.2万/月·13薪`, `三千五`, `面议`.
 *
 * Nothing is guessed and no two figures are joined. A figure without a period or unit is read only if `assumePeriod` and
 * `assumeUnit` say what the column means; “about” (左右) and “negotiable” beside figures set `negotiable`; more beside a
 * single figure (`+提成`) leaves the top open. What follows the amount is a remark, and the caller keeps the text.
 *
 * @returns the pay, or why the text is not read
 */
export function readPay(written: string, { assumePeriod, assumeUnit }: PayAssumptions = {}): PayReading {
  const unreadable = (why: PayProblem): PayReading => ({ status: "unreadable", why });
  if (written.trim() === "") return unreadable("empty");
  if (written.length > LONGEST_TEXT) return unreadable("not-understood");
  const text = comparable(written);
  const said = parse(text);
  if (typeof said === "string") return unreadable(said);

  if (said.months !== null && said.periods.size === 0) said.periods.add("month");
  if (said.periods.size > 1) return unreadable("contradictory-period");
  const [stated] = said.periods;
  const period = stated ?? assumePeriod;

  if (said.amounts.length === 0) {
    if (!said.negotiable) return unreadable(said.remark === "" ? "no-amount" : "not-understood");
    return { status: "negotiable", pay: { period: period ?? "month", minFen: null, maxFen: null, negotiable: true } };
  }
  if (period === undefined) return unreadable("no-period");
  const figures = figuresOf(said, text, period, assumeUnit);
  if (typeof figures === "string") return unreadable(figures);
  const [low, high] = figures;

  const isRange = said.amounts.length > 1;
  const openTop = said.atLeast || (!isRange && MORE_BESIDE.test(said.remark.replace(EXPLAINED, "")));
  const pay: Pay = {
    period,
    minFen: said.atMost && !isRange ? null : low,
    maxFen: openTop ? null : high,
    negotiable: said.negotiable || said.about,
    ...(said.months !== null && period === "month" ? { monthsPerYear: said.months } : {}),
  };
  if (pay.minFen === null && pay.maxFen === null) return unreadable("not-understood");
  return { status: "read", pay };
}

/** The lower and the upper figure in fen. */
function figuresOf(
  { amounts }: Said,
  text: string,
  period: PayPeriod,
  assumeUnit: PayUnit | undefined,
): readonly [number, number] | PayProblem {
  const units = unitsOf(amounts, assumeUnit ?? 1);
  if (typeof units === "string") return units;
  const figures: number[] = [];
  for (const [index, amount] of amounts.entries()) {
    const fen = fenOf(amount, units[index] ?? 1);
    if (fen === null) return "fraction-of-fen";
    if (fen > LARGEST_FEN) return "too-large";
    if (fen === 0) return "zero";
    figures.push(fen);
  }
  const low = Math.min(...figures);
  const high = Math.max(...figures);
  if (figures[0] !== low) return amounts[0]?.unit === null && units[0] !== 1 ? "ambiguous-unit" : "reversed";
  const hasUnit = text.includes("¥") || amounts.some((amount) => amount.unit !== null);
  if (hasUnit) return [low, high];
  if (assumeUnit !== undefined) return high > MOST_ASSUMED_FEN[period] ? "ambiguous-unit" : [low, high];
  return low < (LEAST_UNITLESS_FEN[period] ?? 0) ? "unit-missing" : [low, high];
}

/** The period a column's heading or a form field's label states (月薪, 日工资, “hourly pay”), for `assumePeriod`. */
export function payPeriodOfHeading(heading: string): PayPeriod | undefined {
  const text = heading.normalize("NFKC").toLowerCase();
  if (/小时|时薪|hour/.test(text)) return "hour";
  if (/月|month/.test(text)) return "month";
  if (/年|year|annual/.test(text)) return "year";
  if (/日薪|日工资|[/每]日|天|daily|per day/.test(text)) return "day";
  if (/计件|每件|\/件|piece/.test(text)) return "piece";
  return undefined;
}

/** The unit above one yuan that a column's heading states: 年薪（万元）, 月薪（千元）, “salary (k)”. */
export function payUnitOfHeading(heading: string): PayUnit | undefined {
  const text = heading.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  if (/万元|\(万[)/]|\/万/.test(text)) return 10_000;
  return /千元|\([千k][)/]|\/千/.test(text) ? 1_000 : undefined;
}
