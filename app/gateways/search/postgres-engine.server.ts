import type { DbConnection } from "#db/client.ts";
import { leaveMirrorsBehind } from "./postgres-mirror.server.ts";
import { searchInPostgres } from "./postgres-search.server.ts";
import { rebuildTables, withRebuildLock } from "./postgres-rebuild.server.ts";
import { forgetRemovals, indexedPostings, removePostings, writeDocuments } from "./postgres-index.server.ts";
import type { SearchGateway } from "./search-gateway.ts";

/** The search engine that needs nothing but the product's own database. */
export function postgresSearch({ sql }: DbConnection): SearchGateway {
  return {
    engines: ["postgres"],
    searchPostings: (query) => searchInPostgres(sql, query),
    indexPostings: (documents) => writeDocuments(sql, documents, leaveMirrorsBehind),
    removePostings: (removals) => removePostings(sql, removals, leaveMirrorsBehind),
    indexedPostings: (_engine, afterId, limit) => indexedPostings(sql, afterId, limit),
    forgetRemovals: (before) => forgetRemovals(sql, before),
    rebuildPostings: (documents) => withRebuildLock(sql, () => rebuildTables(sql, documents)),
    examine: () => Promise.resolve({ state: "whole" }),
  };
}
