import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import type { PostingQuery } from "#app/domain/search/posting-query.ts";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { readLexicon } from "#app/usecases/search/read-lexicon.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";
import { type Floors, FLOORS } from "#tests/relevance/floors.ts";
import { criteriaIn, type PostingFacts } from "#tests/relevance/grading.ts";
import { askAll, gradesOf, judgeAll, totalsOf } from "#tests/relevance/measure.ts";
import { publishedFacts } from "#tests/relevance/posting-facts.ts";
import { QUERY_KINDS } from "#tests/relevance/queries/all.ts";
import { REPORTED } from "#tests/relevance/queries/reported.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { fillDemoWorld } from "#tests/support/demo-world.ts";
import { describeWith } from "#tests/support/parts.ts";
import { meilisearchBeside } from "./contract/index-under-test.ts";
import { NOW } from "./search-world.ts";

const connection = await freshDatabase();
const { db } = connection;
const clock = fixedClock(NOW);
const search = postgresSearch(connection);
const ports = { db, clock, search, lexicon: readLexiconOnce() };
const queries = QUERY_KINDS.flatMap((each) => each.queries);
let published: readonly PostingFacts[] = [];

beforeAll(async () => {
  await fillDemoWorld(ports.db, ports.clock);
  await rebuildIndex(ports, "postings");
  published = await publishedFacts(ports.db);
}, 120_000);

function expectFloors(totals: ReturnType<typeof totalsOf>, floors: Floors): void {
  for (const language of ["zh", "en", "all"] as const) {
    const { recall20, ndcg10, zeroResults } = totals[language];
    expect(recall20, `${language} recall@20`).toBeGreaterThanOrEqual(floors[language].recall20);
    expect(ndcg10, `${language} nDCG@10`).toBeGreaterThanOrEqual(floors[language].ndcg10);
    expect(zeroResults, `${language} without results`).toBeLessThanOrEqual(floors[language].zeroResults);
  }
}

/** Nothing changes while the set is asked. */
function readLexiconOnce(): () => ReturnType<typeof readLexicon> {
  let read: ReturnType<typeof readLexicon> | undefined;
  return () => (read ??= readLexicon({ db, search, clock }));
}

describe("the relevance set", () => {
  it("asks each query once: 200 Chinese ones and more, 50 English ones and more", () => {
    const count = (language: "zh" | "en") =>
      QUERY_KINDS.filter((each) => each.language === language).flatMap((each) => each.queries).length;
    expect(count("zh")).toBeGreaterThanOrEqual(200);
    expect(count("en")).toBeGreaterThanOrEqual(50);
    expect(new Set(queries.map(([text]) => text)).size).toBe(queries.length);
  });

  it("names jobs and employers that there are", () => {
    const known = new Set([
      ...OCCUPATIONS.map(({ name }) => name.zh),
      ...published.flatMap(({ title, employer }) => [title, employer]),
    ]);
    const criteria = queries.flatMap(([, ...asked]) =>
      asked.flatMap((grading) => ([3, 2, 1] as const).flatMap((grade) => criteriaIn(grading, grade))),
    );
    const named = criteria.flatMap(({ jobs = [], employers = [] }) => [...jobs, ...employers]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it("has something to find for all but five queries", () => {
    const without = queries.filter((query) => gradesOf(query, published).size === 0).map(([text]) => text);
    expect(without).toEqual(["3D打印", "飞行员", "律师", "Java开发", "airline pilot"]);
  });
});

describe("the search on PostgreSQL", () => {
  it("finds what people ask for in the demo world, at least as well as it did", { timeout: 300_000 }, async () => {
    expectFloors(totalsOf(await askAll(ports, QUERY_KINDS, published)), FLOORS.postgresql);
  });
});

describe("a search that was reported", () => {
  it.fails.each(REPORTED)("$text is answered with what is right", async (query) => {
    const [judged] = await judgeAll(ports, [{ language: "zh", kind: "reported", queries: [query] }], published);
    expect(judged).toMatchObject({ right: true });
  });

  it.fails("is offered no other spelling that is no word", async () => {
    const request = readBrowseRequest(new URLSearchParams({ q: "看不清小字" }));
    expect(await browsePostings(ports, VISITOR, request)).toMatchObject({ corrected: null, didYouMean: [] });
  });
});

describeWith("meilisearch", "the search on Meilisearch", () => {
  const engine = meilisearchBeside(connection);
  const own = { ...ports, search: engine };

  it("finds what people ask for in the demo world, at least as well as it did", { timeout: 300_000 }, async () => {
    await rebuildIndex(own, "postings", ["meilisearch"]);
    expectFloors(totalsOf(await askAll(own, QUERY_KINDS, published)), FLOORS.meilisearch);
  });

  it("is not measured by what stands in for it", async () => {
    const standIn = async (query: PostingQuery) => ({ ...(await search.searchPostings(query)), standIn: true });
    const stoodInFor = { ...own, search: { ...engine, searchPostings: standIn } };
    await expect(askAll(stoodInFor, QUERY_KINDS, published)).rejects.toThrow("stand-in");
  });
});
