import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anyFreePort } from "#db/embedded/free-port.ts";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { meilisearchMirrors } from "#app/gateways/search/meilisearch-mirror.server.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import type { SearchEvent } from "#app/gateways/search/resilient-search.server.ts";
import { loggedError } from "#app/server/logged-error.ts";
import { searchOf } from "#app/server/services.server.ts";
import { outbox } from "#db/schema/all.ts";
import { testDatabase } from "#tests/support/database.ts";
import { misbehave } from "#tests/support/exchanges.ts";
import { documentOf, queryOf } from "./search-world.ts";

const connection = await testDatabase();
const { db, sql } = connection;
const closing: (() => Promise<void>)[] = [];

const KEY = "a-key-that-nobody-may-see";
const WORDS = "包装工";
/** The page is owed within half a second, of which the mirror has so much. */
const DEADLINE_MS = 250;

beforeEach(async () => {
  await connection.reset();
  await postgresSearch(connection).indexes.postings.write([documentOf(1, { title: "包装工" }), documentOf(2)]);
  await sql`
    insert into search_mirrors (name, whole_since, made_at)
    values (${meilisearchMirrors({ url: "http://127.0.0.1:1", key: KEY }, "tongxing").postings.name}, now(), '2026-01-01T00:00:00Z')`;
  await postgresSearch(connection).searchPostings(queryOf({ text: WORDS })); // the dictionary is read now
});

// The deadline passes when a test says so, and never because the machine is busy.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** What a search gives; whoever waits for a deadline is not kept waiting. */
async function given<Results>(searching: Promise<Results>, waits: boolean): Promise<Results> {
  const ended = searching.finally(() => {
    waits = false;
  });
  while (waits) {
    await new Promise(setImmediate);
    vi.advanceTimersByTime(DEADLINE_MS);
  }
  return ended;
}

async function over(behave: Parameters<typeof misbehave>[0] | "refuses") {
  const events: SearchEvent[] = [];
  let url = `http://127.0.0.1:${await anyFreePort()}`;
  if (behave !== "refuses") {
    const server = await misbehave(behave);
    closing.push(server.close);
    ({ url } = server);
  }
  const env = { MEILI_URL: url, MEILI_KEY: KEY, MEILI_PREFIX: "tongxing" };
  return { search: searchOf(env, connection, systemClock, (_kind, event) => events.push(event)), events };
}

const errorOf = (code: string, status: number) => () => ({
  status,
  text: JSON.stringify({ message: `It said ${WORDS}.`, code, type: "internal", link: "" }),
});

describe("a Meilisearch that", () => {
  it.each([
    ["does not answer", () => undefined, "deadline"],
    ["is not there", "refuses" as const, "unreachable"],
    ["is ill", errorOf("internal", 500), "internal"],
    ["is behind a proxy that is ill", () => ({ status: 502, text: "" }), "http_502"],
    ["is no Meilisearch", () => ({ status: 200, text: "<html>" }), "malformed_answer"],
    ["answers something else", () => ({ status: 200, text: '{"results":[{"hits":[]}]}' }), "malformed_answer"],
    ["refuses the key", errorOf("invalid_api_key", 403), "invalid_api_key"],
    ["has lost the index", errorOf("index_not_found", 404), "index_not_found"],
  ])("%s is stood in for, and nothing typed is told", async (_, behave, code) => {
    const { search, events } = await over(behave);
    const expected = await postgresSearch(connection).searchPostings(queryOf({ text: WORDS }));
    const results = await given(search.searchPostings(queryOf({ text: WORDS })), code === "deadline");
    expect(results).toEqual({ ...expected, standIn: true });
    expect(events.at(-1)).toMatchObject({ event: "failed", failure: { code } });
    const told = JSON.stringify(events.map((each) => (each.event === "failed" ? loggedError(each.failure) : each)));
    expect(told).not.toContain(WORDS);
    expect(told).not.toContain(KEY);
    // Asked for in the background: it must not reach into the next test.
    if (code === "index_not_found") await expect.poll(() => db.select().from(outbox)).toHaveLength(1);
  });

  it("has lost the index is looked at by the workers, asked once", async () => {
    const { search } = await over(errorOf("index_not_found", 404));
    for (let each = 0; each < 5; each += 1) await search.searchPostings(queryOf());
    await expect
      .poll(() => db.select({ topic: outbox.topic }).from(outbox))
      .toEqual([{ topic: "search-index.doubted" }]);
  });

  it("was never given an index is not asked, and looked at by the workers", async () => {
    await sql`delete from search_mirrors`;
    let asked = 0;
    const { search, events } = await over(() => {
      asked += 1;
      return undefined;
    });
    expect(await search.searchPostings(queryOf())).toMatchObject({ total: 2, standIn: true });
    expect(asked).toBe(0);
    expect(events).toEqual([{ event: "state", state: "lost" }]);
    await expect.poll(() => db.select().from(outbox)).toHaveLength(1);
  });

  it("is not configured leaves all to PostgreSQL, which stands in for nobody", async () => {
    const search = searchOf({ MEILI_PREFIX: "tongxing" }, connection, systemClock, () => undefined);
    expect(await search.searchPostings(queryOf())).toMatchObject({ total: 2, standIn: false });
    expect(await search.indexes.postings.examine()).toEqual({ state: "whole" });
  });
});
