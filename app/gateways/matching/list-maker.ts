import type { PostingFacts, SeekerFacts } from "#app/domain/matching/facts.ts";
import type { PackedLists } from "#app/domain/matching/packed-lists.ts";
import type { MatchingContext } from "#app/domain/matching/prepare.ts";

/** Some people, as they are held where their lists are made: lists can be made of them again and again. */
export interface HeldPeople {
  /**
   * The list of each of these people, in the order in which they were given.
   *
   * @param points by posting, in the order of `postingColumns`: added to the scores (`levelling.ts`)
   * @param most how long a list may be
   */
  bestPostings(points: Int16Array, most: number): Promise<PackedLists>;

  /**
   * Who of these people suits each posting best, in the order of `postingColumns`.
   *
   * @param most how long a list may be
   * @param least by posting, in the same order: whoever scores below need not be named
   */
  bestPeople(most: number, least: Int16Array): Promise<PackedLists>;

  /** Lets these people go: nothing of them is kept. */
  release(): Promise<void>;
}

/** What lists are to be made of. */
export interface ListWork {
  readonly postings: readonly PostingFacts[];
  readonly context: MatchingContext;
  /** How many people there are in all: few are not worth much preparation. */
  readonly people: number;
  /** Is awaited after each list by whoever works on the caller's own thread: others go first there. */
  readonly pause: () => Promise<void> | undefined;
  /** Ends the work: what is asked for is rejected with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Lists in the making. Close it, whatever happens: it may hold threads. */
export interface ListMaking {
  /** So many shares of people are worked on at the same time. */
  readonly atOnce: number;
  hold(people: readonly SeekerFacts[]): Promise<HeldPeople>;
  close(): Promise<void>;
}

/** Makes lists of people and postings by the engine (`best-postings.ts`, `best-people.ts`). Whoever makes them, they are the same. */
export interface ListMaker {
  begin(work: ListWork): ListMaking;
}
