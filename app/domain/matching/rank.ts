import type { PostingFacts, SeekerFacts } from "./facts.ts";
import type { Judgement } from "./judgement.ts";
import { BLOCKED, judgePrepared, scorePair } from "./judge.ts";
import {
  preparePosting,
  prepareSeeker,
  type MatchingContext,
  type PreparedPosting,
  type PreparedSeeker,
} from "./prepare.ts";

interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Score descending, then id ascending: the one order of every list. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.id - b.id;
}

/**
 * The `k` best, by score and then by id, whatever the order they come in. Ids must be unique. Keeps a short sorted list
 * and never sorts the whole input.
 */
export function topK<T extends Scored>(candidates: Iterable<T>, k: number): T[] {
  const best: T[] = [];
  if (k <= 0) return best;
  for (const candidate of candidates) {
    const last = best.length === k ? best[k - 1] : undefined;
    if (last !== undefined && byScore(candidate, last) > 0) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = best[middle];
      if (there !== undefined && byScore(there, candidate) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, candidate);
    if (best.length > k) best.pop();
  }
  return best;
}

/** A place in a list: the other side's id and the judgement that earned it. */
export interface Ranked {
  readonly id: number;
  readonly score: number;
  readonly judgement: Judgement;
}

function* feasible<Other extends { readonly id: number }>(
  others: Iterable<Other>,
  scoreOf: (other: Other) => number,
): Generator<{ id: number; score: number; other: Other }> {
  for (const other of others) {
    const score = scoreOf(other);
    if (score !== BLOCKED) yield { id: other.id, score, other };
  }
}

/** The `k` postings that suit a person best, of those that fit or could once something is asked. */
export function rankPreparedPostings(seeker: PreparedSeeker, postings: Iterable<PreparedPosting>, k: number): Ranked[] {
  const scored = feasible(postings, (posting) => scorePair(seeker, posting));
  return topK(scored, k).map(({ id, score, other }) => ({ id, score, judgement: judgePrepared(seeker, other) }));
}

/** The `k` people a posting suits best, of those it fits or could once something is asked. */
export function rankPreparedSeekers(posting: PreparedPosting, seekers: Iterable<PreparedSeeker>, k: number): Ranked[] {
  const scored = feasible(seekers, (seeker) => scorePair(seeker, posting));
  return topK(scored, k).map(({ id, score, other }) => ({ id, score, judgement: judgePrepared(other, posting) }));
}

/** `rankPreparedPostings` from facts. */
export function rankPostings(
  seeker: SeekerFacts,
  postings: readonly PostingFacts[],
  context: MatchingContext,
  k: number,
): Ranked[] {
  const prepared = postings.map((posting) => preparePosting(posting, context));
  return rankPreparedPostings(prepareSeeker(seeker, context), prepared, k);
}

/** `rankPreparedSeekers` from facts. */
export function rankSeekers(
  posting: PostingFacts,
  seekers: readonly SeekerFacts[],
  context: MatchingContext,
  k: number,
): Ranked[] {
  const prepared = seekers.map((seeker) => prepareSeeker(seeker, context));
  return rankPreparedSeekers(preparePosting(posting, context), prepared, k);
}
