import type { IsoDate } from "../dates.ts";
import { SMALLEST_GROUP, tellableCount } from "../seekers/small-count.ts";
import { tellableParts } from "../seekers/tellable-parts.ts";
import { FEW_POSTINGS } from "./closest.ts";
import { type Grouping, GROUPINGS, groupsOf, OUTSIDE_WORKING_AGE } from "./compared-groups.ts";
import { giniOf } from "./gini.ts";
import type { Levelling } from "./levelling.ts";
import { EXPOSURE_STEPS, type GroupCounts, type GroupMeasures, type NightMeasures } from "./night-measures.ts";
import type { PreparedSeeker } from "./prepare.ts";

/** Sums over people, whole numbers alone: their order changes nothing. */
class Sums {
  people = 0;
  without = 0;
  few = 0;
  suggestions = 0;
  bestScores = 0;

  add(scores: readonly number[]): void {
    this.people += 1;
    if (scores.length === 0) this.without += 1;
    else if (scores.length < FEW_POSTINGS) this.few += 1;
    this.suggestions += scores.length;
    this.bestScores += scores.reduce((best, score) => Math.max(best, score), 0);
  }

  /** Among those who have a list; null where they are a few. */
  get bestScore(): number | null {
    const listed = this.people - this.without;
    return listed < SMALLEST_GROUP ? null : Math.round(this.bestScores / listed);
  }
}

/** Counts the lists of one night as they are made. Of a person it reads the groups alone, and keeps no person. */
export class ListTally {
  private readonly lists: Map<number, number>;
  private readonly all = new Sums();
  private readonly ofAge = new Sums();
  private readonly sums: Readonly<Record<Grouping, Map<string, Sums>>> = {
    town: new Map(),
    age: new Map(),
    sex: new Map(),
  };
  private unsuitable = 0;

  /** @param postings ids of all that could be suggested */
  constructor(
    postings: Iterable<number>,
    private readonly date: IsoDate,
  ) {
    this.lists = new Map([...postings].map((id) => [id, 0]));
  }

  /** @param list what the person is shown: scores, without what levels, by posting's id */
  add(person: Pick<PreparedSeeker, "facts" | "workingAge">, list: ReadonlyMap<number, number>): void {
    for (const id of list.keys()) this.lists.set(id, (this.lists.get(id) ?? 0) + 1);
    const scores = [...list.values()];
    this.all.add(scores);
    const groups = groupsOf(person, this.date);
    if (groups.age !== OUTSIDE_WORKING_AGE) this.ofAge.add(scores);
    for (const grouping of GROUPINGS) {
      const sums = this.sums[grouping].get(groups[grouping]) ?? new Sums();
      this.sums[grouping].set(groups[grouping], sums);
      sums.add(scores);
    }
  }

  /** Counts a posting that nobody could be shown. */
  addUnsuitable(): void {
    this.unsuitable += 1;
  }

  /** Exact counts of everybody of working age by grouping, for the comparison alone. */
  counts(): Readonly<Record<Grouping, readonly GroupCounts[]>> {
    const of = (grouping: Grouping): readonly GroupCounts[] =>
      this.groups(grouping)
        .filter(([group]) => group !== OUTSIDE_WORKING_AGE)
        .map(([group, { people, without }]) => ({ group, people, without }));
    return { town: of("town"), age: of("age"), sex: of("sex") };
  }

  /** What may be kept and shown of them. */
  measures({ loss, people, giniBefore }: Levelling): NightMeasures {
    const { all, ofAge } = this;
    const lists = [...this.lists.values()];
    const outside = all.people - ofAge.people;
    // Who has no suggestion is known in sum, with those outside of working age: neither must be had from the other.
    const [outsideTold, withoutTold] = tellableParts([whole(outside), whole(ofAge.without)]);
    const [fewTold, enoughTold] = tellableParts([whole(ofAge.few), whole(ofAge.people - ofAge.without - ofAge.few)]);
    const gini = giniOf(lists);
    return {
      people: all.people,
      outsideWorkingAge: outsideTold?.people ?? null,
      without: withoutTold?.people ?? null,
      few: fewTold?.people ?? null,
      enough: enoughTold?.people ?? null,
      suggestions: all.suggestions,
      bestScore: all.bestScore,
      postings: lists.length,
      onNoList: lists.filter((amount) => amount === 0).length,
      suitNobody: this.unsuitable,
      mostLists: tellableCount(Math.max(0, ...lists)),
      exposure: EXPOSURE_STEPS.map((from, at) => {
        const to = EXPOSURE_STEPS[at + 1] ?? Infinity;
        return lists.filter((amount) => amount >= from && amount < to).length;
      }),
      gini: gini === null ? null : rounded(gini),
      giniByScore: giniBefore === null ? null : rounded(giniBefore),
      scoreLoss: rounded(loss),
      sampled: people,
      groups: { town: this.tellable("town"), age: this.tellable("age"), sex: this.tellable("sex") },
    };
  }

  private tellable(grouping: Grouping): readonly GroupMeasures[] {
    const groups = this.groups(grouping);
    const told = tellableParts(groups.map(([, { people, without }]) => ({ people, counted: without })));
    return groups.flatMap(([group, sums], at) => {
      const { people = null, counted = null } = told[at] ?? {};
      if (people === null) return [];
      // A mean of nothing would say that all of them are without, which may have been left out.
      const untold = counted === null && sums.bestScore === null;
      const suggestions = untold ? null : Math.round((sums.suggestions / people) * 10) / 10;
      return [{ group, people, without: counted, suggestions, bestScore: sums.bestScore }];
    });
  }

  private groups(grouping: Grouping): readonly (readonly [string, Sums])[] {
    return [...this.sums[grouping]].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function whole(people: number) {
  return { people, counted: 0 };
}

/** To four decimals. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
