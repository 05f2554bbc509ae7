import { beforeAll, describe, expect, it } from "vitest";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { distanceMetres } from "#app/domain/areas/travel.ts";
import { OCCUPATIONS, occupationGroups } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { FIVE_INSURANCES, WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { EASE_CODES } from "#app/domain/search/eases.ts";
import {
  EMPLOYMENTS,
  NEARNESS_METRES,
  PAY_STEPS_FEN,
  type PostingFilters,
  type PostingQuery,
  RECENCY_DAYS,
} from "#app/domain/search/posting-query.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import { seededRandom } from "#bench/world/synthetic-postings.ts";
import { DAY_MS, documentOf, NOW, queryOf } from "../search-world.ts";
import type { IndexUnderTest } from "./index-under-test.ts";

const random = seededRandom(7);
const chance = (share: number) => random() < share;
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const some = <Item>(items: readonly Item[], share: number): Item[] => items.filter(() => chance(share));

const LEVELS = [0, 1, 2, 3] as const;

const documents: readonly PostingDocument[] = Array.from({ length: 150 }, (_, index) => {
  const town = pick(TOWNS);
  const at = new Date(NOW.getTime() - Math.floor(random() * 60) * DAY_MS - 1000);
  return documentOf(index + 1, {
    organisationId: 1 + Math.floor(random() * 3),
    kind: pick(POSTING_KINDS),
    title: pick(["包装工", "保洁员", "客服"]),
    occupationCode: chance(0.8) ? pick(OCCUPATIONS).code : null,
    ...(chance(0.8) ? { areaCode: town.code } : {}),
    workingMode: chance(0.7) ? pick(WORKING_MODES) : null,
    employment: chance(0.7) ? pick(EMPLOYMENTS) : null,
    shift: chance(0.7) ? pick(WORKING_SHIFTS) : null,
    ...(chance(0.8) ? { payPeriod: "month" as const, payMinFen: 1500_00 + Math.floor(random() * 80) * 100_00 } : {}),
    insurance: chance(0.5) ? FIVE_INSURANCES : chance(0.5) ? ["medical"] : null,
    accommodations: Object.fromEntries(some(ACCOMMODATION_CODES, 0.3).map((code) => [code, "yes" as const])),
    demands: Object.fromEntries(some(DIMENSION_CODES, 0.5).map((code) => [code, pick(LEVELS)])),
    deadline: chance(0.2) ? pick(["2026-11-22", "2026-11-23", "2027-01-01"]) : null,
    publishedAt: at,
    updatedAt: at,
  });
});

/** The rules of each filter, as plain as can be; `but` is left out. */
function passes(each: PostingDocument, query: PostingQuery, but?: keyof PostingFilters): boolean {
  const any = (name: keyof PostingFilters, wanted: readonly unknown[], value: unknown) =>
    name === but || wanted.length === 0 || wanted.includes(value);
  const away = awayFrom(each, query);
  return (
    (each.deadline === null || each.deadline >= query.on) &&
    (query.organisationId === null || each.organisationId === query.organisationId) &&
    query.accommodations.every((code) => each.accommodations.includes(code)) &&
    query.eases.every((code) => each.eases.includes(code)) &&
    [each.title, ...each.occupationNames].some((name) => name.includes(query.text)) &&
    any("kinds", query.kinds, each.kind) &&
    any("towns", query.towns, each.townCode) &&
    any("occupationGroups", query.occupationGroups, each.occupationGroup) &&
    any("workingModes", query.workingModes, each.workingMode) &&
    any("employment", query.employment, each.employment) &&
    any("shifts", query.shifts, each.shift) &&
    (but === "insured" || !query.insured || each.insured === true) &&
    (but === "payAtLeastFen" ||
      query.payAtLeastFen === null ||
      (each.payMonthlyFen !== null && each.payMonthlyFen >= query.payAtLeastFen)) &&
    (but === "postedWithinDays" || query.postedWithinDays === null || within(each, query.postedWithinDays)) &&
    (but === "withinMetres" || query.withinMetres === null || (away !== null && away <= query.withinMetres))
  );
}

function within(each: PostingDocument, days: number): boolean {
  return each.publishedAt.getTime() >= NOW.getTime() - days * DAY_MS;
}

function awayFrom({ latitude, longitude }: PostingDocument, { origin }: PostingQuery): number | null {
  return origin === null || latitude === null || longitude === null
    ? null
    : distanceMetres(origin, { latitude, longitude });
}

function counts<Value extends string | number>(
  query: PostingQuery,
  but: keyof PostingFilters,
  values: readonly Value[],
  holds: (each: PostingDocument, value: Value) => boolean,
): Record<string, number> {
  const left = documents.filter((each) => passes(each, query, but));
  return Object.fromEntries(values.map((value) => [value, left.filter((each) => holds(each, value)).length]));
}

function expectedFacets(query: PostingQuery) {
  const groups = occupationGroups("middle").map((each) => each.code);
  const towns = TOWNS.map((each) => each.code);
  return {
    kinds: counts(query, "kinds", POSTING_KINDS, (each, code) => each.kind === code),
    towns: counts(query, "towns", towns, (each, code) => each.townCode === code),
    occupationGroups: counts(query, "occupationGroups", groups, (each, code) => each.occupationGroup === code),
    accommodations: counts(query, "text", ACCOMMODATION_CODES, (each, code) => each.accommodations.includes(code)),
    eases: counts(query, "text", EASE_CODES, (each, code) => each.eases.includes(code)),
    workingModes: counts(query, "workingModes", WORKING_MODES, (each, code) => each.workingMode === code),
    employment: counts(query, "employment", EMPLOYMENTS, (each, code) => each.employment === code),
    shifts: counts(query, "shifts", WORKING_SHIFTS, (each, code) => each.shift === code),
    pay: counts(query, "payAtLeastFen", PAY_STEPS_FEN, (each, step) => (each.payMonthlyFen ?? 0) >= step),
    insured: documents.filter((each) => passes(each, query, "insured") && each.insured === true).length,
    recency: counts(query, "postedWithinDays", RECENCY_DAYS, within),
    nearness: counts(query, "withinMetres", NEARNESS_METRES, (each, metres) => {
      const away = awayFrom(each, query);
      return away !== null && away <= metres;
    }),
  };
}

function randomQuery(): PostingQuery {
  const origin = chance(0.4) ? pick(TOWNS).centre : null;
  return queryOf({
    kinds: chance(0.3) ? some(POSTING_KINDS, 0.5) : [],
    towns: chance(0.3) ? some(TOWNS, 0.4).map((each) => each.code) : [],
    occupationGroups: chance(0.2) ? some(occupationGroups("middle"), 0.5).map((each) => each.code) : [],
    accommodations: chance(0.3) ? some(ACCOMMODATION_CODES, 0.08) : [],
    eases: chance(0.2) ? some(EASE_CODES, 0.1) : [],
    workingModes: chance(0.2) ? some(WORKING_MODES, 0.6) : [],
    employment: chance(0.2) ? [pick(EMPLOYMENTS)] : [],
    shifts: chance(0.2) ? some(WORKING_SHIFTS, 0.5) : [],
    payAtLeastFen: chance(0.3) ? pick(PAY_STEPS_FEN) : null,
    insured: chance(0.2),
    postedWithinDays: chance(0.3) ? pick(RECENCY_DAYS) : null,
    organisationId: chance(0.1) ? 2 : null,
    text: chance(0.3) ? "包装" : "",
    origin,
    withinMetres: origin !== null && chance(0.5) ? pick(NEARNESS_METRES) : null,
    pageSize: 200,
  });
}

export function filtersCountAndPagesOrder({ engine, reset }: IndexUnderTest): void {
  beforeAll(async () => {
    await reset();
    await engine.indexes.postings.write(documents);
  });

  describe("filters and counts", () => {
    it("are those of a naive reading, for any combination", async () => {
      for (let round = 0; round < 60; round += 1) {
        const query = randomQuery();
        const results = await engine.searchPostings(query);
        const expected = documents.filter((each) => passes(each, query)).map((each) => each.postingId);
        expect(results.hits.map((hit) => hit.postingId).sort((a, b) => a - b)).toEqual(expected);
        expect(results.total).toBe(expected.length);
        expect(results.facets).toEqual(expectedFacets({ ...query }));
      }
    });

    it("leave out a posting on the day after its deadline", async () => {
      const onTheDay = documents.filter((each) => each.deadline === "2026-11-23").map((each) => each.postingId);
      const after = await engine.searchPostings(queryOf({ on: "2026-11-24", pageSize: 200 }));
      expect(onTheDay.length).toBeGreaterThan(0);
      expect(after.hits.filter((hit) => onTheDay.includes(hit.postingId))).toEqual([]);
    });
  });

  describe("order and pages", () => {
    const ids = async (given: Partial<PostingQuery>) =>
      (await engine.searchPostings(queryOf({ pageSize: 200, ...given }))).hits.map((hit) => hit.postingId);
    const open = documents.filter((each) => passes(each, queryOf()));
    const newest = (a: PostingDocument, b: PostingDocument) =>
      b.publishedAt.getTime() - a.publishedAt.getTime() || b.postingId - a.postingId;

    it("by date, pay or distance, unknown ones last, the id breaking ties", async () => {
      expect(await ids({ sort: "newest" })).toEqual([...open].sort(newest).map((each) => each.postingId));
      const byPay = (a: PostingDocument, b: PostingDocument) => (b.payMonthlyFen ?? -1) - (a.payMonthlyFen ?? -1);
      expect(await ids({ sort: "pay" })).toEqual(
        [...open].sort((a, b) => byPay(a, b) || newest(a, b)).map((each) => each.postingId),
      );
      const origin = TOWNS[0]?.centre ?? null;
      const near = await engine.searchPostings(queryOf({ sort: "distance", origin, pageSize: 200 }));
      const metres = near.hits.map((hit) => hit.distanceMetres ?? Number.POSITIVE_INFINITY);
      expect(metres).toEqual([...metres].sort((a, b) => a - b));
      for (const { postingId, distanceMetres: away } of near.hits.slice(0, 50)) {
        const real = awayFrom(documents[postingId - 1] as PostingDocument, queryOf({ origin }));
        expect(Math.abs((away ?? 0) - (real ?? 0))).toBeLessThan(2);
      }
    });

    it("show every posting once over all pages, and the last page for any page beyond", async () => {
      for (const sort of ["relevance", "newest", "pay", "distance"] as const) {
        for (const text of ["", "包装"]) {
          const query = queryOf({ sort, text, pageSize: 7, origin: TOWNS[3]?.centre ?? null });
          const { total } = await engine.searchPostings(query);
          const seen: number[] = [];
          for (let page = 1; page <= Math.ceil(total / 7); page += 1) {
            seen.push(...(await engine.searchPostings({ ...query, page })).hits.map((hit) => hit.postingId));
          }
          expect(new Set(seen).size).toBe(total);
          expect(seen.length).toBe(total);
          const beyond = await engine.searchPostings({ ...query, page: 999 });
          expect(beyond.page).toBe(Math.ceil(total / 7));
          expect(beyond.hits.map((hit) => hit.postingId)).toEqual(seen.slice((beyond.page - 1) * 7));
        }
      }
    });

    it("show preferred postings first as far as they match, on whatever page they fall", async () => {
      const preferred = open.slice(20, 32).map((each) => each.postingId);
      const first = await ids({ preferred, pageSize: 10 });
      const second = await ids({ preferred, pageSize: 10, page: 2 });
      expect([...first, ...second].slice(0, 12)).toEqual(preferred);
      expect(new Set([...first, ...second]).size).toBe(20);
      const words = await ids({ preferred, text: "包装", pageSize: 200 });
      const matching = preferred.filter((id) => documents[id - 1]?.title.includes("包装"));
      expect(words.slice(0, matching.length)).toEqual(matching);
    });
  });
}
