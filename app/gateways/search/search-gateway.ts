import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import type { RecordQuery, RecordResults, SearchRecord } from "#app/domain/search/search-record.ts";

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

/** How one kind of document is kept in the indexes. */
export interface DocumentIndex<Document> {
  /** Writes documents; one that is older than what the index knows is ignored. Doing it twice changes nothing. */
  write(documents: readonly Document[]): Promise<{ readonly written: number }>;
  /** Takes documents out; an older one cannot bring them back. */
  remove(removals: readonly IndexRemoval[]): Promise<void>;
  /** What can be found, by id, the next `limit` after `afterId`. */
  indexed(engine: IndexEngine, afterId: number, limit: number): Promise<readonly IndexEntry[]>;
  /** Forgets removals older than `before`: no job of that age is on its way any more. */
  forgetRemovals(before: Date): Promise<void>;
  /**
   * Replaces the indexes of these engines by `documents` with no moment in which a search finds less than before or after;
   * `documents` are read once the index to be filled takes the changes that come meanwhile.
   */
  rebuild(
    documents: AsyncIterable<readonly Document[]>,
    engines: readonly IndexEngine[],
  ): Promise<{ readonly written: number }>;
  /** How the index outside the database stands; whole where there is none. */
  examine(): Promise<IndexHealth>;
}

/** What each kind of index holds. */
export interface DocumentOf {
  readonly postings: PostingDocument;
  /** Who may be asked for, and for what, is decided where the query is made. */
  readonly people: SearchRecord;
  readonly fairs: SearchRecord;
}

/** The search engines behind the pages. They find; `domain/matching` judges. */
export interface SearchGateway {
  /** The engines that keep indexes, PostgreSQL's first. */
  readonly engines: readonly IndexEngine[];
  readonly indexes: { readonly [Kind in DocumentKind]: DocumentIndex<DocumentOf[Kind]> };
  searchPostings(query: PostingQuery): Promise<PostingResults>;
  searchPeople(query: RecordQuery): Promise<RecordResults>;
  searchFairs(query: RecordQuery): Promise<RecordResults>;
}
