import { BestList } from "#app/domain/matching/best-list.ts";
import { BestPeople } from "#app/domain/matching/best-people.ts";
import { BestPostings } from "#app/domain/matching/best-postings.ts";
import { pointsById } from "#app/domain/matching/levelling.ts";
import type { ListTally } from "#app/domain/matching/list-tally.ts";
import type { PostingColumns } from "#app/domain/matching/posting-columns.ts";
import type { PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { seekerColumns } from "#app/domain/matching/seeker-columns.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";

/** By person the postings of the list, and those among whose best people the person is, with their scores. */
export type ChosenPairs = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * The lists of both sides, over people who come a share at a time: what is kept of a share is its lists. The outcome is the
 * same however people are divided.
 *
 * @param levelling by posting, in the order of the columns
 * @param pause is awaited after each list
 * @param tally counts the lists as they are made
 */
export async function choosePairs(
  shares: AsyncIterable<readonly PreparedSeeker[]>,
  columns: PostingColumns,
  levelling: Int16Array,
  pause: () => Promise<void> | undefined,
  tally: ListTally,
): Promise<ChosenPairs> {
  const chosen = new Map<number, Map<number, number>>();
  const levels = pointsById(columns.postings, levelling);
  const ofPostings = columns.postings.map(() => new BestList(SUGGESTIONS_PER_POSTING));
  const bestPostings = new BestPostings(columns, levelling);
  for await (const share of shares) {
    for (const seeker of share) {
      const { length, ids, scores } = bestPostings.of(seeker, SUGGESTIONS_PER_SEEKER);
      const own = new Map<number, number>();
      for (let at = 0; at < length; at += 1) {
        const id = ids[at] ?? 0;
        own.set(id, (scores[at] ?? 0) - (levels.get(id) ?? 0));
      }
      chosen.set(seeker.id, own);
      tally.add(seeker, own);
      await pause();
    }
    const bestPeople = new BestPeople(seekerColumns(share));
    for (const [at, posting] of columns.postings.entries()) {
      const list = ofPostings[at];
      if (list !== undefined) bestPeople.enter(posting, list);
      await pause();
    }
  }
  for (const [at, { id }] of columns.postings.entries()) {
    const { length = 0, ids, scores } = ofPostings[at] ?? {};
    if (length === 0) tally.addUnsuitable();
    for (let place = 0; place < length; place += 1) chosen.get(ids?.[place] ?? 0)?.set(id, scores?.[place] ?? 0);
  }
  return chosen;
}
