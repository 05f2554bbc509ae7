import { SMALLEST_GROUP } from "../seekers/small-count.ts";
import type { Verdict } from "../compliance/verdict.ts";
import { type Grouping, GROUPINGS } from "./compared-groups.ts";
import { chanceOfAsMany } from "./hypergeometric.ts";
import type { GroupCounts } from "./night-measures.ts";
import { FAIRNESS } from "./weights.ts";

export interface NamedGroup {
  readonly grouping: Grouping;
  readonly group: string;
}

/**
 * Whether people of any group are left without suggestions more often than the others of its grouping: by so many times as
 * `FAIRNESS.groupRatio`, and by more than chance explains. Groups of a few people are not compared.
 *
 * @param counts exact counts of all people of working age, by grouping
 * @returns `fail` with the groups, by the least likely first; `unknown` where there are no two groups to compare
 */
export function unequalGroups(counts: Readonly<Record<Grouping, readonly GroupCounts[]>>): {
  readonly verdict: Verdict;
  readonly groups: readonly NamedGroup[];
} {
  const compared = GROUPINGS.flatMap((grouping) => {
    const all = sumOf(counts[grouping]);
    const groups = counts[grouping].filter(({ people }) => people >= SMALLEST_GROUP && people < all.people);
    return groups.map((each) => ({ grouping, all, ...each }));
  });
  if (compared.length === 0) return { verdict: "unknown", groups: [] };
  const level = FAIRNESS.groupLevel / compared.length;
  const worse = compared
    .filter(({ people, without, all }) => {
      const others = (all.without - without) / (all.people - people);
      return without / people > FAIRNESS.groupRatio * others;
    })
    .map(({ grouping, group, people, without, all }) => ({
      grouping,
      group,
      chance: chanceOfAsMany({ people, marked: without }, { people: all.people, marked: all.without }),
    }))
    .filter(({ chance }) => chance < level)
    .sort((a, b) => a.chance - b.chance)
    .map(({ grouping, group }) => ({ grouping, group }));
  return { verdict: worse.length > 0 ? "fail" : "pass", groups: worse };
}

function sumOf(groups: readonly GroupCounts[]) {
  return groups.reduce(
    (sum, { people, without }) => ({ people: sum.people + people, without: sum.without + without }),
    {
      people: 0,
      without: 0,
    },
  );
}
