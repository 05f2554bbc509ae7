import type { Grade } from "./grading.ts";

/** From this grade on a posting should have been found. */
const GOOD = 2;

/** What a query was answered with: ids as they were shown, the best first. */
export interface Answer {
  readonly shown: readonly number[];
  /** By posting id; what is missing is 0. */
  readonly grades: ReadonlyMap<number, Grade>;
}

/**
 * Of the postings graded 2 or 3, how many are among the first `k` shown, where at most `k` can be. Null where none is
 * graded so high.
 */
export function recallAt(k: number, { shown, grades }: Answer): number | null {
  const good = [...grades.values()].filter((grade) => grade >= GOOD).length;
  if (good === 0) return null;
  const found = shown.slice(0, k).filter((id) => (grades.get(id) ?? 0) >= GOOD).length;
  return found / Math.min(k, good);
}

/**
 * Normalised discounted cumulative gain of the first `k` shown, with the gain 2^grade − 1 and the discount log2(place + 1):
 * Järvelin and Kekäläinen, ACM TOIS 20 (2002) 4; gain after Burges et al., ICML 2005. Null where nothing is graded.
 */
export function ndcgAt(k: number, { shown, grades }: Answer): number | null {
  const best = [...grades.values()].sort((a, b) => b - a);
  const ideal = discountedGain(best.slice(0, k));
  if (ideal === 0) return null;
  return discountedGain(shown.slice(0, k).map((id) => grades.get(id) ?? 0)) / ideal;
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

export interface Summary {
  readonly queries: number;
  /** Means over the queries for which they are told; null where there is none. */
  readonly recall20: number | null;
  readonly ndcg10: number | null;
  /** Share of the queries that were answered with nothing. */
  readonly zeroResults: number;
}

/** Every query counts the same. */
export function summaryOf(answers: readonly Answer[]): Summary {
  return {
    queries: answers.length,
    recall20: mean(answers.map((answer) => recallAt(20, answer))),
    ndcg10: mean(answers.map((answer) => ndcgAt(10, answer))),
    zeroResults: mean(answers.map(({ shown }) => (shown.length === 0 ? 1 : 0))) ?? 0,
  };
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
