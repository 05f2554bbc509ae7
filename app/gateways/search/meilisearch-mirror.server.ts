import { type MeilisearchAddress, meilisearchFailure, meilisearchServer } from "./meilisearch-client.server.ts";
import { meilisearchDocument } from "./meilisearch-document.server.ts";
import { atLeast, filterText } from "./meilisearch-filter.server.ts";
import { searchInMeilisearch } from "./meilisearch-search.server.ts";
import { POSTING_SETTINGS, postingsIndexFamily, postingsIndexName } from "./meilisearch-settings.server.ts";
import { MirrorFailure, type MirrorIndex, type PostingMirror } from "./search-mirror.ts";

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

/**
 * The index of postings in Meilisearch, 1.18 or newer (an index can be renamed since).
 *
 * @param prefix begins the names of its indexes, so that several installations can share a server
 */
export function meilisearchMirror(address: MeilisearchAddress, prefix: string): PostingMirror {
  const server = meilisearchServer(address);
  const name = postingsIndexName(prefix);
  const uids: Readonly<Record<MirrorIndex, string>> = { live: name, next: `${name}-next` };

  return {
    engine: "meilisearch",
    kind: "postings",
    name,
    search: (query, signal) => searchInMeilisearch(server, name, query, signal),
    raisesDoubt: (error) => error instanceof MirrorFailure && DOUBTFUL_CODES.includes(error.code),

    async enqueue({ documents, removedIds }, into) {
      const items = documents.map(meilisearchDocument);
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
      const [count, newest] = await server.search([
        { indexUid: name, hitsPerPage: 0 },
        { indexUid: name, limit: 1, sort: ["version:desc"], attributesToRetrieve: ["postingId", "version"] },
      ]);
      if (count?.totalHits === undefined) throw meilisearchFailure("malformed_answer");
      return { documents: count.totalHits, newest: newest?.hits[0]?.version ?? null };
    },
    async indexed(afterId, limit) {
      const [answer] = await server.search([
        {
          indexUid: name,
          filter: filterText(atLeast("postingId", afterId + 1)),
          sort: ["postingId:asc"],
          limit,
          attributesToRetrieve: ["postingId", "version"],
        },
      ]);
      if (answer === undefined) throw meilisearchFailure("malformed_answer");
      return answer.hits.map(({ postingId, version }) => ({
        id: postingId,
        version: new Date(version ?? 0),
        current: true,
      }));
    },

    async makeNext() {
      await dropIfThere(uids.next);
      await server.done([await server.createIndex(uids.next)], SETTINGS_MS);
      await server.done([await server.configureIndex(uids.next, POSTING_SETTINGS)], SETTINGS_MS);
    },
    swapNext: () => server.swapIndexes(name, uids.next, SETTINGS_MS),
    dropNext: () => dropIfThere(uids.next),
    async dropOthers() {
      const names = await server.indexNames();
      const family = postingsIndexFamily(prefix);
      for (const uid of names) if (uid.startsWith(family) && !Object.values(uids).includes(uid)) await dropIfThere(uid);
    },
  };

  async function dropIfThere(uid: string): Promise<void> {
    if ((await server.indexMadeAt(uid)) !== undefined) await server.done([await server.deleteIndex(uid)], SETTINGS_MS);
  }
}
