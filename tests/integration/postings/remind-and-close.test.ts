import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { remindAndClosePostings } from "#app/usecases/postings/remind-and-close-postings.ts";
import { auditLog, outbox, postings } from "#db/schema/all.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
beforeEach(reset);

const on = (day: string) => ({ db, clock: fixedClock(new Date(`${day}T06:00:00+08:00`)) });
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

async function statuses() {
  const rows = await db.select({ status: postings.status }).from(postings).orderBy(asc(postings.id));
  return rows.map(({ status }) => status);
}

it("asks after 30 and 60 days, expires after 90, and does nothing twice", async () => {
  await postingOf(db, { lastConfirmedAt: at("2026-01-01") });
  expect(await remindAndClosePostings(on("2026-01-30"))).toEqual({ reminded: 0, expired: 0 });
  expect(await remindAndClosePostings(on("2026-01-31"))).toEqual({ reminded: 1, expired: 0 });
  expect(await remindAndClosePostings(on("2026-01-31"))).toEqual({ reminded: 0, expired: 0 });
  expect(await remindAndClosePostings(on("2026-03-01"))).toEqual({ reminded: 0, expired: 0 });
  expect(await remindAndClosePostings(on("2026-03-02"))).toEqual({ reminded: 1, expired: 0 });
  expect(await remindAndClosePostings(on("2026-04-01"))).toEqual({ reminded: 0, expired: 1 });
  expect(await remindAndClosePostings(on("2026-04-02"))).toEqual({ reminded: 0, expired: 0 });
  const lines = await db.select().from(auditLog).orderBy(asc(auditLog.id));
  expect(lines.map(({ action, role, accountId }) => [action, role, accountId])).toEqual([
    ["postings.remind", "system", null],
    ["postings.remind", "system", null],
    ["postings.expire", "system", null],
  ]);
  const facts = await db.select().from(outbox).orderBy(asc(outbox.id));
  expect(facts.map(({ topic }) => topic)).toEqual([
    "posting.moved",
    "posting.moved",
    "posting.changed",
    "posting.moved",
  ]);
});

it("ends what is past its deadline on the day after, published or paused", async () => {
  const lastConfirmedAt = at("2026-03-01");
  await postingOf(db, { deadline: "2026-03-10", lastConfirmedAt });
  await postingOf(db, { deadline: "2026-03-10", lastConfirmedAt, status: "paused" });
  await postingOf(db, { deadline: "2026-03-10", lastConfirmedAt, status: "draft" });
  expect(await remindAndClosePostings(on("2026-03-10"))).toEqual({ reminded: 0, expired: 0 });
  expect(await remindAndClosePostings(on("2026-03-11"))).toEqual({ reminded: 0, expired: 2 });
  expect(await statuses()).toEqual(["expired", "expired", "draft"]);
});

it("counts by the district's calendar, not by hours", async () => {
  await postingOf(db, { lastConfirmedAt: new Date("2026-01-01T23:30:00+08:00") });
  expect(await remindAndClosePostings(on("2026-01-31"))).toEqual({ reminded: 1, expired: 0 });
});

it("gets through more than one batch", async () => {
  const { id: _, ...forgotten } = await postingOf(db, { lastConfirmedAt: at("2026-01-01") });
  await db.insert(postings).values(Array.from({ length: 229 }, () => forgotten));
  expect(await remindAndClosePostings(on("2026-06-01"))).toEqual({ reminded: 0, expired: 230 });
});

it("leaves a posting that somebody holds just now, and looks after the others meanwhile", async () => {
  const held = await postingOf(db, { lastConfirmedAt: at("2026-01-01") });
  const free = await postingOf(db, { lastConfirmedAt: at("2026-01-01") });
  await db.transaction(async (tx) => {
    await tx.select().from(postings).where(eq(postings.id, held.id)).for("update");
    expect(await remindAndClosePostings(on("2026-04-01"))).toEqual({ reminded: 0, expired: 1 });
  });
  const [expired] = await db.select().from(postings).where(eq(postings.status, "expired"));
  expect(expired?.id).toBe(free.id);
  expect(await remindAndClosePostings(on("2026-04-02"))).toEqual({ reminded: 0, expired: 1 });
});
