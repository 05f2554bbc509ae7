import type { DbConnection } from "#db/client.ts";
import { postingStore } from "./postgres-index.server.ts";
import { unmirroredStore } from "./postgres-mirrored-store.server.ts";
import { recordStore } from "./postgres-record-index.server.ts";
import { recordsInPostgres } from "./postgres-record-search.server.ts";
import { searchInPostgres } from "./postgres-search.server.ts";
import type { SearchGateway } from "./search-gateway.ts";

/** The search engine that needs nothing but the product's own database. */
export function postgresSearch({ sql }: DbConnection): SearchGateway {
  return {
    engines: ["postgres"],
    indexes: {
      postings: unmirroredStore(sql, "postings", postingStore(sql)),
      people: unmirroredStore(sql, "people", recordStore(sql, "people")),
      fairs: unmirroredStore(sql, "fairs", recordStore(sql, "fairs")),
    },
    searchPostings: (query) => searchInPostgres(sql, query),
    searchPeople: (query) => recordsInPostgres(sql, "people", query),
    searchFairs: (query) => recordsInPostgres(sql, "fairs", query),
  };
}
