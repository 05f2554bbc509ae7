import { BestPostings } from "#app/domain/matching/best-postings.ts";
import { type LevelledList, type Levelling, LevellingSearch, unlevelled } from "#app/domain/matching/levelling.ts";
import type { PostingColumns } from "#app/domain/matching/posting-columns.ts";
import type { PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { LEVELLING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";

/** Times as many postings as a list shows are known of each person each time. */
const CANDIDATES = 2;

/** Lists are made so often at most, and again while they cost too much. */
const TIMES = 8;
const TIMES_FOR_LESS = 3;

/** Points are kept where others would bring the Gini coefficient down by no more. */
const WORTH_IT = 0.01;

/** An even sample of the people, enough for so many postings to level them. */
export function levellingSample<Person>(people: readonly Person[], postings: number): readonly Person[] {
  const { sampledLeast, sampledPerPosting, sampledMost } = LEVELLING;
  const enough = Math.max(sampledLeast, Math.min(postings * sampledPerPosting, sampledMost));
  const distance = Math.max(1, Math.floor(people.length / enough));
  return people.filter((_, at) => at % distance === 0);
}

/**
 * Looks for the points that level how often postings are shown, over a sample of the people whose lists are made by the
 * engine each time. The points of the night before come first: while they do as well as any, they stay, and lists with them.
 *
 * @param before by posting's id; whatever has none begins with 0
 * @param pause is awaited after each list; whoever has to let others go first does it there
 */
export async function levelExposure(
  sample: readonly PreparedSeeker[],
  columns: PostingColumns,
  before: ReadonlyMap<number, number>,
  pause: () => Promise<void> | undefined,
): Promise<Levelling> {
  const amount = columns.postings.length;
  if (amount === 0 || sample.length === 0) return unlevelled(amount);
  const search = new LevellingSearch(sample.length, amount, SUGGESTIONS_PER_SEEKER);
  const tryOut = async (points: Int16Array) => search.take(points, await listsWith(points, sample, columns, pause));

  await tryOut(new Int16Array(amount));
  const known = Int16Array.from(columns.postings, ({ id }) => before.get(id) ?? 0);
  if (known.some((each) => each !== 0)) await tryOut(known);
  for (let time = 0; time < TIMES; time += 1) {
    const points = search.propose(WORTH_IT);
    if (points === null) break;
    await tryOut(points);
  }
  for (let time = 0; time < TIMES_FOR_LESS; time += 1) {
    const points = search.proposeLess();
    if (points === null) break;
    await tryOut(points);
  }
  return search.found();
}

async function listsWith(
  points: Int16Array,
  sample: readonly PreparedSeeker[],
  columns: PostingColumns,
  pause: () => Promise<void> | undefined,
): Promise<readonly LevelledList[]> {
  const positions = new Map(columns.postings.map(({ id }, at) => [id, at]));
  const engine = new BestPostings(columns, points);
  const lists: LevelledList[] = [];
  for (const seeker of sample) {
    const list = engine.of(seeker, SUGGESTIONS_PER_SEEKER * CANDIDATES);
    const postings = Array.from(list.taken(), (id) => positions.get(id) ?? 0);
    const scores = postings.map((posting, at) => (list.scores[at] ?? 0) - (points[posting] ?? 0));
    lists.push({ postings, scores });
    await pause();
  }
  return lists;
}
