import { TZDate } from "@date-fns/tz";
import { addDays, differenceInCalendarDays, format, parseISO } from "date-fns";

/** A calendar date `YYYY-MM-DD` in the district's zone, without a time. */
export type IsoDate = string & { readonly __isoDate?: never };

/** The zone every date of the product is read and shown in. */
export const ZONE = "Asia/Shanghai";

/** The calendar date on which an instant falls in the district. */
export function isoDateOf(instant: Date): IsoDate {
  return format(new TZDate(instant, ZONE), "yyyy-MM-dd");
}

/** The date `days` calendar days after (or, negative, before) `date`. */
export function plusDays(date: IsoDate, days: number): IsoDate {
  return format(addDays(parseISO(date), days), "yyyy-MM-dd");
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** Noon of a date in the district: an instant for what is known to the day only. */
export function noonOf(date: IsoDate): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, day, 12, ZONE).getTime());
}

/** The instant at which the day begins in the district. */
export function startOf(date: IsoDate): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

/** Whether `text` is a real calendar date in the form `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = parseISO(text);
  return !Number.isNaN(parsed.getTime()) && format(parsed, "yyyy-MM-dd") === text;
}
