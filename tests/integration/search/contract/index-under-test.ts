import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { type TestDatabase, testDatabase } from "#tests/support/database.ts";

/** An engine with its database, as every test of the contract is given it. */
export interface IndexUnderTest {
  readonly engine: SearchGateway;
  readonly connection: TestDatabase;
  /** Empties database and indexes. */
  reset(): Promise<void>;
}

export async function postgresUnderTest(): Promise<IndexUnderTest> {
  const connection = await testDatabase();
  return { engine: postgresSearch(connection), connection, reset: () => connection.reset() };
}
