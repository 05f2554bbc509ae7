import { randomBytes } from "node:crypto";
import { afterAll } from "vitest";
import type { MeilisearchAddress } from "#app/gateways/search/meilisearch-client.server.ts";
import { dropIndexes } from "./meilisearch-indexes.ts";

export type TestMeilisearch = MeilisearchAddress & { readonly prefix: string };

/**
 * The Meilisearch that MEILI_URL and MEILI_KEY name, with a prefix for this file's own indexes, which are gone when the
 * tests end. Use inside `describeWith("meilisearch", …)`.
 */
export function testMeilisearch(): TestMeilisearch {
  const address = { url: process.env["MEILI_URL"] ?? "http://127.0.0.1:7700", key: process.env["MEILI_KEY"] ?? "" };
  const prefix = `test-${process.pid}-${randomBytes(3).toString("hex")}`;
  afterAll(() => dropIndexes(address, prefix));
  return { ...address, prefix };
}
