import type { Grouping } from "./compared-groups.ts";

/**
 * How one night's lists serve people and show postings: counts and means, nobody's id, and no number of a few people. Null is
 * what may not be told (`seekers/tellable-parts.ts`), or what there is nothing to say of.
 */
export interface NightMeasures {
  /** Who look for work. */
  readonly people: number;
  /** Of these: whom nothing may be suggested for their age; whom nothing is; who have fewer than `FEW_POSTINGS`; the others. */
  readonly outsideWorkingAge: number | null;
  readonly without: number | null;
  readonly few: number | null;
  readonly enough: number | null;
  /** All suggestions on all lists. */
  readonly suggestions: number;
  /** Mean of everybody's best score, of 10000, among those who have a list. */
  readonly bestScore: number | null;

  readonly postings: number;
  /** Postings that stand on no list, and those of them that suit nobody at all. */
  readonly onNoList: number;
  readonly suitNobody: number;
  /** On how many lists the most shown posting stands. */
  readonly mostLists: number | null;
  /** How many postings stand on as many lists as each of `EXPOSURE_STEPS` says. */
  readonly exposure: readonly number[];
  /** How unevenly postings are shown: 0 all alike, 1 one alone; with levelling, and by score alone. */
  readonly gini: number | null;
  readonly giniByScore: number | null;
  /** Share of the summed score that levelling cost. */
  readonly scoreLoss: number;
  /** Over how many people the last two were found out, one after the other at even distances. */
  readonly sampled: number;

  /** Those groups of each grouping that may be told, in the order of their names. */
  readonly groups: Readonly<Record<Grouping, readonly GroupMeasures[]>>;
}

export interface GroupMeasures {
  readonly group: string;
  readonly people: number;
  readonly without: number | null;
  /** Mean length of their lists. */
  readonly suggestions: number | null;
  /** Mean of their best scores, among those who have a list. */
  readonly bestScore: number | null;
}

/** On how many lists a posting stands: from each of these on, up to the next. */
export const EXPOSURE_STEPS = [0, 1, 5, 10, 20, 50, 100] as const;

/** People of one group, counted exactly: for the comparison alone, and never kept. */
export interface GroupCounts {
  readonly group: string;
  readonly people: number;
  readonly without: number;
}
