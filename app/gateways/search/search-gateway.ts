import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";

/** That a posting is no longer to be found, as of `version` of its row. */
export interface PostingRemoval {
  readonly postingId: number;
  readonly version: Date;
}

/** What an index holds of one posting, for the audit. */
export interface IndexedPosting {
  readonly postingId: number;
  readonly version: Date;
  /** Written by this version of the engine; otherwise to be written again. */
  readonly current: boolean;
}

/** The search engine behind the pages: PostgreSQL by default. It finds; `domain/matching` judges. */
export interface SearchGateway {
  searchPostings(query: PostingQuery): Promise<PostingResults>;
  /** Writes documents; one that is older than what the index knows is ignored. Doing it twice changes nothing. */
  indexPostings(documents: readonly PostingDocument[]): Promise<{ readonly written: number }>;
  /** Takes postings out; an older document cannot bring them back. */
  removePostings(removals: readonly PostingRemoval[]): Promise<void>;
  /** What can be found, by posting id, the next `limit` after `afterId`. */
  indexedPostings(afterId: number, limit: number): Promise<readonly IndexedPosting[]>;
  /** Forgets removals older than `before`: no job of that age is on its way any more. */
  forgetRemovals(before: Date): Promise<void>;
  /** Replaces the whole index by `documents` with no moment in which a search finds less than before or after. */
  rebuildPostings(documents: AsyncIterable<readonly PostingDocument[]>): Promise<{ readonly written: number }>;
}
