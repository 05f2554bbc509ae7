import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { PostingFacets, PostingQuery } from "#app/domain/search/posting-query.ts";
import type { RecordQuery, SearchRecord } from "#app/domain/search/search-record.ts";
import {
  type MeilisearchAddress,
  meilisearchServer,
  POSTING_HITS,
} from "#app/gateways/search/meilisearch-client.server.ts";
import { meilisearchMirrors, type Mirrors } from "#app/gateways/search/meilisearch-mirror.server.ts";
import { indexFamily } from "#app/gateways/search/meilisearch-settings.server.ts";
import type { PostingMirror, SearchMirror } from "#app/gateways/search/search-mirror.ts";
import { projectRoot } from "#scripts/part.ts";
import { type Exchange, recordExchanges, type Renaming, replayExchanges } from "#tests/support/exchanges.ts";
import { testMeilisearch } from "#tests/support/meilisearch.ts";
import { describeWith } from "#tests/support/parts.ts";
import { DAY_MS, documentOf, JINPING, NOW, queryOf, recordOf, recordQueryOf, XIKOU } from "./search-world.ts";

// Each change of an index takes Meilisearch half a second, and several on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/**
 * What Meilisearch is asked and how a real one answered, kept in tests/fixtures/meilisearch and replayed where there is none.
 * Where one is named the recordings are compared with it; RECORD=meilisearch writes them anew.
 */
const FOLDER = join(projectRoot, "tests/fixtures/meilisearch");
const PATIENCE_MS = 20_000;
const NOWHERE: MeilisearchAddress = { url: "http://127.0.0.1:1", key: "" };
const within = () => AbortSignal.timeout(5000);

const TOWN = { latitude: 29.6556, longitude: 121.4105 };

const documents: readonly PostingDocument[] = [
  documentOf(1, {
    title: "礼盒包装员",
    areaCode: XIKOU,
    payPeriod: "month",
    payMinFen: 3200_00,
    accommodations: { transport: "yes" },
  }),
  documentOf(2, {
    title: "酒店保洁员",
    areaCode: JINPING,
    workingMode: "on-site",
    shift: "day",
    deadline: "2026-12-31",
  }),
  documentOf(3, { title: "电商客服", kind: "home-based", workingMode: "home", employment: "part-time" }),
  documentOf(4, {
    title: "Hotel cleaner",
    publishedAt: new Date(NOW.getTime() - 10 * DAY_MS),
    demands: { standing: 0 },
  }),
  documentOf(5, { title: "保洁员", deadline: "2026-11-22" }),
];

const PEOPLE: readonly SearchRecord[] = [
  recordOf(1, { tags: ["ability:sight>=1", "ability:sight>=2", "town:1"], furtherTexts: ["缝纫"] }),
  recordOf(2, { tags: ["ability:sight>=2"], names: ["缝纫工"], days: { employers: "2026-11-23" } }),
  recordOf(3, {
    tags: ["ability:sight>=2", "town:2", "counsellor:7"],
    names: ["保洁员"],
    days: { employers: "2026-11-22", held: "2026-12-01" },
  }),
  recordOf(4, { tags: ["counsellor:7"], days: { held: "2026-12-02" } }),
];

interface Scenario {
  /** What must be there before, not kept. */
  readonly before?: (mirrors: Mirrors) => Promise<void>;
  readonly run: (mirrors: Mirrors, address: MeilisearchAddress) => Promise<unknown>;
  readonly outcome: unknown;
}

async function fill<Document>(
  mirror: SearchMirror<Document, never, unknown>,
  held: readonly Document[],
): Promise<void> {
  await mirror.makeNext();
  await mirror.done(await mirror.enqueue({ documents: held, removedIds: [] }, ["next"]), PATIENCE_MS);
  await mirror.swapNext();
}

const build = ({ postings }: Mirrors) => fill(postings, documents);

const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "succeeded",
    (error: unknown) => (error as { code?: string }).code,
  );

async function found(mirror: PostingMirror, given: Partial<PostingQuery>) {
  const { total, page, hits, facets } = await mirror.search(queryOf({ sort: "newest", ...given }), within());
  return { total, page, ids: hits.map((hit) => hit.postingId), facets: Object.fromEntries(chosen(facets)) };
}

/** The choices that leave something. */
function chosen(facets: PostingFacets): readonly (readonly [string, unknown])[] {
  return Object.entries(facets).map(([facet, counts]) => [
    facet,
    typeof counts === "number"
      ? counts
      : Object.fromEntries(Object.entries(counts as Readonly<Record<string, number>>).filter(([, count]) => count > 0)),
  ]);
}

const scenarios: Readonly<Record<string, Scenario>> = {
  "building the index": {
    async run({ postings: mirror }) {
      const missing = await mirror.madeAt();
      await fill(mirror, documents);
      await mirror.dropNext();
      await mirror.dropOthers();
      return {
        missing,
        madeAt: typeof (await mirror.madeAt()),
        extent: await mirror.extent(),
        indexed: (await mirror.indexed(2, 2)).map(({ id, current }) => [id, current]),
      };
    },
    outcome: {
      missing: undefined,
      madeAt: "string",
      extent: { documents: 5, newest: documents[0]?.version.getTime() },
      indexed: [
        [3, true],
        [4, true],
      ],
    },
  },
  "building it again beside the one in use": {
    before: build,
    async run({ postings: mirror }) {
      await mirror.makeNext();
      const [first] = documents;
      const change = { documents: first === undefined ? [] : [first], removedIds: [2] };
      await mirror.done(await mirror.enqueue(change, ["live", "next"]), PATIENCE_MS);
      const before = (await mirror.extent()).documents;
      await mirror.swapNext();
      const after = (await mirror.extent()).documents;
      await mirror.dropNext();
      return { before, after };
    },
    outcome: { before: 4, after: 1 },
  },
  "finding postings": {
    before: build,
    async run({ postings: mirror }) {
      const everything = await found(mirror, {});
      const words = await found(mirror, { text: "保洁", sort: "relevance" });
      const prefix = await found(mirror, { text: "cleaners", sort: "relevance" });
      const anyWord = await found(mirror, { text: "客服 魑魅", match: "any", sort: "relevance" });
      const slip = await found(mirror, { text: "claener", match: "any", sort: "relevance" });
      const narrowed = await found(mirror, {
        kinds: ["vacancy"],
        towns: [XIKOU, JINPING],
        accommodations: ["transport"],
        payAtLeastFen: 3000_00,
        postedWithinDays: 7,
        withinMetres: 20_000,
        origin: TOWN,
        organisationId: 1,
      });
      const eased = await found(mirror, { eases: ["seated"] });
      const preferred = await found(mirror, { sort: "relevance", preferred: [4, 99, 2], pageSize: 2 });
      const pastTheEnd = await found(mirror, { sort: "relevance", preferred: [4, 99, 2], pageSize: 2, page: 9 });
      const nearest = await found(mirror, { sort: "distance", origin: TOWN });
      const paid = await found(mirror, { sort: "pay" });
      const ids = { words, prefix, anyWord, slip, narrowed, eased, preferred, pastTheEnd, nearest, paid };
      return {
        everything,
        ids: Object.fromEntries(Object.entries(ids).map(([name, { ids: those }]) => [name, those])),
        page: pastTheEnd.page,
      };
    },
    outcome: {
      everything: {
        total: 4,
        page: 1,
        ids: [1, 2, 3, 4],
        facets: {
          kinds: { vacancy: 3, "home-based": 1 },
          towns: { [JINPING]: 1, [XIKOU]: 1 },
          occupationGroups: {},
          accommodations: { transport: 1 },
          eases: { seated: 1 },
          workingModes: { home: 1, "on-site": 1 },
          employment: { "part-time": 1 },
          shifts: { day: 1 },
          pay: { 200000: 1, 250000: 1, 300000: 1 },
          insured: 0,
          recency: { 3: 3, 7: 3, 30: 4 },
          nearness: {},
        },
      },
      ids: {
        words: [2],
        prefix: [4],
        anyWord: [3],
        slip: [4],
        narrowed: [1],
        eased: [4],
        preferred: [4, 2],
        pastTheEnd: [1, 3],
        nearest: [2, 1, 3, 4],
        paid: [1, 2, 3, 4],
      },
      page: 2,
    },
  },
  "finding people": {
    before: ({ people }) => fill(people, PEOPLE),
    async run({ people }) {
      const ids = async (given: Partial<RecordQuery>) => {
        const { total, page, ids: found } = await people.search(recordQueryOf(given), within());
        return { total, page, ids: found };
      };
      return {
        everybody: await ids({}),
        preferredFirst: await ids({ order: { by: "match", preferredTag: "counsellor:7" }, pageSize: 2 }),
        preferredLater: await ids({ order: { by: "match", preferredTag: "counsellor:7" }, pageSize: 2, page: 2 }),
        words: await ids({ text: "缝纫" }),
        anyWord: await ids({ text: "缝纫 保洁", match: "any" }),
        tags: await ids({ allTags: ["ability:sight>=2"], anyTagGroups: [["town:1", "town:2"]] }),
        agreed: await ids({ days: [{ name: "employers", is: "from", day: "2026-11-23" }] }),
        byDay: await ids({ order: { by: "day", name: "held", direction: "desc" } }),
      };
    },
    outcome: {
      everybody: { total: 4, page: 1, ids: [1, 2, 3, 4] },
      preferredFirst: { total: 4, page: 1, ids: [3, 4] },
      preferredLater: { total: 4, page: 2, ids: [1, 2] },
      words: { total: 2, page: 1, ids: [2, 1] },
      anyWord: { total: 3, page: 1, ids: [2, 1, 3] },
      tags: { total: 2, page: 1, ids: [1, 3] },
      agreed: { total: 1, page: 1, ids: [2] },
      byDay: { total: 4, page: 1, ids: [4, 3, 1, 2] },
    },
  },
  refusals: {
    before: build,
    async run({ postings: mirror }, address) {
      const server = meilisearchServer(address, POSTING_HITS);
      const stranger = meilisearchServer({ ...address, key: "not-the-key" }, POSTING_HITS);
      return {
        key: await code(stranger.search([{ indexUid: mirror.name }])),
        index: await code(server.search([{ indexUid: `${mirror.name}-absent` }])),
        filter: await code(server.search([{ indexUid: mirror.name, filter: "titleWords = 1" }])),
        document: await code(
          server.putDocuments(mirror.name, [{} as never]).then((task) => server.done([task], PATIENCE_MS)),
        ),
      };
    },
    outcome: {
      key: "invalid_api_key",
      index: "index_not_found",
      filter: "invalid_search_filter",
      document: "missing_document_id",
    },
  },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function fileOf(name: string): string {
  return join(FOLDER, `${name.replaceAll(" ", "-")}.json`);
}

function renamingsOf(prefix: string): readonly Renaming[] {
  return Object.values(meilisearchMirrors(NOWHERE, prefix)).flatMap(
    ({ kind, name }: Pick<PostingMirror, "kind" | "name">): Renaming[] => {
      const recorded = indexFamily("recorded", kind);
      return [
        [name, `${recorded}VERSION`],
        [indexFamily(prefix, kind), recorded],
      ];
    },
  );
}

describe("what Meilisearch answered when it was recorded", () => {
  it.each(Object.entries(scenarios))("%s", async (name, { run, outcome }) => {
    const exchanges = JSON.parse(readFileSync(fileOf(name), "utf8")) as readonly Exchange[];
    const server = await replayExchanges(exchanges, renamingsOf("replayed"));
    closing.push(server.close);
    const address = { url: server.url, key: "any" };
    expect(await run(meilisearchMirrors(address, "replayed"), address)).toEqual(outcome);
    expect(server.unasked()).toEqual([]);
  });
});

describeWith("meilisearch", "what Meilisearch answers", () => {
  const { prefix, ...address } = testMeilisearch();

  it.each(Object.entries(scenarios))("%s", async (name, { before, run, outcome }) => {
    const own = `${prefix}-${Object.keys(scenarios).indexOf(name)}`;
    await before?.(meilisearchMirrors(address, own));
    const recorder = await recordExchanges(address.url, renamingsOf(own));
    closing.push(recorder.close);
    const recorded = { ...address, url: recorder.url };
    expect(await run(meilisearchMirrors(recorded, own), recorded)).toEqual(outcome);
    const text = `${JSON.stringify(recorder.exchanges(), undefined, 2)}\n`;
    if (process.env["RECORD"] === "meilisearch") {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(fileOf(name), text);
    }
    expect(existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), "utf8")) : undefined).toEqual(
      JSON.parse(text),
    );
  });
});
