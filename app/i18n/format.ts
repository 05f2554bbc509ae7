import { inLanguage, type Locale } from "./locales.ts";

/** Dates, money and quantities as a reader expects them, always in Asia/Shanghai. */
const TIME_ZONE = "Asia/Shanghai";
const formats = new Map<string, Intl.DateTimeFormat>();
/** Made once: making a format costs more than using it a thousand times, and lists show dozens of figures. */
const wholeNumber = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function dateFormat(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", options);
  formats.set(key, known);
  return known;
}

/** An ISO date without time stands for that day everywhere; noon in Shanghai keeps it there. */
function asInstant(value: Date | string): Date {
  if (value instanceof Date) return value;
  return new Date(value.length === 10 ? `${value}T12:00:00+08:00` : value);
}

/** `2026年3月4日` / `4 March 2026`, from an instant or an ISO date. */
export function formatDate(locale: Locale, value: Date | string): string {
  const format = dateFormat(locale, "date", { dateStyle: "long", timeZone: TIME_ZONE });
  return format.format(asInstant(value));
}

/** `3月4日 周三` / `Wed, 4 March`. */
export function formatDayShort(locale: Locale, value: Date | string): string {
  const options = { month: "long", day: "numeric", weekday: "short", timeZone: TIME_ZONE } as const;
  return dateFormat(locale, "day", options).format(asInstant(value));
}

/** `14:05`, 24-hour clock. */
export function formatTime(locale: Locale, value: Date | string): string {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: TIME_ZONE } as const;
  return dateFormat(locale, "time", options).format(asInstant(value));
}

/** `2026年3月4日 14:05` / `4 March 2026, 14:05`. */
export function formatDateTime(locale: Locale, value: Date | string): string {
  return `${formatDate(locale, value)}${inLanguage(locale, { zh: " ", en: ", " })}${formatTime(locale, value)}`;
}

/** Machine form for `<time dateTime>`. */
export function machineDate(value: Date | string): string {
  return value instanceof Date ? value.toISOString() : value;
}

/** Money from fen. `¥2,650` when whole, `¥2,650.50` otherwise; `exact` always shows two decimals. */
export function formatMoney(fen: number, exact = false): string {
  const figures = exact || fen % 100 !== 0 ? twoDecimals : wholeNumber;
  return `${fen < 0 ? "−" : ""}¥${figures.format(Math.abs(fen) / 100)}`;
}

/** Distance from metres: `800 米`, `3.4 公里`. */
export function formatDistance(locale: Locale, metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} ${inLanguage(locale, { zh: "米", en: "m" })}`;
  const kilometres = metres / 1000;
  return `${kilometres.toFixed(kilometres < 10 ? 1 : 0)} ${inLanguage(locale, { zh: "公里", en: "km" })}`;
}

/** Duration from minutes: `25 分钟`, `1 小时 10 分钟`. */
export function formatMinutes(locale: Locale, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  const hourText = `${hours} ${inLanguage(locale, { zh: "小时", en: "h" })}`;
  const minuteText = `${rest} ${inLanguage(locale, { zh: "分钟", en: "min" })}`;
  if (hours === 0) return minuteText;
  return rest === 0 ? hourText : `${hourText} ${minuteText}`;
}

/** `甲、乙、丙` / `one, two, three`. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return items.join(inLanguage(locale, { zh: "、", en: ", " }));
}

/** A part of one: `12.3%` / `12.3 %`. */
export function formatShare(locale: Locale, share: number): string {
  return `${oneDecimal.format(share * 100)}${inLanguage(locale, { zh: "%", en: " %" })}`;
}

/** `12,345` in either language. */
export function formatCount(_locale: Locale, count: number): string {
  return wholeNumber.format(count);
}
