import fc from "fast-check";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { passes, type RecordQuery, type SearchRecord } from "#app/domain/search/search-record.ts";
import { counsellorsQuery, type EmployerCriteria, employersQuery } from "#app/domain/search/seeker-query.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { auditIndexes } from "#app/usecases/search/audit-index.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { rebuildIndex, rebuildIndexes } from "#app/usecases/search/rebuild-index.ts";
import { consents, seekers, trainingRecords } from "#db/schema/all.ts";
import { fairOf } from "#tests/factories/fair.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { consentOf, inventedCitizenId, seekerOf } from "#tests/factories/seeker.ts";
import { JINPING, NOW, recordOf, recordQueryOf } from "../search-world.ts";
import type { IndexUnderTest } from "./index-under-test.ts";

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const TODAY = "2026-11-23";

const TAGS = [
  "ability:sight>=1",
  "ability:sight>=2",
  "needs:captions",
  "town:1",
  "town:2",
  "odd:\"\\,{}'",
  "counsellor:7",
];
const DAYS = ["2026-11-22", "2026-11-23", "2026-12-31", "2027-01-01"];
const DAY_NAMES = ["employers", "held", "adjustments-5"];

const arbitraryRecord = fc.record({
  tags: fc.uniqueArray(fc.constantFrom(...TAGS)),
  days: fc.dictionary(fc.constantFrom(...DAY_NAMES), fc.constantFrom(...DAYS)),
});
const arbitraryQuery = fc.record({
  allTags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  anyTagGroups: fc.array(fc.uniqueArray(fc.constantFrom(...TAGS, "nobody's"), { minLength: 1, maxLength: 3 }), {
    maxLength: 2,
  }),
  days: fc.array(
    fc.record({
      name: fc.constantFrom(...DAY_NAMES),
      is: fc.constantFrom("from" as const, "before" as const),
      day: fc.constantFrom(...DAYS),
    }),
    { maxLength: 2 },
  ),
  order: fc.oneof(
    fc.record({ by: fc.constant("match" as const), preferredTag: fc.constantFrom(null, ...TAGS) }),
    fc.record({
      by: fc.constant("day" as const),
      name: fc.constant("held"),
      direction: fc.constantFrom("asc" as const, "desc" as const),
    }),
  ),
  pageSize: fc.integer({ min: 1, max: 30 }),
});

/** The order that was asked for, in which the id breaks every tie; whoever has no such day comes last. */
function inOrder(records: readonly SearchRecord[], order: RecordQuery["order"]): readonly number[] {
  const keyOf = ({ tags, days }: SearchRecord): string =>
    order.by === "match"
      ? order.preferredTag !== null && tags.includes(order.preferredTag)
        ? "0"
        : "1"
      : (days[order.name] ?? "9999");
  const compare = (a: SearchRecord, b: SearchRecord): number => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === other) return a.id - b.id;
    const turned = order.by === "day" && order.direction === "desc" && one !== "9999" && other !== "9999";
    return (one < other ? -1 : 1) * (turned ? -1 : 1);
  };
  return [...records].sort(compare).map(({ id }) => id);
}

/** People and fairs: what is found, in which order, and how soon what changed. */
export function recordsAreFound({ engine, connection, reset }: IndexUnderTest): void {
  const { db, sql } = connection;
  const ports = { db, search: engine, clock: fixedClock(NOW) };

  async function people(given: Partial<RecordQuery> = {}): Promise<readonly number[]> {
    return (await engine.searchPeople(recordQueryOf({ pageSize: 500, ...given }))).ids;
  }

  describe("choices, days and orders", () => {
    const records = fc.sample(arbitraryRecord, { numRuns: 60, seed: 11 }).map((given, at) => recordOf(at + 1, given));

    beforeAll(async () => {
      await reset();
      await engine.indexes.people.write(records);
    });

    it("find exactly what passes, in the order that was asked for, each on one page", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryQuery, async (given) => {
          const expected = inOrder(
            records.filter((record) => passes(record, given)),
            given.order,
          );
          const found: number[] = [];
          for (let page = 1; page <= Math.max(1, Math.ceil(expected.length / given.pageSize)); page += 1) {
            const results = await engine.searchPeople(recordQueryOf({ ...given, page }));
            expect([results.total, results.page]).toEqual([expected.length, page]);
            found.push(...results.ids);
          }
          expect(found).toEqual(expected);
        }),
        { numRuns: 120, seed: 5 },
      );
    });

    it("give the last page for one past the end, and an empty first one where nothing is found", async () => {
      expect(await engine.searchPeople(recordQueryOf({ page: 99, pageSize: 25 }))).toMatchObject({
        page: 3,
        total: 60,
      });
      expect(await engine.searchPeople(recordQueryOf({ page: 9, allTags: ["nobody's"] }))).toEqual({
        total: 0,
        page: 1,
        ids: [],
        standIn: false,
      });
    });

    it("of people say nothing of fairs", async () => {
      expect(await engine.searchFairs(recordQueryOf())).toMatchObject({ total: 0 });
    });
  });

  describe("words", () => {
    beforeAll(async () => {
      await reset();
      await engine.indexes.people.write([
        recordOf(1, { names: ["保洁员", "cleaner"], furtherTexts: ["会用缝纫机"] }),
        recordOf(2, { names: ["缝纫工"], furtherTexts: ["Excel 表格"] }),
        recordOf(3, { names: ["数据标注员"], furtherTexts: ["缝纫机 Excel"], tags: ["counsellor:7"] }),
      ]);
    });

    it.each([
      ["缝纫", [1, 2, 3]],
      // Traditional characters, and what a longer word is made of.
      ["縫紉機", [1, 2, 3]],
      ["缝纫 excel", [2, 3]],
      ["ＥＸＣＥＬ", [2, 3]],
      ["cleaners", [1]],
      ["缝纫 保洁 excel", []],
      ["", [1, 2, 3]],
    ])("%s finds %j", async (text, ids) => {
      expect([...(await people({ text }))].sort()).toEqual(ids);
    });

    it("of names count more than others", async () => {
      expect((await people({ text: "缝纫" }))[0]).toBe(2);
    });

    it("of which any will do find whoever has one", async () => {
      expect([...(await people({ text: "保洁 excel 天文", match: "any" }))].sort()).toEqual([1, 2, 3]);
      expect(await people({ text: "天文", match: "any" })).toEqual([]);
    });

    it("order within those who come first and within all others", async () => {
      const order = { by: "match", preferredTag: "counsellor:7" } as const;
      expect(await people({ text: "缝纫", order })).toEqual([3, 2, 1]);
    });

    it.each(['"', "\\", "' | '*'", "a & b:*", ")(", "%", "_", "\u{D800}", "AND tags = x", "𠮷".repeat(200)])(
      "%j is only a word",
      async (text) => {
        expect((await people({ text })).length).toBeLessThanOrEqual(3);
        expect(await people({ allTags: [text] })).toEqual([]);
        expect(await people({ anyTagGroups: [[text]] })).toEqual([]);
      },
    );
  });

  describe("changes", () => {
    beforeEach(reset);

    it("of an older version neither replace a newer one nor bring back who was taken out", async () => {
      const tagged = (tag: string, minutes: number) => recordOf(1, { tags: [tag], version: later(minutes) });
      expect(await engine.indexes.people.write([tagged("new", 1)])).toEqual({ written: 1 });
      expect(await engine.indexes.people.write([tagged("old", 0)])).toEqual({ written: 0 });
      expect(await people({ allTags: ["new"] })).toEqual([1]);
      await engine.indexes.people.remove([{ id: 1, version: later(2) }]);
      expect(await engine.indexes.people.write([tagged("new", 2)])).toEqual({ written: 0 });
      expect(await people()).toEqual([]);
      expect(await engine.indexes.people.write([tagged("back", 3)])).toEqual({ written: 1 });
      expect(await people()).toEqual([1]);
    });

    it("of several writers at once end with the newest", async () => {
      const versions = [3, 9, 1, 7, 5, 8, 2, 6, 4];
      await Promise.all(
        versions.map((minutes) =>
          engine.indexes.people.write(
            [1, 2, 3].map((id) => recordOf(id, { tags: [`version:${minutes}`], version: later(minutes) })),
          ),
        ),
      );
      expect(await people({ allTags: ["version:9"] })).toEqual([1, 2, 3]);
    });

    it("leave the other kind alone", async () => {
      await engine.indexes.people.write([recordOf(1)]);
      await engine.indexes.fairs.write([recordOf(1, { tags: ["a"] })]);
      await engine.indexes.people.remove([{ id: 1, version: later(1) }]);
      expect(await people()).toEqual([]);
      expect((await engine.searchFairs(recordQueryOf())).ids).toEqual([1]);
    });

    it("of a training, a wish and a search for work are followed", async () => {
      const { id } = await seekerOf(db, { occupationsWanted: [] });
      const words = (text: string) => people(counsellorsQuery({ ...NOTHING, text }, 1));
      await indexDocuments(ports, "people", [id]);
      expect(await words("平缝")).toEqual([]);
      await db.insert(trainingRecords).values({ seekerId: id, title: "缝纫班", skill: "平缝" });
      await db.update(seekers).set({ updatedAt: later(1) });
      await indexDocuments(ports, "people", [id]);
      expect(await words("平缝")).toEqual([id]);
      await db.update(seekers).set({ lookingForWork: false, updatedAt: later(2) });
      await indexDocuments(ports, "people", [id]);
      expect(await people()).toEqual([]);
    });
  });

  describe("what somebody agreed to", () => {
    beforeEach(reset);

    const finds = (organisationId: number, given: Partial<EmployerCriteria> = {}, on = TODAY) =>
      people(employersQuery({ demands: {}, accommodations: [], ...given }, { organisationId, on }));
    const withdraw = async (seekerId: number, purpose: "employer-anonymous-view" | "employer-adjustments") => {
      await db
        .update(consents)
        .set({ withdrawnAt: later(5) })
        .where(and(eq(consents.seekerId, seekerId), eq(consents.purpose, purpose)));
      await indexDocuments(ports, "people", [seekerId]);
    };

    it("decides whether employers find them, until its last day, and no longer once it is withdrawn", async () => {
      const { id } = await seekerOf(db);
      const other = await seekerOf(db);
      await consentOf(db, { id }, "employer-anonymous-view", { expiresOn: TODAY });
      await indexDocuments(ports, "people", [id, other.id]);
      expect(await finds(1)).toEqual([id]);
      expect(await finds(1, {}, "2026-11-24")).toEqual([]);
      await withdraw(id, "employer-anonymous-view");
      expect(await finds(1)).toEqual([]);
      expect(await people()).toEqual([id, other.id]);
    });

    it("decides which employer finds them by what they need", async () => {
      const organisation = await organisationOf(db);
      const { id } = await seekerOf(db, { accommodationsNeeded: ["captions"] });
      await consentOf(db, { id }, "employer-anonymous-view");
      const asked = { accommodations: ["captions"] } as const;
      await indexDocuments(ports, "people", [id]);
      expect(await finds(organisation.id, asked)).toEqual([]);
      await consentOf(db, { id }, "employer-adjustments", { organisationId: organisation.id, grantedAt: later(1) });
      await indexDocuments(ports, "people", [id]);
      expect(await finds(organisation.id, asked)).toEqual([id]);
      expect(await finds(organisation.id + 1, asked)).toEqual([]);
      await withdraw(id, "employer-adjustments");
      expect(await finds(organisation.id, asked)).toEqual([]);
      expect(await finds(organisation.id)).toEqual([id]);
    });

    it("cannot be undone by a job that read the profile before the withdrawal", async () => {
      const { id } = await seekerOf(db);
      await engine.indexes.people.write([recordOf(id, { version: later(1), days: { employers: "2027-01-01" } })]);
      await engine.indexes.people.write([recordOf(id, { version: later(2) })]);
      await engine.indexes.people.write([recordOf(id, { version: later(1), days: { employers: "2027-01-01" } })]);
      expect(await finds(1)).toEqual([]);
    });
  });

  describe("upkeep", () => {
    beforeEach(reset);

    it("finds and mends what is missing, outdated or surplus, in people and in fairs", async () => {
      const [missing, outdated, surplus] = [await seekerOf(db), await seekerOf(db), await seekerOf(db)];
      const fair = await fairOf(db);
      const draft = await fairOf(db, { status: "draft" });
      await indexDocuments(ports, "people", [outdated.id, surplus.id]);
      await engine.indexes.fairs.write([recordOf(draft.id, { version: draft.updatedAt })]);
      await db
        .update(seekers)
        .set({ skills: ["焊接"], updatedAt: later(1) })
        .where(eq(seekers.id, outdated.id));
      await db
        .update(seekers)
        .set({ lookingForWork: false, updatedAt: later(1) })
        .where(eq(seekers.id, surplus.id));
      const drift = async () =>
        (await auditIndexes(ports)).filter(
          ({ kind, engine: each }) => kind !== "postings" && each === engine.engines.at(0),
        );
      expect(await drift()).toEqual([
        { kind: "people", engine: "postgres", checked: 2, missing: 1, outdated: 1, surplus: 1 },
        { kind: "fairs", engine: "postgres", checked: 1, missing: 1, outdated: 0, surplus: 1 },
      ]);
      expect(await people()).toEqual([missing.id, outdated.id]);
      expect(await people({ text: "焊接" })).toEqual([outdated.id]);
      expect((await engine.searchFairs(recordQueryOf())).ids).toEqual([fair.id]);
      expect((await auditIndexes(ports)).every((each) => each.missing + each.outdated + each.surplus === 0)).toBe(true);
    });

    it("builds each index anew from the database", async () => {
      const [first, second] = [await seekerOf(db), await seekerOf(db)];
      await engine.indexes.people.write([recordOf(9001)]);
      expect(await rebuildIndex(ports, "people")).toEqual({ written: 2 });
      expect(await people()).toEqual([first.id, second.id]);
      expect((await rebuildIndexes(ports)).map(({ kind }) => kind)).toEqual(["postings", "people", "fairs"]);
    });

    it("never shows less meanwhile, and keeps what changed", async () => {
      const records = Array.from({ length: 60 }, (_, at) => recordOf(at + 1));
      await engine.indexes.people.write([...records, recordOf(9001)]);
      let done = false;
      const totals: number[] = [];
      const searching = (async () => {
        while (!done) totals.push((await engine.searchPeople(recordQueryOf())).total);
      })();
      async function* slowly(): AsyncGenerator<readonly SearchRecord[]> {
        yield records.slice(0, 30);
        await engine.indexes.people.remove([{ id: 1, version: later(1) }]);
        await engine.indexes.people.write([recordOf(61), recordOf(60, { tags: ["newer"], version: later(1) })]);
        yield records.slice(30);
      }
      await engine.indexes.people.rebuild(slowly(), engine.engines);
      done = true;
      await searching;
      expect(Math.min(...totals)).toBeGreaterThanOrEqual(60);
      expect(await people()).toEqual(Array.from({ length: 60 }, (_, at) => at + 2));
      expect(await people({ allTags: ["newer"] })).toEqual([60]);
    });

    it("that fails leaves who was found", async () => {
      await engine.indexes.people.write([recordOf(1)]);
      async function* broken(): AsyncGenerator<readonly SearchRecord[]> {
        yield [recordOf(2)];
        await Promise.resolve();
        throw new Error("The database went away.");
      }
      await expect(engine.indexes.people.rebuild(broken(), engine.engines)).rejects.toThrow("went away");
      expect(await people()).toContain(1);
    });
  });

  describe("what the index holds of people", () => {
    const SECRETS = [
      "虚构慕容某",
      "19900009999",
      inventedCitizenId("1990-05-06", 7),
      "虚构弄堂九号",
      "监护",
      "备注",
      "四级",
    ];

    it("is what counsellors may ask for, and nothing of who it is; nothing of whoever is taken out", async () => {
      await reset();
      const { id } = await seekerOf(db, {
        name: "虚构慕容某",
        phone: "19900009999",
        address: "虚构弄堂九号",
        areaCode: JINPING,
        skills: [`平缝 ${inventedCitizenId("1990-05-06", 7)} 19900009999`, "肢体四级"],
      });
      await indexDocuments(ports, "people", [id]);
      const rows = () => sql`select to_jsonb(r)::text as row from search_records r`;
      const [held] = await rows();
      const text = String(held?.["row"]);
      expect(text).toContain("平缝");
      expect(text).toContain(`town:${JINPING}`);
      for (const secret of SECRETS) expect({ secret, held: text.includes(secret) }).toEqual({ secret, held: false });

      await db.update(seekers).set({ lookingForWork: false, updatedAt: later(1) });
      await indexDocuments(ports, "people", [id]);
      const [left] = await sql`select tags, days, words::text as words, removed from search_records`;
      expect(left).toEqual({ tags: [], days: {}, words: "", removed: true });
      await engine.indexes.people.forgetRemovals(later(2));
      expect(await rows()).toEqual([]);
    });
  });
}

const NOTHING = { text: "", abilities: [], accommodations: [], town: null, occupations: [], kinds: [] };
