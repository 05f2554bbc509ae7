import { isNull, sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemClock } from "#app/gateways/clock/clock.ts";
import {
  bullmqQueue,
  consumeBullmq,
  type FailedJob,
  type QueueStore,
} from "#app/gateways/queue/bullmq-queue.server.ts";
import { watchRedis } from "#app/gateways/queue/redis-watch.server.ts";
import type { QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { outbox } from "#db/schema/all.ts";
import { testDatabase } from "#tests/support/database.ts";
import { describeWith } from "#tests/support/parts.ts";
import { testRedis, type TestRedis } from "#tests/support/redis.ts";
import { handOverAgain } from "#workers/relay/hand-over-again.ts";
import { relayOutbox } from "#workers/relay/relay-outbox.ts";
import { runRelay } from "#workers/relay/run-relay.ts";
import { type Done, notingHandlers } from "./noting-handlers.ts";

const connection = await testDatabase();
const { db, url } = connection;
const log = pino({ level: "silent" });

function leaveFact(postingId: number): Promise<number> {
  const line = {
    at: systemClock.now(),
    accountId: null,
    role: "system",
    action: "test",
    objectType: "posting",
  } as const;
  return db.transaction((tx) =>
    recordChange(tx, { ...line, objectId: postingId }, [{ topic: "posting.changed", payload: { postingId } }]),
  );
}

const waiting = () => db.select().from(outbox).where(isNull(outbox.relayedAt));

function suite(store: () => Promise<QueueStore>): void {
  const closers: (() => Promise<unknown>)[] = [];
  const closing = <T extends { close(): Promise<unknown> }>(thing: T): T => {
    closers.push(() => thing.close());
    return thing;
  };
  beforeEach(() => connection.reset());
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  it("brings a fact from the outbox to the handlers of its jobs", async () => {
    const where = await store();
    const done: Done[] = [];
    closing(
      await consumeBullmq(where, systemClock, notingHandlers(done), {
        failed: () => undefined,
        trouble: () => undefined,
      }),
    );
    const queue = closing(bullmqQueue(where));
    closing(await runRelay(connection, queue, systemClock, log));
    await leaveFact(7);
    await vi.waitFor(() => expect(done.length).toBe(2), { timeout: 15_000, interval: 20 });
    expect(done).toEqual(
      expect.arrayContaining([
        { name: "search.index-postings", payload: { postingIds: [7] } },
        { name: "matching.suggest-for-postings", payload: { postingIds: [7] } },
      ]),
    );
    // the relay marks a fact after its jobs are in the queue, so a quick worker can be ahead of the mark
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(0), { timeout: 15_000, interval: 20 });
  });

  it("does a job once, though its fact is relayed twice", async () => {
    const where = await store();
    const queue = closing(bullmqQueue(where));
    await leaveFact(8);
    expect(await relayOutbox(db, queue, systemClock)).toBe(1);
    await db.update(outbox).set({ relayedAt: null });
    expect(await relayOutbox(db, queue, systemClock)).toBe(1);
    const done: Done[] = [];
    closing(
      await consumeBullmq(where, systemClock, notingHandlers(done), {
        failed: () => undefined,
        trouble: () => undefined,
      }),
    );
    await vi.waitFor(() => expect(done.length).toBe(2), { timeout: 15_000, interval: 20 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toHaveLength(2);
  });

  it("lets no two jobs of matching meet, in however many processes", async () => {
    const where = await store();
    const queue = closing(bullmqQueue(where));
    for (const postingId of [11, 12, 13, 14]) await leaveFact(postingId);
    await relayOutbox(db, queue, systemClock);
    const done: Done[] = [];
    let running = 0;
    let most = 0;
    const handlers = notingHandlers(done, async ({ name }) => {
      if (!name.startsWith("matching.")) return;
      running += 1;
      most = Math.max(most, running);
      // Long enough for the other process to come, if it may.
      await new Promise((resolve) => setTimeout(resolve, 100));
      running -= 1;
    });
    const report = { failed: () => undefined, trouble: () => undefined };
    for (const _ of ["one process", "another"]) closing(await consumeBullmq(where, systemClock, handlers, report));
    await vi.waitFor(() => expect(done.length).toBe(8), { timeout: 15_000, interval: 20 });
    expect(most).toBe(1);
  });

  it("tries a failed job again", async () => {
    const where = await store();
    const queue = closing(bullmqQueue(where));
    await leaveFact(9);
    await relayOutbox(db, queue, systemClock);
    const done: Done[] = [];
    const failures: FailedJob[] = [];
    let first = true;
    const handlers = notingHandlers(done, ({ name }) => {
      if (name === "search.index-postings" && first) {
        first = false;
        throw new Error("The index is away.");
      }
    });
    closing(
      await consumeBullmq(where, systemClock, handlers, {
        failed: (job) => failures.push(job),
        trouble: () => undefined,
      }),
    );
    await vi.waitFor(() => expect(done.length).toBe(2), { timeout: 15_000, interval: 20 });
    expect(failures).toMatchObject([{ job: "search.index-postings", attempt: 1, isLast: false }]);
  });

  it("does equal work once for all that wait, and once more for what came while it ran", async () => {
    const where = await store();
    const queue = closing(bullmqQueue(where));
    for (let change = 0; change < 50; change += 1) await leaveFact(20 + (change % 2));
    await relayOutbox(db, queue, systemClock);
    const done: Done[] = [];
    let isLate = false;
    const handlers = notingHandlers(done, async ({ name }) => {
      if (name !== "matching.suggest-for-postings" || isLate) return;
      isLate = true;
      await leaveFact(20);
      await leaveFact(21);
      await relayOutbox(db, queue, systemClock);
    });
    closing(await consumeBullmq(where, systemClock, handlers, { failed: () => undefined, trouble: () => undefined }));
    const suggested = () => done.filter(({ name }) => name === "matching.suggest-for-postings");
    await vi.waitFor(() => expect(suggested().length).toBe(3), { timeout: 15_000, interval: 20 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(suggested()).toHaveLength(3);
    expect((await queue.counts()).every(({ waiting, active, failed }) => waiting + active + failed === 0)).toBe(true);
  });
}

describe("relay and queue on PostgreSQL", () => {
  suite(() => Promise.resolve({ kind: "postgres", url }));
});

describe("a queue in PostgreSQL whose clock was ahead", () => {
  beforeEach(() => connection.reset());

  it("looks for lost jobs at once, lets go what was held into the future, and runs no schedule a day late", async () => {
    const where = { kind: "postgres", url } as const;
    const idle = notingHandlers([]);
    const quiet = { failed: () => undefined, trouble: () => undefined };
    await (await consumeBullmq(where, systemClock, idle, quiet)).close();
    const tomorrow = Date.now() + 86_400_000;
    await db.execute(sql`
      insert into bullmq.meta (queue, field, value) values ('matching', 'stalled-check', ${String(tomorrow)})
      on conflict (queue, field) do update set value = excluded.value`);
    await db.execute(sql`
      insert into bullmq.job (queue, id, seq, name, state, added_at_ms, locked_until_ms)
      values ('matching', 'lost', 1, 'matching.suggest-all', 'active', ${Date.now()}, ${tomorrow})`);
    await db.execute(sql`
      update bullmq.scheduler set next_run_ms = next_run_ms + 86400000 where scheduler_id = 'search.watch-index'`);
    await db.execute(sql`
      update bullmq.job set process_at_ms = process_at_ms + 86400000,
        id = 'repeat:search.watch-index:' || (process_at_ms + 86400000)
      where scheduler_id = 'search.watch-index' and state = 'delayed'`);

    await (await consumeBullmq(where, systemClock, idle, quiet)).close();
    const [check] = await db.execute<{ value: string }>(
      sql`select value from bullmq.meta where queue = 'matching' and field = 'stalled-check'`,
    );
    expect(Number(check?.value ?? 0)).toBeLessThan(tomorrow - 80_000_000);
    const [lost] = await db.execute<{ until: string }>(
      sql`select locked_until_ms::text as until from bullmq.job where id = 'lost'`,
    );
    expect(Number(lost?.until)).toBeLessThan(Date.now() + 40_000);
    const [schedule] = await db.execute<{ next: string }>(
      sql`select next_run_ms::text as next from bullmq.scheduler where scheduler_id = 'search.watch-index'`,
    );
    expect(Number(schedule?.next)).toBeLessThan(Date.now() + 4 * 60_000);
    await db.execute(sql`delete from bullmq.job where id = 'lost'`);
  });
});

describeWith("redis", "a queue in Redis that forgets everything", () => {
  let redis: TestRedis;
  beforeEach(() => connection.reset());
  afterAll(() => redis.stop());

  it("gets the facts of the last day again, and each is done", async () => {
    redis = await testRedis();
    const where = { kind: "redis", url: redis.url } as const;
    const runs: string[] = [];
    const again: number[] = [];
    const unsafe: string[] = [];
    const watch = watchRedis(redis.url, {
      running: async (runId) => {
        runs.push(runId);
        again.push(await handOverAgain(db, systemClock, runId));
      },
      unsafe: (setting) => unsafe.push(setting),
      trouble: () => undefined,
    });
    try {
      await vi.waitFor(() => expect(again).toEqual([0]), { timeout: 10_000 });
      await vi.waitFor(() => expect(unsafe).toContain("appendonly"), { timeout: 10_000 });
      const queue = bullmqQueue(where);
      for (const postingId of [31, 32, 33]) await leaveFact(postingId);
      expect(await relayOutbox(db, queue, systemClock)).toBe(3);
      await queue.close();
      await redis.crash();
      await vi.waitFor(() => expect(again).toEqual([0, 3]), { timeout: 15_000 });
      expect(new Set(runs).size).toBe(2);

      const done: Done[] = [];
      const second = bullmqQueue(where);
      expect(await relayOutbox(db, second, systemClock)).toBe(3);
      const consumers = await consumeBullmq(where, systemClock, notingHandlers(done), {
        failed: () => undefined,
        trouble: () => undefined,
      });
      await vi.waitFor(() => expect(done.length).toBe(6), { timeout: 15_000, interval: 20 });
      await consumers.close();
      await second.close();
    } finally {
      watch.close();
    }
  });

  it("gets nothing again from a run that is known, nor what is older than a day", async () => {
    const queue: QueueGateway = {
      add: () => Promise.resolve(),
      counts: () => Promise.resolve([]),
      waiting: () => Promise.resolve(0),
      givenUp: () => Promise.resolve([]),
      tryAgain: () => Promise.resolve(false),
      close: () => Promise.resolve(),
    };
    await leaveFact(34);
    await relayOutbox(db, queue, systemClock);
    expect(await handOverAgain(db, systemClock, "first run")).toBe(1);
    await relayOutbox(db, queue, systemClock);
    expect(await handOverAgain(db, systemClock, "first run")).toBe(0);
    await db.update(outbox).set({ relayedAt: new Date(Date.now() - 25 * 3_600_000) });
    expect(await handOverAgain(db, systemClock, "second run")).toBe(0);
  });
});

describeWith("redis", "relay and queue on Redis", () => {
  let server: Promise<TestRedis> | undefined;
  afterAll(async () => (await server)?.stop());
  suite(async () => {
    const redis = await (server ??= testRedis());
    await redis.flush();
    return { kind: "redis", url: redis.url };
  });
});

describe("an outbox whose queue is away", () => {
  beforeEach(() => connection.reset());

  it("keeps its facts", async () => {
    const away: QueueGateway = {
      add: () => Promise.reject(new Error("connection refused")),
      counts: () => Promise.resolve([]),
      waiting: () => Promise.resolve(0),
      givenUp: () => Promise.resolve([]),
      tryAgain: () => Promise.resolve(false),
      close: () => Promise.resolve(),
    };
    await leaveFact(10);
    await expect(relayOutbox(db, away, systemClock)).rejects.toThrow("connection refused");
    expect(await waiting()).toHaveLength(1);
  });
});

describe("an outbox with a fact that nobody can read", () => {
  beforeEach(() => connection.reset());

  /** A queue that takes everything. */
  function taking() {
    const taken: string[] = [];
    const queue: QueueGateway = {
      add: async (jobs) => void taken.push(...jobs.map(({ id }) => id)),
      counts: () => Promise.resolve([]),
      waiting: () => Promise.resolve(0),
      givenUp: () => Promise.resolve([]),
      tryAgain: () => Promise.resolve(false),
      close: () => Promise.resolve(),
    };
    return { queue, taken };
  }

  it("hands the others over, and keeps it in sight", async () => {
    const createdAt = systemClock.now();
    const unreadable = [
      { topic: "posting.changed", payload: { postingId: "seven" }, createdAt },
      { topic: "posting.sung", payload: { postingId: 7 }, createdAt },
    ];
    await db.insert(outbox).values(unreadable as never);
    await leaveFact(11);
    const { queue, taken } = taking();
    const setAside = new Map<number, Error>();
    expect(await relayOutbox(db, queue, systemClock, setAside)).toBe(1);
    expect(await relayOutbox(db, queue, systemClock, setAside)).toBe(0);
    expect(taken).toHaveLength(2);
    expect(await waiting()).toHaveLength(2);
    expect([...setAside.keys()]).toEqual((await waiting()).map(({ id }) => id));
  });

  it("gives a job another id where the database began again with the same ones", async () => {
    const { queue, taken } = taking();
    const fact = { topic: "posting.changed" as const, payload: { postingId: 7 } };
    await db.insert(outbox).values({ ...fact, createdAt: new Date("2026-03-01T00:00:00Z") });
    await relayOutbox(db, queue, systemClock);
    await connection.reset();
    await db.insert(outbox).values({ ...fact, createdAt: new Date("2026-03-01T00:00:01Z") });
    await relayOutbox(db, queue, systemClock);
    expect(new Set(taken).size).toBe(4);
  });
});
