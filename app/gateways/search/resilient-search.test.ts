import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_FILTERS, type PostingQuery, type PostingResults } from "#app/domain/search/posting-query.ts";
import type { MirrorState } from "./postgres-mirrored-store.server.ts";
import { resilientSearch, type SearchEvent } from "./resilient-search.server.ts";
import { MirrorFailure } from "./search-mirror.ts";

const query: PostingQuery = {
  ...NO_FILTERS,
  organisationId: null,
  match: "all",
  sort: "newest",
  origin: null,
  preferred: [],
  at: new Date("2026-11-23T02:00:00Z"),
  on: "2026-11-23",
  page: 1,
  pageSize: 20,
};

const results = (total: number): PostingResults => ({
  total,
  page: 1,
  hits: [],
  facets: {
    kinds: {},
    towns: {},
    occupationGroups: {},
    accommodations: {},
    eases: {},
    workingModes: {},
    employment: {},
    shifts: {},
    pay: {},
    insured: 0,
    recency: {},
    nearness: {},
  },
  marks: [],
  standIn: false,
});

/** The mirror finds 1, the stand-in 2. */
function world() {
  let state: MirrorState = "whole";
  let mirror: (query: PostingQuery, signal: AbortSignal) => Promise<PostingResults> = async () => results(1);
  const events: SearchEvent[] = [];
  const doubt = vi.fn(async () => undefined);
  const asked = vi.fn((...given: Parameters<typeof mirror>) => mirror(...given));
  const search = resilientSearch({
    mirror: asked,
    standIn: async () => results(2),
    state: async () => state,
    raisesDoubt: (failure) => failure instanceof MirrorFailure && failure.code === "index_not_found",
    doubt,
    report: (event) => events.push(event),
    now: () => Date.now(),
  });
  return {
    search: () => search(query),
    events,
    doubt,
    asked,
    stateIs: (next: MirrorState) => (state = next),
    mirrorDoes: (next: typeof mirror) => (mirror = next),
  };
}

const fails = (code: string) => () => Promise.reject(new MirrorFailure("Meilisearch", code));
const hangs = () => new Promise<PostingResults>(() => undefined);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("a search with a stand-in", () => {
  it("is the mirror's while the mirror is whole and answers", async () => {
    const { search, events } = world();
    expect(await search()).toMatchObject({ total: 1, standIn: false });
    expect(events).toEqual([]);
  });

  it.each(["behind", "lost"] as const)("is PostgreSQL's while the mirror is %s, without asking it", async (state) => {
    const { search, stateIs, asked, events, doubt } = world();
    stateIs(state);
    expect(await search()).toMatchObject({ total: 2, standIn: true });
    expect(asked).not.toHaveBeenCalled();
    expect(events).toEqual([{ event: "state", state }]);
    expect(doubt).toHaveBeenCalledTimes(state === "lost" ? 1 : 0);
  });

  it("follows the mirror's state within seconds, and asks for it no more often", async () => {
    const { search, stateIs, events } = world();
    await search();
    stateIs("behind");
    expect(await search()).toMatchObject({ standIn: false });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await search()).toMatchObject({ standIn: true });
    stateIs("whole");
    await vi.advanceTimersByTimeAsync(2000);
    expect(await search()).toMatchObject({ standIn: false });
    expect(events).toEqual([
      { event: "state", state: "behind" },
      { event: "state", state: "whole" },
    ]);
  });

  it("waits a quarter of a second for a slow mirror, and tells it to stop", async () => {
    const { search, mirrorDoes, events } = world();
    let told: AbortSignal | undefined;
    mirrorDoes((_, signal) => {
      told = signal;
      return hangs();
    });
    const found = search();
    await vi.advanceTimersByTimeAsync(249);
    expect(told?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await found).toMatchObject({ total: 2, standIn: true });
    expect(told?.aborted).toBe(true);
    expect(events).toMatchObject([{ event: "failed", failure: { code: "deadline" }, rests: false }]);
  });

  it("lets a mirror rest that fails again and again, and takes it back when a trial in the background succeeds", async () => {
    const { search, mirrorDoes, asked, events } = world();
    mirrorDoes(fails("unreachable"));
    for (let each = 0; each < 3; each += 1) expect(await search()).toMatchObject({ standIn: true });
    expect(events.map((each) => each.event === "failed" && each.rests)).toEqual([false, false, true]);
    await search();
    expect(asked).toHaveBeenCalledTimes(3);

    await vi.advanceTimersByTimeAsync(2000);
    mirrorDoes(hangs);
    expect(await search()).toMatchObject({ standIn: true }); // nobody waits for the trial
    expect(asked).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(250);
    mirrorDoes(async () => results(1));
    await vi.advanceTimersByTimeAsync(4000);
    expect(await search()).toMatchObject({ standIn: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(await search()).toMatchObject({ total: 1, standIn: false });
    expect(events.at(-1)).toEqual({ event: "recovered" });
  });

  it("asks for somebody to look when the index is missing, and finds its page even where nobody can be asked", async () => {
    const { search, mirrorDoes, doubt, events } = world();
    mirrorDoes(fails("index_not_found"));
    doubt.mockRejectedValueOnce(new Error("The outbox is away."));
    expect(await search()).toMatchObject({ total: 2, standIn: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(doubt).toHaveBeenCalledTimes(1);
    expect(events).toHaveLength(2);
  });

  it("that PostgreSQL cannot answer either fails", async () => {
    const failing = resilientSearch({
      mirror: fails("unreachable"),
      standIn: () => Promise.reject(new Error("The database is away.")),
      state: async () => "whole",
      raisesDoubt: () => false,
      doubt: async () => undefined,
      report: () => undefined,
      now: () => Date.now(),
    });
    await expect(failing(query)).rejects.toThrow("The database is away.");
  });
});
