import { daysBetween, type IsoDate } from "../dates.ts";
import { ok, refuse, type Result } from "../result.ts";
import type { GuidanceKind } from "./entries.ts";

/** What a liaison (专职委员) writes down: having been there 入户走访, or having called. */
export const VISIT_KINDS = ["visit", "call"] as const satisfies readonly GuidanceKind[];

export type VisitKind = (typeof VISIT_KINDS)[number];

/** What is older belongs to another year's papers, or is a slip of the pen. */
const ENTERED_WITHIN_DAYS = 365;

/**
 * Whether a visit on `day` can be written down on `date`. Refuses `date-in-future`, and `invalid-input` for a day more
 * than a year ago, both at `day`.
 */
export function checkVisitDay(day: IsoDate, date: IsoDate): Result<undefined> {
  if (day > date) return refuse("date-in-future", { field: "day" });
  return daysBetween(day, date) <= ENTERED_WITHIN_DAYS ? ok() : refuse("invalid-input", { field: "day" });
}
