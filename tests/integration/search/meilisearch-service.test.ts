import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { meilisearchServer, POSTING_HITS } from "#app/gateways/search/meilisearch-client.server.ts";
import { meilisearchMirrors } from "#app/gateways/search/meilisearch-mirror.server.ts";
import { mirroredIndexes } from "#app/gateways/search/postgres-mirrored-search.server.ts";
import { searchOf } from "#app/server/services.server.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { watchIndexes } from "#app/usecases/search/watch-index.ts";
import { outbox } from "#db/schema/all.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { testDatabase } from "#tests/support/database.ts";
import { testMeilisearch } from "#tests/support/meilisearch.ts";
import { describeWith } from "#tests/support/parts.ts";
import { documentOf, queryOf } from "./search-world.ts";

vi.setConfig({ testTimeout: 120_000 });

/** The rights of docs/operations/search.md. */
const WORKERS = [
  "search",
  "documents.add",
  "documents.delete",
  "indexes.create",
  "indexes.get",
  "indexes.delete",
  "indexes.swap",
  "settings.update",
  "tasks.get",
];
const WEB = ["search"];

describeWith("meilisearch", "Meilisearch as a service", async () => {
  const connection = await testDatabase();
  const { db } = connection;
  const clock = systemClock;
  const { prefix, ...address } = testMeilisearch();
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${address.key}` };
  const made: string[] = [];

  async function keyWith(actions: readonly string[]): Promise<string> {
    const body = JSON.stringify({ actions, indexes: [`${prefix}-*`], expiresAt: null });
    const answer = await fetch(new URL("/keys", address.url), { method: "POST", headers, body });
    expect(answer.status, "MEILI_KEY must be allowed to make keys").toBe(201);
    const { key } = (await answer.json()) as { key: string };
    made.push(key);
    return key;
  }

  beforeEach(() => connection.reset());
  afterAll(async () => {
    for (const key of made) await fetch(new URL(`/keys/${key}`, address.url), { method: "DELETE", headers });
  });

  it("is built, changed and searched with the rights that the manual names, and not changed with those of the web", async () => {
    const workers = { url: address.url, key: await keyWith(WORKERS) };
    const { postings: index } = mirroredIndexes({ connection, mirrors: meilisearchMirrors(workers, prefix), clock });
    async function* documents() {
      yield [documentOf(1), documentOf(2)];
    }
    await index.rebuild(documents(), ["meilisearch"]);
    await index.rebuild(documents(), ["postgres", "meilisearch"]);
    await index.write([documentOf(3)]);
    await index.remove([{ id: 1, version: new Date() }]);
    expect(await index.examine()).toEqual({ state: "whole" });

    const web = { url: address.url, key: await keyWith(WEB) };
    const { postings: mirror } = meilisearchMirrors(web, prefix);
    const { hits } = await mirror.search(queryOf(), AbortSignal.timeout(10_000));
    expect(hits.map((hit) => hit.postingId)).toEqual([2, 3]);
    const change = { documents: [documentOf(4)], removedIds: [] };
    await expect(mirror.enqueue(change, ["live"])).rejects.toThrow("invalid_api_key");
    await expect(mirror.makeNext()).rejects.toThrow("invalid_api_key");
    const [answer] = await meilisearchServer(web, POSTING_HITS).search([{ indexUid: mirror.name, limit: 1 }]);
    expect(Object.keys(answer?.hits[0] ?? {}).sort()).toEqual(["postingId", "version"]);
  });

  it("is built by itself, and again when it was lost; PostgreSQL stands in meanwhile", async () => {
    const own = `${prefix}-own`;
    const env = { MEILI_URL: address.url, MEILI_KEY: address.key, MEILI_PREFIX: own };
    const ports = { db, clock, search: searchOf(env, connection, clock, () => undefined) };
    const { id } = await postingOf(db);
    await indexDocuments(ports, "postings", [id]);
    const search = () => ports.search.searchPostings(queryOf({ at: clock.now(), on: clock.today() }));
    expect(await search()).toMatchObject({ total: 1, standIn: true });
    expect((await watchIndexes(ports)).get("postings")).toEqual({ state: "lost" });
    await expect.poll(search, { timeout: 30_000 }).toMatchObject({ total: 1, standIn: false });

    const server = meilisearchServer(address, POSTING_HITS);
    const [uid = ""] = (await server.indexNames()).filter((name) => name.startsWith(`${own}-postings-`));
    await server.done([await server.deleteIndex(uid)], 30_000);
    await expect.poll(search, { timeout: 30_000 }).toMatchObject({ total: 1, standIn: true });
    await expect.poll(() => db.select().from(outbox), { timeout: 30_000 }).not.toEqual([]);
    expect((await watchIndexes(ports)).get("postings")).toEqual({ state: "lost" });
    await expect.poll(search, { timeout: 30_000 }).toMatchObject({ total: 1, standIn: false });
    expect((await watchIndexes(ports)).get("postings")).toEqual({ state: "whole" });
  });
});
