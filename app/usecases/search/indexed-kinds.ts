import { DOCUMENT_KINDS, type DocumentKind } from "#app/domain/search/document-kinds.ts";
import { fairRecord } from "#app/domain/search/fair-record.ts";
import { isFindable } from "#app/domain/search/findable.ts";
import { postingDocument, postingVersion } from "#app/domain/search/posting-document.ts";
import { seekerRecord, seekerVersion } from "#app/domain/search/seeker-record.ts";
import {
  type DocumentIndex,
  type IndexEngine,
  type IndexRemoval,
  type SearchGateway,
} from "#app/gateways/search/search-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db } from "#db/client.ts";
import { fairSources, fairSourcesBetween } from "#db/queries/search/fair-sources.ts";
import { findablePostingSources, findablePostingVersions, postingSources } from "#db/queries/search/posting-sources.ts";
import { lookingSources, seekerSources } from "#db/queries/search/seeker-sources.ts";

const BATCH = 500;
const LAST_ID = Number.MAX_SAFE_INTEGER;

export interface IndexOutcome {
  readonly written: number;
  readonly removed: number;
  /** Documents that the index already knew newer. */
  readonly stale: number;
}

/** One kind of document that is searched: how the database's state comes into its index. */
export interface IndexedKind {
  readonly kind: DocumentKind;
  /**
   * Brings the index up to date with the present state of these: what can be found is written, all others are taken out.
   * Doing it twice is harmless, and a late run overwrites nothing newer.
   */
  bringUpToDate(ports: IndexPorts, ids: readonly number[]): Promise<IndexOutcome>;
  /** Builds it anew from the database, without a moment in which less is found. */
  rebuild(
    ports: Pick<IndexPorts, "db" | "search">,
    engines: readonly IndexEngine[],
  ): Promise<{ readonly written: number }>;
  /** Ids and versions of what should be found, above `afterId` and up to `upToId`. */
  versions(db: Db, afterId: number, upToId: number): Promise<readonly IndexRemoval[]>;
}

export type IndexPorts = Pick<Ports, "db" | "search" | "clock">;

/** A row of the database: what the index is to hold of it, null where it is not to be found. */
interface Present<Document> extends IndexRemoval {
  readonly document: Document | null;
}

interface Sources<Document> {
  readonly kind: DocumentKind;
  readonly indexOf: (search: SearchGateway) => DocumentIndex<Document>;
  readonly byIds: (db: Db, ids: readonly number[]) => Promise<readonly Present<Document>[]>;
  /** The next by id, those that are not to be found left out or null. */
  readonly after: (db: Db, afterId: number, upToId: number, limit: number) => Promise<readonly Present<Document>[]>;
  /** The same without what only documents need. */
  readonly versions?: IndexedKind["versions"];
}

function indexedKind<Document>({ kind, indexOf, byIds, after, versions }: Sources<Document>): IndexedKind {
  async function* batches(db: Db, afterId: number, upToId: number): AsyncGenerator<readonly Present<Document>[]> {
    let last: number | undefined = afterId;
    while (last !== undefined) {
      const batch: readonly Present<Document>[] = await after(db, last, upToId, BATCH);
      yield batch.filter(({ document }) => document !== null);
      last = batch.at(-1)?.id;
    }
  }
  async function* documents(db: Db): AsyncGenerator<readonly Document[]> {
    for await (const batch of batches(db, 0, LAST_ID)) {
      yield batch.flatMap(({ document }) => (document === null ? [] : [document]));
    }
  }

  return {
    kind,
    async bringUpToDate({ db, search, clock }, ids) {
      if (ids.length === 0) return { written: 0, removed: 0, stale: 0 };
      const present = await byIds(db, ids);
      const found = present.flatMap(({ document }) => (document === null ? [] : [document]));
      const foundIds = new Set(present.filter(({ document }) => document !== null).map(({ id }) => id));
      const known = new Map(present.map(({ id, version }) => [id, version]));
      const now = clock.now();
      const removals = [...new Set(ids)]
        .filter((id) => !foundIds.has(id))
        .map((id) => ({ id, version: known.get(id) ?? now }));
      const index = indexOf(search);
      const { written } = await index.write(found);
      await index.remove(removals);
      return { written, removed: removals.length, stale: found.length - written };
    },
    rebuild: ({ db, search }, engines) => indexOf(search).rebuild(documents(db), engines),
    versions:
      versions ??
      (async (db, afterId, upToId) => {
        const found: IndexRemoval[] = [];
        for await (const batch of batches(db, afterId, upToId)) found.push(...batch);
        return found;
      }),
  };
}

const postings = indexedKind({
  kind: "postings",
  indexOf: (search) => search.indexes.postings,
  byIds: async (db, ids) => (await postingSources(db, ids)).map(presentPosting),
  after: async (db, afterId, _upToId, limit) => (await findablePostingSources(db, afterId, limit)).map(presentPosting),
  versions: async (db, afterId, upToId) =>
    (await findablePostingVersions(db, afterId, upToId)).map(({ id, posting, organisation }) => ({
      id,
      version: postingVersion(posting, organisation),
    })),
});

function presentPosting({ posting, organisation }: Awaited<ReturnType<typeof postingSources>>[number]) {
  const document = isFindable(posting.status, organisation.verification)
    ? postingDocument(posting, organisation)
    : null;
  return { id: posting.id, version: postingVersion(posting, organisation), document };
}

const people = indexedKind({
  kind: "people",
  indexOf: (search) => search.indexes.people,
  byIds: async (db, ids) => (await seekerSources(db, ids)).map(presentSeeker),
  after: async (db, afterId, upToId, limit) => (await lookingSources(db, afterId, upToId, limit)).map(presentSeeker),
});

function presentSeeker({ row, training, consents }: Awaited<ReturnType<typeof seekerSources>>[number]) {
  return { id: row.id, version: seekerVersion(row, consents), document: seekerRecord(row, training, consents) };
}

const fairs = indexedKind({
  kind: "fairs",
  indexOf: (search) => search.indexes.fairs,
  byIds: async (db, ids) => (await fairSources(db, ids)).map(presentFair),
  after: async (db, afterId, upToId, limit) => (await fairSourcesBetween(db, afterId, upToId, limit)).map(presentFair),
});

function presentFair({ fair, coming }: Awaited<ReturnType<typeof fairSources>>[number]) {
  return { id: fair.id, version: fair.updatedAt, document: fairRecord(fair, coming) };
}

/** By what they hold. */
export const INDEXED: Readonly<Record<DocumentKind, IndexedKind>> = { postings, people, fairs };

/** All of them, postings first. */
export const INDEXED_KINDS: readonly IndexedKind[] = DOCUMENT_KINDS.map((kind) => INDEXED[kind]);
