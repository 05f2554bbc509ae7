import type { IsoDate } from "../dates.ts";
import type { Verification } from "./verdict.ts";

/** The minimum wages of one county for a period. */
export interface MinimumWageRow {
  /** Six-digit county code (GB/T 2260). */
  readonly areaCode: string;
  readonly from: IsoDate;
  /** Last day on which the row holds; null: until further notice. */
  readonly to: IsoDate | null;
  readonly monthlyFen: number;
  /** For part-time work 非全日制 only. */
  readonly hourlyFen: number;
  readonly source: string;
  readonly verified: Verification;
}

export type MinimumWage =
  | ({ readonly status: "known" } & MinimumWageRow)
  | { readonly status: "unknown"; readonly why: "no-figure-for-area" | "no-figure-for-date" };

/**
 * The minimum wage in force in an area on a date. `areaCode` may be a county, town or village code; the county decides
 * (最低工资规定, 2004, art. 7). Where two rows hold, the one that began later does. A gap is unknown: an older figure never
 * stands in for a missing one.
 */
export function minimumWageAt(rows: readonly MinimumWageRow[], areaCode: string, date: IsoDate): MinimumWage {
  const county = areaCode.slice(0, 6);
  const ofCounty = rows.filter((row) => row.areaCode === county);
  if (ofCounty.length === 0) return { status: "unknown", why: "no-figure-for-area" };
  const inForce = ofCounty
    .filter((row) => row.from <= date && (row.to === null || date <= row.to))
    .reduce<MinimumWageRow | undefined>((latest, row) => (latest && latest.from > row.from ? latest : row), undefined);
  return inForce ? { ...inForce, status: "known" } : { status: "unknown", why: "no-figure-for-date" };
}
