import { randomBytes } from "node:crypto";
import { afterAll } from "vitest";
import { type MeilisearchAddress, meilisearchServer } from "#app/gateways/search/meilisearch-client.server.ts";

export type TestMeilisearch = MeilisearchAddress & { readonly prefix: string };

const PATIENCE_MS = 10_000;

/**
 * The Meilisearch that MEILI_URL and MEILI_KEY name, with a prefix for this file's own indexes, which are gone when the
 * tests end. Use inside `describeWith("meilisearch", …)`.
 */
export function testMeilisearch(): TestMeilisearch {
  const address = { url: process.env["MEILI_URL"] ?? "http://127.0.0.1:7700", key: process.env["MEILI_KEY"] ?? "" };
  const prefix = `test-${process.pid}-${randomBytes(3).toString("hex")}`;
  afterAll(async () => {
    const server = meilisearchServer(address);
    const own = (await server.indexNames()).filter((uid) => uid.startsWith(prefix));
    await server.done(await Promise.all(own.map((uid) => server.deleteIndex(uid))), PATIENCE_MS);
  });
  return { ...address, prefix };
}
