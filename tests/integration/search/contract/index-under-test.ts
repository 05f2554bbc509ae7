import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { meilisearchMirror } from "#app/gateways/search/meilisearch-mirror.server.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { mirroredIndex } from "#app/gateways/search/postgres-mirror.server.ts";
import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import { type TestDatabase, testDatabase } from "#tests/support/database.ts";
import { testMeilisearch } from "#tests/support/meilisearch.ts";

/** An engine with its database, as every test of the contract is given it. */
export interface IndexUnderTest {
  readonly engine: SearchGateway;
  readonly connection: TestDatabase;
  /** Empties database and indexes. */
  reset(): Promise<void>;
  /** Within how many milliseconds a change is found. */
  readonly promptMs: number;
}

const SEARCH_MS = 10_000;

export async function postgresUnderTest(): Promise<IndexUnderTest> {
  const connection = await testDatabase();
  return { engine: postgresSearch(connection), connection, reset: () => connection.reset(), promptMs: 2000 };
}

/** Meilisearch itself beside a database: where it fails the test fails, since nothing stands in for it. */
export function meilisearchBeside(connection: TestDatabase): SearchGateway {
  const { prefix, ...address } = testMeilisearch();
  const mirror = meilisearchMirror(address, prefix);
  const index = mirroredIndex({ connection, mirror, clock: systemClock });
  return { ...index, searchPostings: (query) => mirror.search(query, AbortSignal.timeout(SEARCH_MS)) };
}

export async function meilisearchUnderTest(): Promise<IndexUnderTest> {
  const connection = await testDatabase();
  const engine = meilisearchBeside(connection);
  return {
    engine,
    connection,
    // Half a second on a machine that is not busy; tests run beside each other.
    promptMs: 10_000,
    async reset() {
      await connection.reset();
      await engine.rebuildPostings(nothing(), ["meilisearch"]);
    },
  };
}

async function* nothing(): AsyncGenerator<readonly PostingDocument[]> {}
