import type { DocumentKind, RecordKind } from "#app/domain/search/document-kinds.ts";
import type { Settings } from "meilisearch";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import type { RecordQuery, RecordResults, SearchRecord } from "#app/domain/search/search-record.ts";
import {
  type HitShape,
  type MeilisearchAddress,
  meilisearchFailure,
  meilisearchServer,
  POSTING_HITS,
  type PostingHit,
  RECORD_HITS,
  type RecordHit,
  type ServerOf,
} from "./meilisearch-client.server.ts";
import {
  DOCUMENT_LAYOUT,
  meilisearchDocument,
  meilisearchRecord,
  RECORD_LAYOUT,
} from "./meilisearch-document.server.ts";
import { atLeast, filterText } from "./meilisearch-filter.server.ts";
import { searchInMeilisearch } from "./meilisearch-search.server.ts";
import { indexFamily, indexNameOf, POSTING_SETTINGS, RECORD_SETTINGS } from "./meilisearch-settings.server.ts";
import { recordsInMeilisearch } from "./meilisearch-record-search.server.ts";
import {
  MirrorFailure,
  type MirrorIndex,
  type PostingMirror,
  type RecordMirror,
  type SearchMirror,
} from "./search-mirror.ts";

/** Changes are queued while rows of the database are locked: rather than wait longer they are sent once more later. */
const ENQUEUE_MS = 2000;
const SETTINGS_MS = 60_000;

/** Answers that a whole index of ours never gives: it is gone, or somebody else made one of its name. */
const DOUBTFUL_CODES: readonly string[] = [
  "index_not_found",
  "invalid_search_filter",
  "invalid_search_sort",
  "invalid_search_facets",
  "invalid_search_attributes_to_search_on",
];

/** What an index in Meilisearch has of its own, apart from how it is filled, swapped and watched. */
interface MeilisearchKind<Document, Query, Results, Hit> {
  readonly kind: DocumentKind;
  readonly hits: HitShape<Hit>;
  /** Its id, and its version in milliseconds where that was asked for. */
  readonly stampOf: (hit: Hit) => { readonly id: number; readonly version?: number | undefined };
  readonly settings: Settings;
  /** Of its documents; other layouts have an index of their own. */
  readonly layout: number;
  readonly documentOf: (document: Document) => object;
  readonly search: (server: ServerOf<Hit>, uid: string, query: Query, signal: AbortSignal) => Promise<Results>;
}

const POSTINGS: MeilisearchKind<PostingDocument, PostingQuery, PostingResults, PostingHit> = {
  kind: "postings",
  hits: POSTING_HITS,
  stampOf: ({ postingId, version }) => ({ id: postingId, version }),
  settings: POSTING_SETTINGS,
  layout: DOCUMENT_LAYOUT,
  documentOf: meilisearchDocument,
  search: searchInMeilisearch,
};

function recordKind(kind: RecordKind): MeilisearchKind<SearchRecord, RecordQuery, RecordResults, RecordHit> {
  return {
    kind,
    hits: RECORD_HITS,
    stampOf: (hit) => hit,
    settings: RECORD_SETTINGS,
    layout: RECORD_LAYOUT,
    documentOf: meilisearchRecord,
    search: recordsInMeilisearch,
  };
}

/** The mirrors of all indexes. */
export interface Mirrors {
  readonly postings: PostingMirror;
  readonly people: RecordMirror;
  readonly fairs: RecordMirror;
}

/**
 * The indexes in Meilisearch, 1.18 or newer (an index can be renamed since).
 *
 * @param prefix begins the names of its indexes, so that several installations can share a server
 */
export function meilisearchMirrors(address: MeilisearchAddress, prefix: string): Mirrors {
  return {
    postings: mirrorOf(POSTINGS, address, prefix),
    people: mirrorOf(recordKind("people"), address, prefix),
    fairs: mirrorOf(recordKind("fairs"), address, prefix),
  };
}

function mirrorOf<Document, Query, Results, Hit>(
  own: MeilisearchKind<Document, Query, Results, Hit>,
  address: MeilisearchAddress,
  prefix: string,
): SearchMirror<Document, Query, Results> {
  const server = meilisearchServer(address, own.hits);
  const { key } = own.hits;
  const name = indexNameOf(prefix, own.kind, own.settings, own.layout);
  const uids: Readonly<Record<MirrorIndex, string>> = { live: name, next: `${name}-next` };

  return {
    engine: "meilisearch",
    kind: own.kind,
    name,
    search: (query, signal) => own.search(server, name, query, signal),
    raisesDoubt: (error) => error instanceof MirrorFailure && DOUBTFUL_CODES.includes(error.code),

    async enqueue({ documents, removedIds }, into) {
      const items = documents.map(own.documentOf);
      const signal = AbortSignal.timeout(ENQUEUE_MS);
      const tasks: number[] = [];
      for (const uid of into.map((which) => uids[which])) {
        if (items.length > 0) tasks.push(await server.putDocuments(uid, items, signal));
        if (removedIds.length > 0) tasks.push(await server.dropDocuments(uid, removedIds, signal));
      }
      return tasks;
    },
    done: (tasks, patienceMs) => server.done(tasks, patienceMs),

    madeAt: () => server.indexMadeAt(name),
    async extent() {
      const [count, latest] = await server.search([
        { indexUid: name, hitsPerPage: 0 },
        { indexUid: name, limit: 1, sort: ["version:desc"], attributesToRetrieve: [key, "version"] },
      ]);
      if (count?.totalHits === undefined) throw meilisearchFailure("malformed_answer");
      const newest = latest?.hits[0];
      return {
        documents: count.totalHits,
        newest: newest === undefined ? null : (own.stampOf(newest).version ?? null),
      };
    },
    async indexed(afterId, limit) {
      const [answer] = await server.search([
        {
          indexUid: name,
          filter: filterText(atLeast(key, afterId + 1)),
          sort: [`${key}:asc`],
          limit,
          attributesToRetrieve: [key, "version"],
        },
      ]);
      if (answer === undefined) throw meilisearchFailure("malformed_answer");
      return answer.hits.map(own.stampOf).map(({ id, version }) => ({
        id,
        version: new Date(version ?? 0),
        current: true,
      }));
    },

    async makeNext() {
      await dropIfThere(uids.next);
      await server.done([await server.createIndex(uids.next)], SETTINGS_MS);
      await server.done([await server.configureIndex(uids.next, own.settings)], SETTINGS_MS);
    },
    swapNext: () => server.swapIndexes(name, uids.next, SETTINGS_MS),
    dropNext: () => dropIfThere(uids.next),
    async dropOthers() {
      const names = await server.indexNames();
      const family = indexFamily(prefix, own.kind);
      for (const uid of names) if (uid.startsWith(family) && !Object.values(uids).includes(uid)) await dropIfThere(uid);
    },
  };

  async function dropIfThere(uid: string): Promise<void> {
    if ((await server.indexMadeAt(uid)) !== undefined) await server.done([await server.deleteIndex(uid)], SETTINGS_MS);
  }
}
