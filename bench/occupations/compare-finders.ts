import { performance } from "node:perf_hooks";
import { labelFinder, orderMatches } from "#app/domain/occupations/label-finder.ts";
import type { Labelled } from "#app/domain/occupations/label-likeness.ts";
import { bm25, type Terms } from "./bm25.ts";
import type { Fold } from "./held-out.ts";
import { type Ranking, type RankingMeasures, rankingMeasures } from "./ranking-measures.ts";

export interface FinderMeasures extends RankingMeasures {
  /** Mean over all queries, without the building of the index. */
  readonly microsecondsPerQuery: number;
}

type Finder = (text: string) => readonly string[];

/** What the posting form and the search ask, over the labels that are given. */
function ours(index: readonly Labelled[]): Finder {
  const find = labelFinder(index);
  return (text) => orderMatches(find(text)).map(({ code }) => code);
}

/**
 * Our finder and BM25 over each way of cutting terms, asked the same queries of the same folds in the same run; who is asked first
 * changes from fold to fold.
 */
export function compareFinders(
  folds: readonly Fold[],
  peers: Readonly<Record<string, Terms>>,
): ReadonlyMap<string, FinderMeasures> {
  const makers: readonly (readonly [string, (index: readonly Labelled[]) => Finder])[] = [
    ["ours", ours],
    ...Object.entries(peers).map(
      ([name, terms]) => [name, (index: readonly Labelled[]) => bm25(index, terms)] as const,
    ),
  ];
  const rankings = new Map<string, Ranking[]>(makers.map(([name]) => [name, []]));
  const milliseconds = new Map<string, number>();
  for (const [round, { index, queries }] of folds.entries()) {
    const turn = round % makers.length;
    for (const [name, make] of [...makers.slice(turn), ...makers.slice(0, turn)]) {
      const find = make(index);
      for (const { label } of queries.slice(0, 50)) find(label); // warm-up
      const began = performance.now();
      const found = queries.map(({ label }) => find(label));
      milliseconds.set(name, (milliseconds.get(name) ?? 0) + performance.now() - began);
      rankings.get(name)?.push(...queries.map(({ right }, at) => ({ right, found: found[at] ?? [] })));
    }
  }
  return new Map(
    [...rankings].map(([name, each]) => {
      const measures = rankingMeasures(each);
      const spent = (milliseconds.get(name) ?? 0) * 1000;
      return [name, { ...measures, microsecondsPerQuery: spent / Math.max(1, measures.queries) }];
    }),
  );
}
