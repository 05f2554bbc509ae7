import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";

/** That a document is no longer to be found, as of `version` of its row. */
export interface IndexRemoval {
  readonly id: number;
  readonly version: Date;
}

/** What an index holds of one document, for the audit. */
export interface IndexEntry extends IndexRemoval {
  /** Written by this version of the engine; otherwise to be written again. */
  readonly current: boolean;
}

export type IndexEngine = "postgres" | "meilisearch";

/** How the indexes stand: one that is not whole does not answer searches. */
export type IndexHealth =
  | { readonly state: "whole" }
  /** Being built anew at this moment. */
  | { readonly state: "building" }
  | { readonly state: "unreachable"; readonly code: string }
  /** These documents' changes have not arrived; they are to be indexed again. */
  | { readonly state: "behind"; readonly ids: readonly number[] }
  /** Missing, foreign, or different from what PostgreSQL's index holds: to be rebuilt. */
  | { readonly state: "lost" };

/** The search engines behind the pages. They find; `domain/matching` judges. */
export interface SearchGateway {
  /** The engines that keep an index, PostgreSQL's first. */
  readonly engines: readonly IndexEngine[];
  searchPostings(query: PostingQuery): Promise<PostingResults>;
  /** Writes documents; one that is older than what the index knows is ignored. Doing it twice changes nothing. */
  indexPostings(documents: readonly PostingDocument[]): Promise<{ readonly written: number }>;
  /** Takes postings out; an older document cannot bring them back. */
  removePostings(removals: readonly IndexRemoval[]): Promise<void>;
  /** What can be found, by posting id, the next `limit` after `afterId`. */
  indexedPostings(engine: IndexEngine, afterId: number, limit: number): Promise<readonly IndexEntry[]>;
  /** Forgets removals older than `before`: no job of that age is on its way any more. */
  forgetRemovals(before: Date): Promise<void>;
  /**
   * Replaces the indexes of these engines by `documents` with no moment in which a search finds less than before or after;
   * `documents` are read once the index to be filled takes the changes that come meanwhile.
   */
  rebuildPostings(
    documents: AsyncIterable<readonly PostingDocument[]>,
    engines: readonly IndexEngine[],
  ): Promise<{ readonly written: number }>;
  /** How the index outside the database stands; whole where there is none. */
  examine(): Promise<IndexHealth>;
}
