import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import type { IndexedPosting } from "./search-gateway.ts";

/**
 * A mirror could not be reached or refused. The code is the other engine's own, or says what happened on the way; nothing
 * of what was asked or answered is kept, since it may hold words that people typed or the contents of documents.
 */
export class MirrorFailure extends Error {
  override name = "MirrorFailure";

  constructor(
    engine: string,
    readonly code: string,
  ) {
    super(`${engine} failed: ${code}.`);
  }
}

/** A change that PostgreSQL's index took: what is older than what it knows is not among it. */
export interface AcceptedChange {
  readonly documents: readonly PostingDocument[];
  readonly removedIds: readonly number[];
}

/** The index in use, or the one that is being built beside it. */
export type MirrorIndex = "live" | "next";

/**
 * An index outside the database that holds what PostgreSQL's holds. It keeps no versions: changes reach it in the order
 * in which PostgreSQL took them. Promises reject with a `MirrorFailure`.
 */
export interface SearchMirror {
  /** Of the engine, for reports. */
  readonly engine: "meilisearch";
  /** Of the index; other settings or other documents have another name. */
  readonly name: string;
  search(query: PostingQuery, signal: AbortSignal): Promise<PostingResults>;
  /** Whether a search failed in a way that makes one doubt that the index is the one that was built here. */
  raisesDoubt(failure: unknown): boolean;
  /** Queues a change; it is carried out after all that was queued before. Gives what `done` waits for. */
  enqueue(change: AcceptedChange, into: readonly MirrorIndex[]): Promise<readonly number[]>;
  /** Waits for queued changes, so many milliseconds for each at most; rejects where one failed. */
  done(tasks: readonly number[], patienceMs: number): Promise<void>;
  /** What tells the index in use from another of the same name; undefined where there is none. */
  madeAt(): Promise<string | undefined>;
  /** How many postings the index in use holds, and the newest version among them in milliseconds. */
  extent(): Promise<{ readonly postings: number; readonly newest: number | null }>;
  /** What the index in use holds, by posting id, the next `limit` after `afterId`. */
  indexedPostings(afterId: number, limit: number): Promise<readonly IndexedPosting[]>;
  /** An empty index beside the one in use. */
  makeNext(): Promise<void>;
  /** Puts the next index in the place of the one in use, in one step; each has the other's name afterwards. */
  swapNext(): Promise<void>;
  dropNext(): Promise<void>;
  /** Drops indexes of other versions. */
  dropOthers(): Promise<void>;
}
