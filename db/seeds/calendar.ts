import { TZDate } from "@date-fns/tz";
import { plusDays, ZONE, type IsoDate } from "#app/domain/dates.ts";

/**
 * Dates of the demo world: all of them so many days from the day it was made. A later start moves them along
 * (`move-demo-world.ts`), so that it never looks stale.
 */
export interface Calendar {
  readonly now: Date;
  readonly today: IsoDate;
  /** The date `days` from today; negative: ago. */
  day(days: number): IsoDate;
  /** An instant `days` from today at a time of day in the district; today never later than now. */
  at(days: number, hour: number, minute?: number): Date;
}

export function calendarFrom(now: Date, today: IsoDate): Calendar {
  return {
    now,
    today,
    day: (days) => plusDays(today, days),
    at: (days, hour, minute = 0) => {
      const [year = 0, month = 1, date = 1] = plusDays(today, days).split("-").map(Number);
      const instant = new Date(new TZDate(year, month - 1, date, hour, minute, 0, ZONE).getTime());
      return days <= 0 && instant > now ? now : instant;
    },
  };
}
