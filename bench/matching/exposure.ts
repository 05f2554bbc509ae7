import { performance } from "node:perf_hooks";
import { BestPostings } from "#app/domain/matching/best-postings.ts";
import { giniOf } from "#app/domain/matching/gini.ts";
import { pointsById } from "#app/domain/matching/levelling.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import { piscinaListMaker } from "#app/gateways/matching/piscina-list-maker.server.ts";
import { levelExposure, levellingSample } from "#app/usecases/matching/level-exposure.ts";
import { rounded } from "../measure/percentiles.ts";
import type { Lists, PackedList } from "./lists.ts";
import { CORES } from "./sql-peer.ts";
import { listWork, type World } from "./world.ts";

/**
 * How evenly everybody's lists show postings with levelling, what share of their summed score it costs, and how even they
 * were without.
 *
 * @param without the lists by score alone
 */
export async function levelledExposure(world: World, without: Lists, most: number) {
  const { people, postings } = world;
  const ids = postings.map(({ id }) => id);
  const columns = postingColumns(postings);
  const began = performance.now();
  const sample = levellingSample(people, ids.length).map(({ facts }) => facts);
  const making = piscinaListMaker(CORES).begin(listWork(world, people.length));
  const { points } = await levelExposure(sample, making, columns, new Map()).finally(() => making.close());
  const took = performance.now() - began;
  const pointsOf = pointsById(columns.postings, points);
  const engine = new BestPostings(columns, points);
  const lists = people.map((person) => engine.of(person, most));
  const before = exposureOf(without.values(), ids);
  const after = exposureOf(lists, ids);
  const score = (all: Iterable<PackedList>, levelled: (id: number) => number) => {
    let sum = 0;
    for (const { ids: shown, scores, length } of all) {
      for (let at = 0; at < length; at += 1) sum += (scores[at] ?? 0) - levelled(shown[at] ?? 0);
    }
    return sum;
  };
  const unlevelled = score(without.values(), () => 0);
  const levelled = score(lists, (id) => pointsOf.get(id) ?? 0);
  return {
    gini: rounded(after.gini, 1000),
    score_loss: rounded(1 - levelled / unlevelled, 10_000),
    levelling_s: rounded(took / 1000, 1000),
    most_lists: after.mostLists,
    postings_on_no_list: after.postingsOnNoList,
    unlevelled_gini: rounded(before.gini, 1000),
    unlevelled_most_lists: before.mostLists,
    unlevelled_postings_on_no_list: before.postingsOnNoList,
    people_without: rounded(after.peopleWithout, 10_000),
  };
}

interface Exposure {
  /** 0: every posting stands on as many lists as any other; 1: one stands on all. */
  readonly gini: number;
  readonly mostLists: number;
  readonly postingsOnNoList: number;
  /** Share of the people who have no list. */
  readonly peopleWithout: number;
}

function exposureOf(lists: Iterable<PackedList>, postingIds: readonly number[]): Exposure {
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
    gini: giniOf(counts) ?? 0,
    mostLists: counts.at(-1) ?? 0,
    postingsOnNoList: counts.filter((count) => count === 0).length,
    peopleWithout: people === 0 ? 0 : without / people,
  };
}
