import type { PackedList } from "./lists.ts";

/** How evenly the lists of people show postings. */
export interface Exposure {
  /** 0: every posting stands on as many lists as any other; 1: one stands on all. */
  readonly gini: number;
  readonly mostLists: number;
  readonly leastLists: number;
  readonly postingsOnNoList: number;
  /** Share of the people who have no list. */
  readonly peopleWithout: number;
}

export function exposureOf(lists: Iterable<PackedList>, postingIds: readonly number[]): Exposure {
  const shown = new Map(postingIds.map((id) => [id, 0]));
  let people = 0;
  let without = 0;
  for (const list of lists) {
    people += 1;
    if (list.length === 0) without += 1;
    for (const id of list.ids.subarray(0, list.length)) shown.set(id, (shown.get(id) ?? 0) + 1);
  }
  const counts = [...shown.values()].sort((a, b) => a - b);
  return {
    gini: giniOf(counts),
    mostLists: counts.at(-1) ?? 0,
    leastLists: counts[0] ?? 0,
    postingsOnNoList: counts.filter((count) => count === 0).length,
    peopleWithout: people === 0 ? 0 : without / people,
  };
}

/** Gini coefficient of ascending amounts. */
function giniOf(ascending: readonly number[]): number {
  const amount = ascending.length;
  const total = ascending.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const weighted = ascending.reduce((sum, value, at) => sum + (2 * (at + 1) - amount - 1) * value, 0);
  return weighted / (amount * total);
}
