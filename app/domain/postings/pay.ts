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
