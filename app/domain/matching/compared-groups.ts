import { townOf } from "../areas/fenghua.ts";
import type { IsoDate } from "../dates.ts";
import type { PreparedSeeker } from "./prepare.ts";

/**
 * By what it is compared whether people are served alike. Sex, because women have an equal right to work (就业促进法
 * art. 27); age and town, since distance and habit act through them unseen. Never category or grade of a disability: they
 * are sealed, and no list reads them.
 */
export const GROUPINGS = ["town", "age", "sex"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const AGE_GROUPS = ["16-29", "30-39", "40-49", "50-up"] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** Years of age from which each group begins; the youngest from working age on. */
const AGES: readonly (readonly [AgeGroup, number])[] = [
  ["50-up", 50],
  ["40-49", 40],
  ["30-39", 30],
  ["16-29", 0],
];

/** In each grouping: those for whom the register does not say, or who live elsewhere. */
export const UNKNOWN_GROUP = "unknown";

/** In each grouping apart: whom nothing may be suggested, as the law counts working age; never compared. */
export const OUTSIDE_WORKING_AGE = "outside-working-age";

/**
 * In which group of each grouping a person is on `date`: the code of a town, an age group, a sex, or one of the two names
 * above.
 */
export function groupsOf(
  { facts, workingAge }: Pick<PreparedSeeker, "facts" | "workingAge">,
  date: IsoDate,
): Readonly<Record<Grouping, string>> {
  if (workingAge.verdict === "fail") {
    return { town: OUTSIDE_WORKING_AGE, age: OUTSIDE_WORKING_AGE, sex: OUTSIDE_WORKING_AGE };
  }
  const { areaCode, birthDate, sex } = facts;
  return {
    town: (areaCode === null ? undefined : townOf(areaCode)?.code) ?? UNKNOWN_GROUP,
    age: birthDate === null ? UNKNOWN_GROUP : ageGroup(birthDate, date),
    sex: sex ?? UNKNOWN_GROUP,
  };
}

function ageGroup(birthDate: IsoDate, date: IsoDate): string {
  const [year, monthAndDay] = [Number(date.slice(0, 4)), date.slice(4)];
  return AGES.find(([, from]) => birthDate <= `${year - from}${monthAndDay}`)?.[0] ?? UNKNOWN_GROUP;
}
