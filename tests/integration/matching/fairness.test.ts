import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import type { Role } from "#app/domain/accounts/roles.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { outboxSms } from "#app/gateways/sms/outbox-sms.server.ts";
import { consequencesOf } from "#app/jobs/facts.ts";
import { readDistrict } from "#app/usecases/accounts/read-district.ts";
import { readFairness } from "#app/usecases/matching/read-fairness.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { tellOfAlarms } from "#app/usecases/notices/tell-of-alarms.ts";
import {
  auditLog,
  certificateHistory,
  matchingRuns,
  notices,
  outbox,
  outgoingMessages,
  postings,
  seekers,
  suggestions,
} from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const XIKOU = "330213100";
/** A home that nothing is in reach of, as a slip in the coordinates makes it. */
const BROKEN = { areaCode: XIKOU, latitude: 20.66, longitude: 121.405 };

const on = (day: string) => ({ db, clock: fixedClock(new Date(`${day}T02:00:00Z`)), lists: oneThreadListMaker });
const someone = async (role: Role) => principalOf(db, await accountOf(db, role));

async function several(amount: number, changes: Parameters<typeof seekerOf>[1] = {}) {
  for (let index = 0; index < amount; index += 1) {
    await seekerOf(db, { wageWishMonthlyFen: 200_000 + index * 10_000, ...changes });
  }
}

/** People of three towns and some postings that suit them all. */
async function fairWorld() {
  await several(12);
  await several(10, { areaCode: "330213002" });
  await several(11, { areaCode: XIKOU });
  for (let index = 0; index < 6; index += 1) await postingOf(db, { payMinFen: 250_000 + index * 10_000 });
}

async function fairness(day: string) {
  const read = await readFairness(on(day), await someone("administrator"));
  if (!read.ok || read.value === null) throw new Error("There is nothing to read.");
  return read.value;
}

async function facts(): Promise<readonly number[]> {
  const rows = await db.select().from(outbox).where(eq(outbox.topic, "lists.alarmed")).orderBy(asc(outbox.id));
  return rows.flatMap(({ payload }) => ("auditId" in payload ? [payload.auditId] : []));
}

beforeEach(reset);

describe("the monitor of fairness", () => {
  it("is not moved by a byte when categories and grades alone are swapped", async () => {
    await fairWorld();
    await several(6, BROKEN);
    const people = await db.select({ id: seekers.id }).from(seekers);
    const recordedAt = new Date("2026-01-01T00:00:00Z");
    const history = people.map(({ id }, at) => ({
      seekerId: id,
      from: "2020-01-01",
      recordedAt,
      categoryGradeCipher: `sealed ${at % 7} ${at % 4}`,
    }));
    await db.insert(certificateHistory).values(history);
    const found = async (day: string) => {
      await suggestAll(on(day));
      const runs = await db
        .select({ measures: matchingRuns.measures, checks: matchingRuns.checks })
        .from(matchingRuns)
        .orderBy(asc(matchingRuns.id));
      return JSON.stringify({ lists: await db.select().from(suggestions).orderBy(suggestions.id), run: runs.at(-1) });
    };
    const before = await found("2026-11-23");
    for (const [at, { id }] of people.entries()) {
      await db
        .update(certificateHistory)
        .set({ categoryGradeCipher: `sealed ${(at + 3) % 7} ${(at + 1) % 4}` })
        .where(eq(certificateHistory.seekerId, id));
      await db
        .update(seekers)
        .set({ certificateNumberCipher: `another ${at % 5}` })
        .where(eq(seekers.id, id));
    }
    expect(await found("2026-11-23")).toBe(before);
    expect(before).toContain(XIKOU);
  });

  it("notices a seeded bias, names the town, and tells administrators once", async () => {
    await fairWorld();
    await suggestAll(on("2026-11-22"));
    expect((await fairness("2026-11-22")).alarms).toEqual([]);
    expect(await facts()).toEqual([]);

    await db.update(seekers).set(BROKEN).where(eq(seekers.areaCode, XIKOU));
    await suggestAll(on("2026-11-23"));
    await suggestAll(on("2026-11-24"));
    const { alarms, measures, nights } = await fairness("2026-11-24");
    expect(alarms).toEqual([{ code: "group-without", about: { grouping: "town", group: XIKOU }, since: "2026-11-23" }]);
    expect(measures.groups.town).toContainEqual({
      group: XIKOU,
      people: 11,
      without: 11,
      suggestions: 0,
      bestScore: null,
    });
    expect(nights.map(({ day, alarms: amount }) => [day, amount])).toEqual([
      ["2026-11-24", 1],
      ["2026-11-23", 1],
      ["2026-11-22", 0],
    ]);

    const told = await facts();
    expect(told).toHaveLength(1);
    const [line] = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.id, told[0] ?? 0));
    expect(line).toMatchObject({ action: "matching.alarm", role: "system", details: { alarms: 1 } });
    expect(consequencesOf("lists.alarmed", { auditId: told[0] })).toEqual([
      { name: "notices.tell-of-alarms", payload: { auditId: told[0] } },
    ]);

    const ports = { ...on("2026-11-24"), sms: outboxSms(db, on("2026-11-24").clock), wordNotice: () => "words" };
    await accountOf(db, "counsellor");
    const before = await db.$count(notices);
    for (const auditId of [...told, ...told, 999_999]) await tellOfAlarms(ports, auditId);
    const rows = await db.select().from(notices);
    // One each to the administrators who read above.
    expect(before).toBe(0);
    expect(rows.map(({ code, href, params }) => ({ code, href, params }))).toEqual(
      Array(2).fill({ code: "lists-alarmed", href: "/fairness", params: { count: 1 } }),
    );
    expect(await db.$count(outgoingMessages)).toBe(0);
  });

  it("is told of again only where none of the last nights had the alarm", async () => {
    await fairWorld();
    const broken = await db.select({ id: seekers.id }).from(seekers).where(eq(seekers.areaCode, XIKOU));
    const home = (latitude: number) => db.update(seekers).set({ latitude }).where(eq(seekers.areaCode, XIKOU));
    expect(broken).toHaveLength(11);
    await home(20.66);
    await suggestAll(on("2026-11-01"));
    await home(29.66);
    await suggestAll(on("2026-11-02"));
    await home(20.66);
    await suggestAll(on("2026-11-03"));
    expect(await facts()).toHaveLength(1);
    await home(29.66);
    await suggestAll(on("2026-11-18"));
    await home(20.66);
    await suggestAll(on("2026-11-19"));
    expect(await facts()).toHaveLength(2);
  });

  it("compares a night with those before it, one run a day, and cannot tell before there are enough", async () => {
    await fairWorld();
    const verdict = async (day: string) =>
      (await fairness(day)).checks.find(({ code }) => code === "coverage-fell")?.verdict;
    for (const day of ["01", "02", "03", "04", "04", "05"]) await suggestAll(on(`2026-11-${day}`));
    expect(await verdict("2026-11-05")).toBe("unknown");
    await suggestAll(on("2026-11-06"));
    expect(await verdict("2026-11-06")).toBe("pass");
    await db.update(postings).set({ demands: { lifting: 3, standing: 3 }, accommodations: { "lifting-aid": "no" } });
    await postingOf(db);
    await suggestAll(on("2026-11-07"));
    const { nights, measures, alarms } = await fairness("2026-11-07");
    expect(measures).toMatchObject({ postings: 7, onNoList: 6, suitNobody: 6 });
    expect(alarms.map(({ code }) => code)).toContain("coverage-fell");
    expect(nights.map(({ day }) => day)).toEqual([7, 6, 5, 4, 3, 2, 1].map((day) => `2026-11-0${day}`));
  });

  it("keeps no number of a few people, nor what it could be had from", async () => {
    await several(12);
    await several(3, { areaCode: "330213108" });
    await several(7, { areaCode: "330213002" });
    await postingOf(db);
    await suggestAll(on("2026-11-23"));
    const [run] = await db.select().from(matchingRuns);
    expect(run?.measures?.groups.town.map(({ group, people }) => [group, people])).toEqual([["330213001", 12]]);
    expect(JSON.stringify(run)).not.toContain("330213108");
  });

  it("hides a few from the administrator's overview too, where they could be had by subtracting", async () => {
    const overview = async (day: string) => {
      const read = await readDistrict(
        { ...on(day), queue: { counts: () => Promise.resolve([]) } },
        await someone("administrator"),
      );
      return read.ok ? [read.value.seekersLooking, read.value.seekersWithSuggestions] : [];
    };
    await several(12);
    await several(3, BROKEN);
    await postingOf(db);
    expect(await overview("2026-11-22")).toEqual([15, null]);
    await suggestAll(on("2026-11-22"));
    expect((await fairness("2026-11-22")).measures).toMatchObject({ people: 15, without: null });
    expect(await overview("2026-11-22")).toEqual([15, null]);
    await several(3, BROKEN);
    await suggestAll(on("2026-11-23"));
    expect((await fairness("2026-11-23")).measures).toMatchObject({ people: 18, without: 6 });
    expect(await overview("2026-11-23")).toEqual([18, 12]);
  });

  it("forgets runs of more than a year ago", async () => {
    await fairWorld();
    await suggestAll(on("2025-11-22"));
    await suggestAll(on("2025-11-23"));
    await suggestAll(on("2026-11-23"));
    const days = (await db.select().from(matchingRuns)).map(({ startedAt }) => startedAt.toISOString().slice(0, 10));
    expect(days.sort()).toEqual(["2025-11-23", "2026-11-23"]);
  });

  it("is for counsellors and administrators, who find nothing before the first night", async () => {
    const ports = on("2026-11-23");
    for (const role of ["counsellor", "administrator"] as const) {
      expect(await readFairness(ports, await someone(role))).toEqual({ ok: true, value: null });
    }
    expect(await readFairness(ports, VISITOR)).toMatchObject({ refusal: { code: "not-signed-in" } });
    for (const role of ["seeker", "liaison", "employer", "organiser"] as const) {
      expect(await readFairness(ports, await someone(role))).toMatchObject({ refusal: { code: "not-allowed" } });
    }
  });
});
