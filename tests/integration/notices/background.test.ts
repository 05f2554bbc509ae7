import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fixedClock, systemClock } from "#app/gateways/clock/clock.ts";
import { bullmqQueue, consumeBullmq } from "#app/gateways/queue/bullmq-queue.server.ts";
import type { Services } from "#app/server/services.server.ts";
import { readJobs } from "#app/usecases/notices/read-jobs.ts";
import { tellOfTroubles } from "#app/usecases/notices/tell-of-troubles.ts";
import { tryJobAgain } from "#app/usecases/notices/try-job-again.ts";
import { callAsWorkers } from "#app/usecases/notices/workers-presence.ts";
import { auditLog, matchingRuns, notices, outbox } from "#db/schema/all.ts";
import { accountOf } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/support/database.ts";
import { jobHandlers } from "#workers/handlers/job-handlers.ts";

const connection = await testDatabase();
const { db, url, reset } = connection;
const store = { kind: "postgres", url } as const;

beforeEach(reset);

const at = (text: string) => ({
  db,
  clock: fixedClock(new Date(text)),
  queue: { counts: () => Promise.resolve([]) },
  sms: { send: () => Promise.resolve() },
  wordNotice: () => "",
});

const told = () => db.select({ code: notices.code, accountId: notices.accountId }).from(notices);

async function administrator() {
  const account = await accountOf(db, "administrator");
  const membership = { role: "administrator" as const, organisationId: null, areaCode: null };
  return {
    kind: "account" as const,
    accountId: account.id,
    name: account.name,
    locale: "zh-CN" as const,
    seekerId: null,
    memberships: [membership],
  };
}

describe("administrators", () => {
  it("are told once that the workers are gone, and again the next time they are", async () => {
    const { accountId } = await administrator();
    await callAsWorkers(at("2026-12-01T01:00:00Z"), new Date("2026-12-01T00:00:00Z"));
    await tellOfTroubles(at("2026-12-01T01:09:00Z"));
    expect(await told()).toEqual([]);
    await tellOfTroubles(at("2026-12-01T01:11:00Z"));
    await tellOfTroubles(at("2026-12-01T01:12:00Z"));
    expect(await told()).toEqual([{ code: "workers-away", accountId }]);
    await callAsWorkers(at("2026-12-01T02:00:00Z"), new Date("2026-12-01T01:59:00Z"));
    await tellOfTroubles(at("2026-12-01T02:11:00Z"));
    expect(await told()).toHaveLength(2);
  });

  it("are told that workers which left in good order have left changes waiting", async () => {
    await administrator();
    await tellOfTroubles(at("2026-12-01T01:00:00Z"));
    expect(await told()).toEqual([]);
    const createdAt = new Date("2026-12-01T01:00:00Z");
    await db.insert(outbox).values({ topic: "posting.changed", payload: { postingId: 1 }, createdAt });
    await tellOfTroubles(at("2026-12-01T01:11:00Z"));
    expect(await told()).toMatchObject([{ code: "workers-away" }]);
  });

  it("are told once of a night that came to no end", async () => {
    await administrator();
    const startedAt = new Date("2026-11-30T18:00:00Z");
    await db.insert(matchingRuns).values({ scope: "all", rulesVersion: "1", startedAt });
    await tellOfTroubles(at("2026-11-30T19:59:00Z"));
    expect(await told()).toEqual([]);
    for (const each of ["2026-11-30T20:01:00Z", "2026-11-30T21:00:00Z"]) await tellOfTroubles(at(each));
    expect(await told()).toMatchObject([{ code: "night-failed" }]);
  });

  it("see a killed night as such and not as one that runs", async () => {
    const principal = await administrator();
    const run = { scope: "all" as const, rulesVersion: "1" };
    await db.insert(matchingRuns).values([
      { ...run, startedAt: new Date("2026-11-29T18:00:00Z") },
      { ...run, startedAt: new Date("2026-11-30T18:00:00Z") },
    ]);
    const queue = bullmqQueue(store);
    const jobs = await readJobs({ ...at("2026-11-30T18:01:00Z"), queue }, principal);
    await queue.close();
    expect(jobs.ok && jobs.value.matchingRuns.map(({ state }) => state)).toEqual(["running", "failed"]);
  });
});

describe("a job that was given up", () => {
  it("is shown with its reason, in which no typed value stands, and done when it is tried again", async () => {
    const principal = await administrator();
    const queue = bullmqQueue(store);
    const ports = { db, clock: systemClock, queue };
    let heals = false;
    const broken = new Error("Failed query: select $1\nparams: 林小满");
    const services = { db, clock: systemClock, log: { info: () => undefined } } as unknown as Services;
    const handlers = jobHandlers({
      ...services,
      get db(): Services["db"] {
        if (heals) return db;
        throw broken;
      },
    });
    const consumers = await consumeBullmq(store, systemClock, handlers, {
      failed: () => undefined,
      trouble: () => undefined,
    });
    try {
      const call = { name: "notices.tell-of-visit", payload: { entryId: 1 } } as const;
      await queue.add([{ id: "fact-1-1-0", call }]);
      await connection.sql`update bullmq.job set max_attempts = 1, opts = jsonb_set(opts, '{attempts}', '1') where id = 'fact-1-1-0'`;
      await vi.waitFor(async () => expect(await queue.givenUp(10)).toHaveLength(1), { timeout: 20_000 });
      const read = await readJobs(ports, principal);
      if (!read.ok) throw new Error(read.refusal.code);
      expect(read.value.troubles).toContain("jobs-failed");
      expect(read.value.givenUp).toMatchObject([
        { queue: "notices", id: "fact-1-1-0", name: "notices.tell-of-visit", reason: "Failed query: select $1" },
      ]);
      heals = true;
      expect(await tryJobAgain(ports, principal, { queue: "notices", id: "fact-1-1-0" })).toEqual({ ok: true });
      await vi.waitFor(async () => expect(await queue.givenUp(10)).toEqual([]), { timeout: 20_000 });
      expect(await tryJobAgain(ports, principal, { queue: "notices", id: "fact-1-1-0" })).toMatchObject({
        refusal: { code: "changed-meanwhile" },
      });
      const lines = await db.select().from(auditLog).where(eq(auditLog.action, "notices.retry-job"));
      expect(lines).toMatchObject([{ accountId: principal.accountId, details: { job: "fact-1-1-0" } }]);
    } finally {
      await consumers.close();
      await queue.close();
    }
  });
});
