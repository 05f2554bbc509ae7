import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { SeekerTrial } from "#app/domain/matching/try-on-seeker.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { tryPostingChange } from "#app/usecases/matching/try-posting-change.ts";
import { trySeekerChange } from "#app/usecases/matching/try-seeker-change.ts";
import { auditLog, outbox, seekers, suggestions } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const ports = { db, clock: fixedClock(new Date("2026-11-23T02:00:00Z")) };

beforeEach(reset);

async function counsellorWith(seeker: Parameters<typeof seekerOf>[1] = {}) {
  const account = await accountOf(db, "counsellor");
  const { id } = await seekerOf(db, { counsellorId: account.id, ...seeker });
  return { principal: await principalOf(db, account), account, seekerId: id };
}

type Who = Awaited<ReturnType<typeof counsellorWith>>;

async function tried({ principal, seekerId }: Who, changes: Partial<SeekerTrial> = {}) {
  const start = await trySeekerChange(ports, principal, { seekerId, trial: null, change: null });
  if (!start.ok) throw new Error(start.refusal.code);
  const trial = { ...start.value.trial, ...changes };
  const page = await trySeekerChange(ports, principal, { seekerId, trial, change: null });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value;
}

describe("a change tried on a person", () => {
  it("brings in what it opens and says what stood in the way, and saves nothing", async () => {
    const who = await counsellorWith({ travelMeans: ["walk"], travelLimitMinutes: 30 });
    const near = await postingOf(db);
    const far = await postingOf(db, { latitude: 29.72, longitude: 121.43 });
    const page = await tried(who, { travelMeans: ["walk", "bus"], travelLimitMinutes: 60 });

    expect(page.tried).toEqual([
      { what: "means", code: "bus", from: false, to: true },
      { what: "travel-limit", code: null, from: 30, to: 60 },
    ]);
    expect(page.result.before["not-now"]).toBe(1);
    expect(page.result.after["not-now"]).toBe(0);
    expect(page.result.in.map(({ id, from }) => [id, from])).toEqual([[far.id, null]]);
    expect(page.result.in[0]?.before.blockers.map(({ code }) => code)).toEqual(["too-far"]);
    expect(page.result.list.map(({ id }) => id).sort()).toEqual([near.id, far.id].sort());

    const [person] = await db.select().from(seekers).where(eq(seekers.id, who.seekerId));
    expect(person).toMatchObject({ travelMeans: ["walk"], travelLimitMinutes: 30 });
    expect(await db.select().from(suggestions)).toEqual([]);
    expect(await db.select().from(outbox)).toEqual([]);
  });

  it("takes out what it closes, and says what stands in the way now", async () => {
    const who = await counsellorWith();
    const { id } = await postingOf(db);
    const page = await tried(who, { weeklyMinutesMax: 20 * 60 });
    expect(page.result.list).toEqual([]);
    expect(page.result.out).toMatchObject([{ id, from: 1, to: null, move: "out" }]);
    expect(page.result.out[0]?.after.blockers.map(({ code }) => code)).toEqual(["weekly-hours-over"]);
  });

  it("moves postings by what the wish is worth to them", async () => {
    const who = await counsellorWith({ wageWishMonthlyFen: 2800_00 });
    const steady = await postingOf(db, { payMinFen: 2800_00, latitude: 29.661 });
    const better = await postingOf(db, { payMinFen: 5000_00, payMaxFen: 6000_00, latitude: 29.69 });
    const page = await tried(who, { wageWishMonthlyFen: 5000_00 });
    expect(page.result.moves).toEqual({ in: 0, out: 0, up: 1, down: 1, same: 0 });
    expect(page.result.list.map(({ id, from, to }) => [id, from, to])).toEqual([
      [better.id, 2, 1],
      [steady.id, 1, 2],
    ]);
  });

  it("offers the skills that postings on the list ask for, and counts one that is tried as learned", async () => {
    const who = await counsellorWith({ skills: ["收银"], education: "junior" });
    const sewing = await postingOf(db, { skillsWanted: ["缝纫", "收银"] });
    await postingOf(db, { skillsWanted: ["缝纫"], education: "bachelor" });
    await postingOf(db, { skillsWanted: ["英语"], shift: "night" });
    const now = await tried(who);
    expect(now.skills).toEqual([
      { skill: "收银", postings: 1 },
      { skill: "缝纫", postings: 1 },
    ]);
    const page = await tried(who, { skills: ["收银", "缝纫"], education: "college" });
    expect(page.tried).toEqual([
      { what: "schooling-held", code: null, from: "junior", to: "college" },
      { what: "skill", code: "缝纫", from: false, to: true },
    ]);
    const gained = page.result.list.find(({ id }) => id === sewing.id);
    expect((gained?.after.score ?? 0) - (gained?.before.score ?? 0)).toBe(200);
    // What schooling opens comes in, and is counted.
    expect(page.result.moves.in).toBe(1);
    expect(page.skills.map(({ skill, postings }) => [skill, postings])).toEqual([
      ["收银", 1],
      ["缝纫", 2],
    ]);
  });

  it("proposes the single changes that open most, and adds the one that is chosen", async () => {
    const who = await counsellorWith({ travelMeans: ["walk"], travelLimitMinutes: 40 });
    await postingOf(db, { latitude: 29.7, longitude: 121.43 });
    const [bus] = (await tried(who)).proposals.filter(({ change }) => change.code === "take-bus");
    expect(bus).toMatchObject({ opens: 1 });
    const { principal, seekerId } = who;
    const change = { code: "take-bus", params: {} } as const;
    const page = await trySeekerChange(ports, principal, { seekerId, trial: null, change });
    if (!page.ok) throw new Error(page.refusal.code);
    expect(page.value.trial.travelMeans).toEqual(["walk", "bus"]);
    expect(page.value.result.moves.in).toBe(1);
    expect(page.value.proposals.map(({ change: { code } }) => code)).not.toContain("take-bus");
  });

  it("leaves a line in the audit log where somebody else is in charge, and none of what was tried", async () => {
    const own = await counsellorWith();
    await tried(own);
    expect(await db.select().from(auditLog)).toEqual([]);
    const other = await accountOf(db, "counsellor");
    const page = await tried({ ...own, principal: await principalOf(db, other) }, { travelLimitMinutes: 5 });
    expect(page.outsider).toBe(true);
    const lines = await db.select().from(auditLog);
    expect(lines.map(({ action, accountId, details }) => [action, accountId, details])).toEqual([
      ["matching.try-changes", other.id, {}],
      ["matching.try-changes", other.id, {}],
    ]);
  });
});

describe("a change tried on a posting", () => {
  it("brings in the people whom an offer opens it to, and saves nothing", async () => {
    const { principal, seekerId } = await counsellorWith({ accommodationsNeeded: ["sign-language"] });
    const others = await seekerOf(db);
    const posting = await postingOf(db);
    const start = await tryPostingChange(ports, principal, { postingId: posting.id, trial: null, change: null });
    if (!start.ok) throw new Error(start.refusal.code);
    expect(start.value.result.list.map(({ id }) => id)).toEqual([others.id]);
    expect(start.value.proposals).toMatchObject([{ opens: 1 }]);

    const trial = { ...start.value.trial, accommodations: { "sign-language": "yes" } as const };
    const page = await tryPostingChange(ports, principal, { postingId: posting.id, trial, change: null });
    if (!page.ok) throw new Error(page.refusal.code);
    expect(page.value.result.in.map(({ id }) => id)).toEqual([seekerId]);
    expect(page.value.result.in[0]?.before.blockers.map(({ code }) => code)).toEqual(["accommodation-not-offered"]);
    expect(page.value.tried).toContainEqual({ what: "offer", code: "sign-language", from: "no", to: "yes" });
    expect(await db.select().from(suggestions)).toEqual([]);
    expect(await db.select().from(outbox)).toEqual([]);
    const lines = await db.select().from(auditLog);
    expect(lines.map(({ action, objectId, details }) => [action, objectId, details])).toEqual([
      ["matching.try-changes", posting.id, { shown: 1 }],
      ["matching.try-changes", posting.id, { shown: 2 }],
    ]);
  });
});
