import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import type { ISql } from "postgres";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import type { RecordQuery, RecordResults, SearchRecord } from "#app/domain/search/search-record.ts";
import type { IndexEntry, IndexRemoval } from "./search-gateway.ts";

/** How much an index holds, and the newest version in it in milliseconds; null where it is empty. */
export interface IndexExtent {
  readonly documents: number;
  readonly newest: number | null;
}

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
export interface AcceptedChange<Document> {
  readonly documents: readonly Document[];
  readonly removedIds: readonly number[];
}

/** The same with the version of each document. */
export interface VersionedChange<Document> extends AcceptedChange<Document> {
  readonly versions: ReadonlyMap<number, Date>;
}

/** Does more with a change in the transaction that makes it, while the rows are locked: a mirror is told of it. */
export type AlongWith<Document> = (tx: ISql, change: VersionedChange<Document>) => Promise<void>;

/** An index of one kind of document in PostgreSQL's own tables. It compares versions, and its word is final. */
export interface DocumentStore<Document> {
  idOf(document: Document): number;
  versionOf(document: Document): Date;
  write(documents: readonly Document[], along: AlongWith<Document>): Promise<{ readonly written: number }>;
  remove(removals: readonly IndexRemoval[], along: AlongWith<Document>): Promise<void>;
  /** What can be found, by id, the next `limit` after `afterId`. */
  indexed(afterId: number, limit: number): Promise<readonly IndexEntry[]>;
  /** Forgets removals older than `before`. */
  forgetRemovals(before: Date): Promise<void>;
  /** Builds it anew; the caller holds the rebuild's lock. */
  rebuild(documents: AsyncIterable<readonly Document[]>): Promise<{ readonly written: number }>;
  extent(): Promise<IndexExtent>;
  /** Makes writers wait until the transaction ends. */
  holdWriters(tx: ISql): Promise<void>;
  /** What it knows of these documents, those that were taken out included. */
  known(
    tx: ISql,
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, { readonly version: Date; readonly removed: boolean }>>;
}

/** The index in use, or the one that is being built beside it. */
export type MirrorIndex = "live" | "next";

/**
 * An index outside the database that holds what PostgreSQL's holds. It keeps no versions: changes reach it in the order
 * in which PostgreSQL took them. Promises reject with a `MirrorFailure`.
 */
export interface SearchMirror<Document, Query, Results> {
  /** Of what it holds: mirrors of other kinds are not its own. */
  readonly kind: DocumentKind;
  /** Of the engine, for reports. */
  readonly engine: "meilisearch";
  /** Of the index; other settings or other documents have another name. */
  readonly name: string;
  search(query: Query, signal: AbortSignal): Promise<Results>;
  /** Whether a search failed in a way that makes one doubt that the index is the one that was built here. */
  raisesDoubt(failure: unknown): boolean;
  /** Queues a change; it is carried out after all that was queued before. Gives what `done` waits for. */
  enqueue(change: AcceptedChange<Document>, into: readonly MirrorIndex[]): Promise<readonly number[]>;
  /** Waits for queued changes, so many milliseconds for each at most; rejects where one failed. */
  done(tasks: readonly number[], patienceMs: number): Promise<void>;
  /** What tells the index in use from another of the same name; undefined where there is none. */
  madeAt(): Promise<string | undefined>;
  /** Of the index in use. */
  extent(): Promise<IndexExtent>;
  /** What the index in use holds, by id, the next `limit` after `afterId`. */
  indexed(afterId: number, limit: number): Promise<readonly IndexEntry[]>;
  /** An empty index beside the one in use. */
  makeNext(): Promise<void>;
  /** Puts the next index in the place of the one in use, in one step; each has the other's name afterwards. */
  swapNext(): Promise<void>;
  dropNext(): Promise<void>;
  /** Drops indexes of other versions. */
  dropOthers(): Promise<void>;
}

export type PostingMirror = SearchMirror<PostingDocument, PostingQuery, PostingResults>;
export type RecordMirror = SearchMirror<SearchRecord, RecordQuery, RecordResults>;
