import fc from "fast-check";
import { beforeAll, expect, it, vi } from "vitest";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { OCCUPATIONS, occupationGroups } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { FIVE_INSURANCES, WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { EASE_CODES } from "#app/domain/search/eases.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import {
  EMPLOYMENTS,
  NEARNESS_METRES,
  PAY_STEPS_FEN,
  POSTING_SORTS,
  type PostingHit,
  type PostingQuery,
  RECENCY_DAYS,
} from "#app/domain/search/posting-query.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { describeWith } from "#tests/support/parts.ts";
import { meilisearchUnderTest } from "./contract/index-under-test.ts";
import { DAY_MS, documentOf, NOW, queryOf } from "./search-world.ts";

// Each change of an index takes Meilisearch half a second, and several on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const TITLES = [
  "酒店保洁员",
  "礼盒包装工",
  "电商客服（居家）",
  "数控机床操作工",
  "残疾人之家折盒组",
  "CAD drafter 制图员",
  "会用 C++ 的程序员",
  "hotel cleaner",
  "packers wanted 包装",
];
const SENTENCES = ["坐着做，安装简单", "7.5小时，8:30-17:00", "不上夜班，有班车", "easy work, no lifting", "雪窦山下"];
const TYPED = [
  ...[
    "保洁",
    "保洁员",
    "酒店",
    "包装",
    "电商客服",
    "客服",
    "数控",
    "机床",
    "残疾人之家",
    "居家",
    "制图",
    "雪窦",
    "虚构",
  ],
  ...[
    "cad",
    "c++",
    "c",
    "clean",
    "cleaners",
    "pack",
    "packer",
    "7.5",
    "8",
    "Xikou",
    "hotel",
    "invented",
    "easy",
    "溪口镇",
    "员",
  ],
];

const some = <Code extends string>(codes: readonly Code[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...codes), { maxLength });
const rarely = <Value>(value: fc.Arbitrary<Value>, otherwise: Value) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value });
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const townCentre = fc.constantFrom(...TOWNS.map((town) => town.centre));

const source = fc.record({
  organisationId: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom(...POSTING_KINDS),
  title: fc.constantFrom(...TITLES),
  description: fc.uniqueArray(fc.constantFrom(...SENTENCES), { maxLength: 3 }).map((sentences) => sentences.join("。")),
  occupationCode: fc.option(fc.constantFrom(...OCCUPATIONS.map((each) => each.code))),
  areaCode: fc.option(fc.constantFrom(...TOWNS.map((each) => each.code))),
  place: fc.option(fc.record({ latitude: degrees(29.5, 29.9), longitude: degrees(121.1, 121.6) }), { freq: 2 }),
  workingMode: fc.option(fc.constantFrom(...WORKING_MODES)),
  employment: fc.option(fc.constantFrom(...EMPLOYMENTS)),
  shift: fc.option(fc.constantFrom(...WORKING_SHIFTS)),
  payPeriod: fc.option(fc.constant("month" as const)),
  payMinFen: fc.integer({ min: 15, max: 95 }).map((hundreds) => hundreds * 100_00),
  insurance: fc.option(fc.constantFrom(FIVE_INSURANCES, ["medical"] as const)),
  accommodations: some(ACCOMMODATION_CODES, 6).map((codes) =>
    Object.fromEntries(codes.map((code) => [code, "yes" as const])),
  ),
  demands: fc.dictionary(fc.constantFrom(...DIMENSION_CODES), fc.constantFrom(0, 1, 2, 3), { maxKeys: 20 }),
  deadline: fc.option(fc.constantFrom("2026-11-22", "2026-11-23", "2027-01-01"), { freq: 2 }),
  // Whole days, so that many are published at the same moment.
  publishedAt: fc.integer({ min: 0, max: 40 }).map((days) => new Date(NOW.getTime() - days * DAY_MS)),
});

const query: fc.Arbitrary<PostingQuery> = fc
  .record({
    text: rarely(
      fc
        .array(fc.constantFrom(...TYPED), { minLength: 1, maxLength: 3 })
        .chain((words) => fc.constantFrom("", " ", "，").map((between) => words.join(between))),
      "",
    ),
    kinds: rarely(some(POSTING_KINDS, 2), []),
    towns: rarely(some(TOWNS.map((each) => each.code), 4), []), // prettier-ignore
    occupationGroups: rarely(some(occupationGroups("middle").map((each) => each.code), 12), []), // prettier-ignore
    accommodations: rarely(some(ACCOMMODATION_CODES, 2), []),
    eases: rarely(some(EASE_CODES, 2), []),
    workingModes: rarely(some(WORKING_MODES, 2), []),
    employment: rarely(some(EMPLOYMENTS, 1), []),
    shifts: rarely(some(WORKING_SHIFTS, 2), []),
    payAtLeastFen: rarely(fc.constantFrom(...PAY_STEPS_FEN), null),
    insured: rarely(fc.constant(true), false),
    postedWithinDays: rarely(fc.constantFrom(...RECENCY_DAYS), null),
    withinMetres: rarely(fc.constantFrom(...NEARNESS_METRES), null),
    origin: rarely(townCentre, null),
    organisationId: rarely(fc.constant(2), null),
    sort: fc.constantFrom(...POSTING_SORTS),
    preferred: rarely(fc.array(fc.integer({ min: 1, max: 170 }), { maxLength: 12 }), []),
    page: fc.integer({ min: 1, max: 4 }),
    pageSize: fc.constantFrom(1, 7, 20, 200),
  })
  .map(queryOf);

/** By how much two lists differ where they differ most; Meilisearch takes places within a metre for equally far. */
function metresApart(one: readonly PostingHit[], other: readonly PostingHit[]): number {
  const metres = (hits: readonly PostingHit[]) => hits.map((hit) => hit.distanceMetres ?? Number.MAX_SAFE_INTEGER);
  const others = metres(other);
  expect(others).toHaveLength(one.length);
  return Math.max(0, ...metres(one).map((away, at) => Math.abs(away - (others[at] ?? 0))));
}

describeWith("meilisearch", "PostgreSQL and Meilisearch", async () => {
  const { engine, connection, reset } = await meilisearchUnderTest();
  const postgres = postgresSearch(connection);
  const documents: readonly PostingDocument[] = fc
    .sample(source, { numRuns: 150, seed: 7 })
    .map(({ place, ...each }, at) => documentOf(at + 1, { ...each, ...place, updatedAt: each.publishedAt }));

  beforeAll(async () => {
    await reset();
    await engine.indexes.postings.write(documents);
  });

  it("give the same page, total and counts, whatever is asked; best matches may stand in another order", async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const [one, other] = [await postgres.searchPostings(asked), await engine.searchPostings(asked)];
        expect({ ...other, hits: [] }).toEqual({ ...one, hits: [] });
        const byDistance = asked.sort === "distance" && asked.origin !== null;
        if (byDistance) expect(metresApart(one.hits, other.hits)).toBeLessThanOrEqual(1);
        else if (asked.sort !== "relevance" || asked.text === "") expect(other.hits).toEqual(one.hits);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it("find the same postings as best matches, and order them without a gap or a repetition", async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const best = { ...asked, sort: "relevance", page: 1, pageSize: 500 } as const;
        const sorted = async (from: typeof postgres) =>
          (await from.searchPostings(best)).hits.map((hit) => hit.postingId).sort((a, b) => a - b);
        const found = await sorted(engine);
        expect(found).toEqual(await sorted(postgres));
        const paged: number[] = [];
        for (let page = 1; page <= Math.ceil(found.length / 40); page += 1) {
          const { hits } = await engine.searchPostings({ ...best, page, pageSize: 40 });
          paged.push(...hits.map((hit) => hit.postingId));
        }
        expect([...paged].sort((a, b) => a - b)).toEqual(found);
      }),
      { numRuns: 60, seed: 13 },
    );
  });

  it("find by any of the words at least what holds one of them", async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const every = { ...asked, page: 1, pageSize: 500 };
        const { hits } = await engine.searchPostings({ ...every, match: "any" });
        const found = new Set(hits.map((hit) => hit.postingId));
        for (const text of asked.text.split(/[ ，]/)) {
          const one = await engine.searchPostings({ ...every, text: text === "" ? asked.text : text });
          if (asked.text !== "") expect(one.hits.filter((hit) => !found.has(hit.postingId))).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 17 },
    );
  });
});
