import { systemClock } from "#app/gateways/clock/clock.ts";
import { meilisearchMirrors } from "#app/gateways/search/meilisearch-mirror.server.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { mirroredIndexes } from "#app/gateways/search/postgres-mirrored-search.server.ts";
import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import { type TestDatabase, testDatabase } from "#tests/support/database.ts";
import { testMeilisearch } from "#tests/support/meilisearch.ts";

/** An engine with its database, as every test of the contract is given it. */
export interface IndexUnderTest {
  readonly engine: SearchGateway;
  readonly connection: TestDatabase;
  /** Empties database and indexes. */
  reset(): Promise<void>;
}

const SEARCH_MS = 10_000;

export async function postgresUnderTest(): Promise<IndexUnderTest> {
  const connection = await testDatabase();
  return { engine: postgresSearch(connection), connection, reset: () => connection.reset() };
}

/** Meilisearch itself beside a database: where it fails the test fails, since nothing stands in for it. */
export function meilisearchBeside(connection: TestDatabase): SearchGateway {
  const { prefix, ...address } = testMeilisearch();
  const mirrors = meilisearchMirrors(address, prefix);
  const patience = () => AbortSignal.timeout(SEARCH_MS);
  return {
    engines: ["postgres", "meilisearch"],
    indexes: mirroredIndexes({ connection, mirrors, clock: systemClock }),
    searchPostings: (query) => mirrors.postings.search(query, patience()),
    searchPeople: (query) => mirrors.people.search(query, patience()),
    searchFairs: (query) => mirrors.fairs.search(query, patience()),
  };
}

export async function meilisearchUnderTest(): Promise<IndexUnderTest> {
  const connection = await testDatabase();
  const engine = meilisearchBeside(connection);
  return {
    engine,
    connection,
    async reset() {
      await connection.reset();
      for (const index of Object.values(engine.indexes)) await index.rebuild(nothing(), ["meilisearch"]);
    },
  };
}

async function* nothing(): AsyncGenerator<never> {}
