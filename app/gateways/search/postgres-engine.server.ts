import type { DbConnection } from "#db/client.ts";
import { leaveMirrorsBehind } from "./postgres-mirrored-store.server.ts";
import { postingStore } from "./postgres-index.server.ts";
import { withRebuildLock } from "./postgres-rebuild.server.ts";
import { searchInPostgres } from "./postgres-search.server.ts";
import type { SearchGateway } from "./search-gateway.ts";

/** The search engine that needs nothing but the product's own database. */
export function postgresSearch({ sql }: DbConnection): SearchGateway {
  const store = postingStore(sql);
  const along = leaveMirrorsBehind("postings");
  return {
    engines: ["postgres"],
    searchPostings: (query) => searchInPostgres(sql, query),
    indexPostings: (documents) => store.write(documents, along),
    removePostings: (removals) => store.remove(removals, along),
    indexedPostings: (_engine, afterId, limit) => store.indexed(afterId, limit),
    forgetRemovals: store.forgetRemovals,
    rebuildPostings: (documents) => withRebuildLock(sql, () => store.rebuild(documents)),
    examine: () => Promise.resolve({ state: "whole" }),
  };
}
