/** What was asked for, and what was found for it, the best first. */
export interface Ranking {
  readonly right: ReadonlySet<string>;
  readonly found: readonly string[];
}

export interface RankingMeasures {
  readonly queries: number;
  /** Share of the queries with a right answer in the first place. */
  readonly hit1: number;
  /** Share of the queries with a right answer among the first ten. */
  readonly hit10: number;
  /** Mean of 1 ÷ the place of the first right answer, 0 where there is none. */
  readonly mrr: number;
}

/** The place of the first right answer, from 1; null where none was found. */
export function placeOf({ right, found }: Ranking): number | null {
  const at = found.findIndex((code) => right.has(code));
  return at === -1 ? null : at + 1;
}

/** Means over all queries, each counting the same; where several answers are right, any of them will do. */
export function rankingMeasures(rankings: readonly Ranking[]): RankingMeasures {
  const places = rankings.map(placeOf);
  const share = (score: (place: number) => number) =>
    places.reduce<number>((sum, place) => sum + (place === null ? 0 : score(place)), 0) / Math.max(1, places.length);
  return {
    queries: places.length,
    hit1: share((place) => (place === 1 ? 1 : 0)),
    hit10: share((place) => (place <= 10 ? 1 : 0)),
    mrr: share((place) => 1 / place),
  };
}
