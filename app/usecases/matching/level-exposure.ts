import { BestPeople } from "#app/domain/matching/best-people.ts";
import { BestPostings } from "#app/domain/matching/best-postings.ts";
import { type Candidates, levelPostings, type Levelling, unlevelled, widened } from "#app/domain/matching/levelling.ts";
import type { PostingColumns } from "#app/domain/matching/posting-columns.ts";
import type { PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { seekerColumns } from "#app/domain/matching/seeker-columns.ts";
import { LEVELLING, SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";

/** Times as many candidates as a list shows. */
const CANDIDATES = 2;

/** Points are looked for so often, each time with what the points before bring forward. */
const TIMES = 2;

const NOBODY: Candidates = { postings: [], scores: [] };

/** An even sample of the people, enough for so many postings to level them. */
export function levellingSample<Person>(people: readonly Person[], postings: number): readonly Person[] {
  const enough = Math.min(postings * LEVELLING.sampledPerPosting, LEVELLING.sampledMost);
  const distance = Math.max(1, Math.floor(people.length / Math.max(1, enough)));
  return people.filter((_, at) => at % distance === 0);
}

/**
 * Looks for the points that level how often postings are shown, over a sample of the people. Candidates are each person's
 * best postings and each posting's best people, then also what the first points bring forward.
 *
 * @param pause is awaited after each list; whoever has to let others go first does it there
 */
export async function levelExposure(
  sample: readonly PreparedSeeker[],
  columns: PostingColumns,
  pause: () => Promise<void> | undefined,
): Promise<Levelling> {
  const amount = columns.postings.length;
  if (amount === 0) return unlevelled(amount);
  const positions = new Map(columns.postings.map(({ id }, at) => [id, at]));
  let candidates = await bestPeople(sample, columns, pause);
  let levelling = unlevelled(amount);

  for (let time = 0; time < TIMES; time += 1) {
    const { points } = levelling;
    const engine = new BestPostings(columns, points);
    const wider: Candidates[] = [];
    for (const [at, seeker] of sample.entries()) {
      const list = engine.of(seeker, SUGGESTIONS_PER_SEEKER * CANDIDATES);
      wider.push(widened(candidates[at] ?? NOBODY, list, positions, points));
      await pause();
    }
    candidates = wider;
    levelling = levelPostings(candidates, amount, SUGGESTIONS_PER_SEEKER);
  }
  return levelling;
}

/** Whoever is among a posting's best people could be shown it, however low it stands on their own list. */
async function bestPeople(
  sample: readonly PreparedSeeker[],
  columns: PostingColumns,
  pause: () => Promise<void> | undefined,
): Promise<readonly Candidates[]> {
  const places = new Map(sample.map(({ id }, at) => [id, at]));
  const candidates = sample.map(() => ({ postings: [] as number[], scores: [] as number[] }));
  const engine = new BestPeople(seekerColumns(sample));
  for (const [at, posting] of columns.postings.entries()) {
    const list = engine.of(posting, SUGGESTIONS_PER_POSTING);
    for (const [place, seekerId] of list.taken().entries()) {
      const candidate = candidates[places.get(seekerId) ?? 0];
      candidate?.postings.push(at);
      candidate?.scores.push(list.scores[place] ?? 0);
    }
    await pause();
  }
  return candidates;
}
