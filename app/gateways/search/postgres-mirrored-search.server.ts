import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { DbConnection } from "#db/client.ts";
import type { Mirrors } from "./meilisearch-mirror.server.ts";
import { postgresSearch } from "./postgres-engine.server.ts";
import { postingStore } from "./postgres-index.server.ts";
import { type MirroredStore, mirroredStore } from "./postgres-mirrored-store.server.ts";
import { recordStore } from "./postgres-record-index.server.ts";
import { resilientSearch, type SearchEvent } from "./resilient-search.server.ts";
import type { SearchGateway } from "./search-gateway.ts";
import type { SearchMirror } from "./search-mirror.ts";

interface MirroredSearchOptions {
  readonly connection: DbConnection;
  readonly mirrors: Mirrors;
  readonly clock: Clock;
  /** Asks for somebody to look at the mirrors. */
  readonly doubt: () => Promise<void>;
  readonly report: (kind: DocumentKind, event: SearchEvent) => void;
}

/** Meilisearch with PostgreSQL standing in for it: each index has a mirror, and each mirror a breaker of its own. */
export function mirroredSearch(options: MirroredSearchOptions): SearchGateway {
  const { connection, mirrors } = options;
  const postgres = postgresSearch(connection);
  const indexes = mirroredIndexes(options);
  const resilient = <Query, Results extends { readonly standIn: boolean }>(
    mirror: SearchMirror<never, Query, Results>,
    index: Pick<MirroredStore<never>, "state" | "noteDoubt">,
    standIn: (query: Query) => Promise<Results>,
  ) =>
    resilientSearch({
      mirror: mirror.search,
      standIn,
      state: index.state,
      raisesDoubt: mirror.raisesDoubt,
      doubt: async () => {
        if (await index.noteDoubt()) await options.doubt();
      },
      report: (event) => options.report(mirror.kind, event),
      now: () => performance.now(),
    });
  return {
    engines: ["postgres", "meilisearch"],
    indexes,
    searchPostings: resilient(mirrors.postings, indexes.postings, postgres.searchPostings),
    searchPeople: resilient(mirrors.people, indexes.people, postgres.searchPeople),
    searchFairs: resilient(mirrors.fairs, indexes.fairs, postgres.searchFairs),
  };
}

/** Each kind's table in PostgreSQL with its mirror. */
export function mirroredIndexes({
  connection: { sql },
  mirrors,
  clock,
}: Pick<MirroredSearchOptions, "connection" | "mirrors" | "clock">) {
  return {
    postings: mirroredStore({ sql, clock, store: postingStore(sql), mirror: mirrors.postings }),
    people: mirroredStore({ sql, clock, store: recordStore(sql, "people"), mirror: mirrors.people }),
    fairs: mirroredStore({ sql, clock, store: recordStore(sql, "fairs"), mirror: mirrors.fairs }),
  };
}
