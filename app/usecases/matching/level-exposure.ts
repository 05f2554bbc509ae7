import type { SeekerFacts } from "#app/domain/matching/facts.ts";
import { type LevelledList, type Levelling, LevellingSearch, unlevelled } from "#app/domain/matching/levelling.ts";
import { unpacked } from "#app/domain/matching/packed-lists.ts";
import type { PostingColumns } from "#app/domain/matching/posting-columns.ts";
import { LEVELLING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import type { HeldPeople, ListMaking } from "#app/gateways/matching/list-maker.ts";

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
 */
export async function levelExposure(
  sample: readonly SeekerFacts[],
  making: Pick<ListMaking, "atOnce" | "hold">,
  columns: PostingColumns,
  before: ReadonlyMap<number, number>,
): Promise<Levelling> {
  const amount = columns.postings.length;
  if (amount === 0 || sample.length === 0) return unlevelled(amount);
  const size = Math.ceil(sample.length / making.atOnce);
  const parts = Array.from({ length: Math.ceil(sample.length / size) }, (_, part) =>
    sample.slice(part * size, (part + 1) * size),
  );
  const held = await Promise.all(parts.map((part) => making.hold(part)));
  const found = await searched(held, sample.length, columns, before);
  await Promise.all(held.map((part) => part.release()));
  return found;
}

async function searched(
  held: readonly HeldPeople[],
  people: number,
  { postings }: PostingColumns,
  before: ReadonlyMap<number, number>,
): Promise<Levelling> {
  const search = new LevellingSearch(people, postings.length, SUGGESTIONS_PER_SEEKER);
  const positions = new Map(postings.map(({ id }, at) => [id, at]));
  const tryOut = async (points: Int16Array) => search.take(points, await listsWith(points, held, positions));

  await tryOut(new Int16Array(postings.length));
  const known = Int16Array.from(postings, ({ id }) => before.get(id) ?? 0);
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

/** @param positions of the postings, by id */
async function listsWith(
  points: Int16Array,
  held: readonly HeldPeople[],
  positions: ReadonlyMap<number, number>,
): Promise<readonly LevelledList[]> {
  const most = SUGGESTIONS_PER_SEEKER * CANDIDATES;
  const parts = await Promise.all(held.map((part) => part.bestPostings(points, most)));
  return parts.flatMap((lists) =>
    Array.from(unpacked(lists), ([, list]) => {
      const postings = list.map(({ id }) => positions.get(id) ?? 0);
      return { postings, scores: list.map(({ score }, at) => score - (points[postings[at] ?? 0] ?? 0)) };
    }),
  );
}
