import type { IsoDate } from "#app/domain/dates.ts";
import { BestList } from "#app/domain/matching/best-list.ts";
import type { SeekerFacts } from "#app/domain/matching/facts.ts";
import { pointsById } from "#app/domain/matching/levelling.ts";
import type { ListTally } from "#app/domain/matching/list-tally.ts";
import { unpacked } from "#app/domain/matching/packed-lists.ts";
import type { PostingColumns } from "#app/domain/matching/posting-columns.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import { workingAgeOn } from "#app/domain/seekers/working-age.ts";
import type { ListMaking } from "#app/gateways/matching/list-maker.ts";

/** By person the postings of the list, and those among whose best people the person is, with their scores. */
export type ChosenPairs = ReadonlyMap<number, ReadonlyMap<number, number>>;

export interface Choice {
  readonly columns: PostingColumns;
  /** By posting, in the order of the columns. */
  readonly levelling: Int16Array;
  /** Of the night. */
  readonly date: IsoDate;
  /** Counts the lists as they are made. */
  readonly tally: ListTally;
}

/**
 * The lists of both sides, over people who come a share at a time, as many shares at once as there are threads: what is kept
 * of a share is its lists. The next share is read meanwhile. The outcome is the same however people are divided, and whichever
 * share is ready first.
 */
export async function choosePairs(
  shares: AsyncIterable<readonly SeekerFacts[]>,
  making: Pick<ListMaking, "atOnce" | "hold">,
  { columns, levelling, date, tally }: Choice,
): Promise<ChosenPairs> {
  const chosen = new Map<number, Map<number, number>>();
  const levels = pointsById(columns.postings, levelling);
  const ofPostings = columns.postings.map(() => new BestList(SUGGESTIONS_PER_POSTING));

  const choose = async (share: readonly SeekerFacts[]): Promise<void> => {
    const held = await making.hold(share);
    for (const [at, list] of unpacked(await held.bestPostings(levelling, SUGGESTIONS_PER_SEEKER))) {
      const facts = share[at];
      if (facts === undefined) continue;
      const own = new Map(list.map(({ id, score }) => [id, score - (levels.get(id) ?? 0)]));
      chosen.set(facts.id, own);
      tally.add({ facts, workingAge: workingAgeOn(facts, date) }, own);
    }
    const least = Int16Array.from(ofPostings, (list) => list.least);
    for (const [at, list] of unpacked(await held.bestPeople(SUGGESTIONS_PER_POSTING, least))) {
      for (const { id, score } of list) ofPostings[at]?.offer(id, score);
    }
    await held.release();
  };

  const running = new Set<Promise<void>>();
  for await (const share of shares) {
    if (running.size >= making.atOnce) await Promise.race(running);
    const work = choose(share).then(() => void running.delete(work));
    work.catch(() => undefined); // it stays among those that are awaited
    running.add(work);
  }
  await Promise.all(running);
  for (const [at, { id }] of columns.postings.entries()) {
    const { length = 0, ids, scores } = ofPostings[at] ?? {};
    if (length === 0) tally.addUnsuitable();
    for (let place = 0; place < length; place += 1) chosen.get(ids?.[place] ?? 0)?.set(id, scores?.[place] ?? 0);
  }
  return chosen;
}
