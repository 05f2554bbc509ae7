import {
  type MeilisearchAddress,
  meilisearchServer,
  POSTING_HITS,
} from "#app/gateways/search/meilisearch-client.server.ts";

const PATIENCE_MS = 10_000;

/** Drops all indexes whose names begin so: a run gives its own a prefix that nobody else uses, and leaves none behind. */
export async function dropIndexes(address: MeilisearchAddress, prefix: string): Promise<void> {
  const server = meilisearchServer(address, POSTING_HITS);
  const own = (await server.indexNames()).filter((uid) => uid.startsWith(prefix));
  await server.done(await Promise.all(own.map((uid) => server.deleteIndex(uid))), PATIENCE_MS);
}
