import type { Verdict } from "../compliance/verdict.ts";
import { SMALLEST_GROUP } from "../seekers/small-count.ts";
import { type Grouping, GROUPINGS, OUTSIDE_WORKING_AGE } from "./compared-groups.ts";
import type { GroupCounts, GroupMeasures, NightMeasures } from "./night-measures.ts";
import { type NamedGroup, unequalGroups } from "./unequal-groups.ts";
import { FAIRNESS } from "./weights.ts";

/** What is looked at every night, in the order it is told. */
export const FAIRNESS_CHECKS = [
  "group-without",
  "group-score-fell",
  "without-rose",
  "coverage-fell",
  "gini-high",
  "score-loss-high",
] as const;
export type FairnessCheckCode = (typeof FAIRNESS_CHECKS)[number];

/** `fail` is an alarm; `unknown`: cannot be told yet, or of so few. */
export interface FairnessCheck {
  readonly code: FairnessCheckCode;
  readonly verdict: Verdict;
  /** Whom an alarm about groups is about; otherwise empty. */
  readonly groups: readonly NamedGroup[];
}

/**
 * Looks for alarms in a night's lists: against fixed bounds, between groups, and against the nights before. All bounds are
 * published in `FAIRNESS`.
 *
 * @param counts exact counts of all people of working age, by grouping
 * @param before the nights before, the newest first; the first `FAIRNESS.nights` are read
 */
export function checkFairness(
  night: NightMeasures,
  counts: Readonly<Record<Grouping, readonly GroupCounts[]>>,
  before: readonly NightMeasures[],
): readonly FairnessCheck[] {
  const nights = before.slice(0, FAIRNESS.nights);
  const verdicts: Readonly<Record<FairnessCheckCode, Omit<FairnessCheck, "code">>> = {
    "group-without": unequalGroups(counts),
    "group-score-fell": groupsThatFell(night, nights),
    "without-rose": alone(moved(night, nights, withoutShare, FAIRNESS.withoutRise, FAIRNESS.fewestPeople)),
    "coverage-fell": alone(moved(night, nights, (each) => fallOf(coverage(each)), FAIRNESS.coverageFall, 0)),
    "gini-high": alone(above(night.gini, FAIRNESS.gini)),
    "score-loss-high": alone(above(night.gini === null ? null : night.scoreLoss, FAIRNESS.scoreLoss)),
  };
  return FAIRNESS_CHECKS.map((code) => ({ code, ...verdicts[code] }));
}

function alone(verdict: Verdict): Omit<FairnessCheck, "code"> {
  return { verdict, groups: [] };
}

function above(value: number | null, bound: number): Verdict {
  return value === null ? "unknown" : value > bound ? "fail" : "pass";
}

/** Share of postings that stand on any list; null without postings. */
export function coverage({ postings, onNoList }: NightMeasures): number | null {
  return postings === 0 ? null : 1 - onNoList / postings;
}

/** So that a fall is a rise of it. */
function fallOf(share: number | null): number | null {
  return share === null ? null : -share;
}

/** Share of the people of working age without suggestions; a few, who are not told, count as the most they can be. */
function withoutShare({ people, outsideWorkingAge, without }: NightMeasures): number | null {
  const ofAge = people - (outsideWorkingAge ?? SMALLEST_GROUP - 1);
  return ofAge <= 0 ? null : (without ?? SMALLEST_GROUP - 1) / ofAge;
}

/** Whether a figure rose by more than `bound` above its median of the nights before. */
function moved(
  night: NightMeasures,
  before: readonly NightMeasures[],
  figure: (night: NightMeasures) => number | null,
  bound: number,
  fewestPeople: number,
): Verdict {
  if (night.people < fewestPeople) return "unknown";
  const now = figure(night);
  const usual = medianOf(before.map(figure));
  return now === null || usual === null ? "unknown" : above(now - usual, bound);
}

/** Groups whose best scores fell below what is usual for them by more than everybody's did. */
function groupsThatFell(night: NightMeasures, before: readonly NightMeasures[]): Omit<FairnessCheck, "code"> {
  const everybody = riseOf(night.bestScore, medianOf(before.map(({ bestScore }) => bestScore)));
  if (everybody === null) return alone("unknown");
  const compared = GROUPINGS.flatMap((grouping) =>
    night.groups[grouping].flatMap(({ group, people, bestScore }) => {
      if (group === OUTSIDE_WORKING_AGE || people < FAIRNESS.fewestPeopleOfGroup) return [];
      const usual = medianOf(before.map((each) => groupIn(each, grouping, group)?.bestScore ?? null));
      const rise = riseOf(bestScore, usual);
      return rise === null ? [] : [{ grouping, group, rise }];
    }),
  );
  if (compared.length === 0) return alone("unknown");
  const fell = compared
    .filter(({ rise }) => everybody - rise > FAIRNESS.bestScoreFall)
    .map(({ grouping, group }) => ({ grouping, group }));
  return { verdict: fell.length > 0 ? "fail" : "pass", groups: fell };
}

function riseOf(now: number | null, usual: number | null): number | null {
  return now === null || usual === null ? null : now - usual;
}

function groupIn(night: NightMeasures, grouping: Grouping, group: string): GroupMeasures | undefined {
  return night.groups[grouping].find((each) => each.group === group);
}

/** What is usual: null where too few nights tell. */
function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length < FAIRNESS.fewestNights) return null;
  const middle = Math.floor(known.length / 2);
  return ((known[middle] ?? 0) + (known[known.length - 1 - middle] ?? 0)) / 2;
}
