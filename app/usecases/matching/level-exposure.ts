import { BestPairs, type ListLengths } from "#app/domain/matching/best-pairs.ts";
import { type Candidates, levelPostings, type Levelling, widened } from "#app/domain/matching/levelling.ts";
import type { PostingColumns } from "#app/domain/matching/posting-columns.ts";
import type { PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { LEVELLING } from "#app/domain/matching/weights.ts";

/** Times as many candidates as a list shows. */
const CANDIDATES = 2;

/**
 * Looks for the points that level how often postings are shown, over an even sample of the people. Candidates are each
 * person's best postings and each posting's best people, then also what the first points bring forward.
 *
 * @param pause is awaited after each person; whoever has to let others go first does it there
 */
export async function levelExposure(
  people: readonly PreparedSeeker[],
  columns: PostingColumns,
  lengths: ListLengths,
  pause: () => Promise<void> | undefined,
): Promise<Levelling> {
  const amount = columns.postings.length;
  if (amount === 0) return { points: new Int16Array(), loss: 0 };
  const sample = evenly(people, amount * LEVELLING.sampledPerPosting);
  const positions = new Map(columns.postings.map(({ id }, at) => [id, at]));
  let candidates: readonly Candidates[] = sample.map(() => ({ postings: [], scores: [] }));
  let levelling: Levelling = { points: new Int16Array(amount), loss: 0 };

  for (const longer of [true, false]) {
    const { points } = levelling;
    const engine = new BestPairs(columns, { ...lengths, seeker: lengths.seeker * CANDIDATES }, points);
    const wider: Candidates[] = [];
    for (const [at, seeker] of sample.entries()) {
      const known = candidates[at] ?? { postings: [], scores: [] };
      wider.push(widened(known, engine.add(seeker), positions, points));
      await pause();
    }
    candidates = longer ? withBestPeople(wider, sample, engine) : wider;
    levelling = levelPostings(candidates, amount, lengths.seeker);
  }
  return levelling;
}

/** Whoever is among a posting's best people could be shown it, however low it stands on their own list. */
function withBestPeople(candidates: readonly Candidates[], sample: readonly PreparedSeeker[], engine: BestPairs) {
  const places = new Map(sample.map(({ id }, at) => [id, at]));
  const known = candidates.map(({ postings }) => new Set(postings));
  const wider = candidates.map(({ postings, scores }) => ({ postings: [...postings], scores: [...scores] }));
  for (const [posting, list] of engine.byPosting.entries()) {
    for (const [at, seekerId] of list.taken().entries()) {
      const place = places.get(seekerId) ?? 0;
      if (known[place]?.has(posting)) continue;
      wider[place]?.postings.push(posting);
      wider[place]?.scores.push(list.scores[at] ?? 0);
    }
  }
  return wider;
}

/** About so many, or all, one after the other at even distances. */
function evenly<Item>(items: readonly Item[], amount: number): readonly Item[] {
  const distance = Math.max(1, Math.floor(items.length / amount));
  return items.filter((_, at) => at % distance === 0);
}
