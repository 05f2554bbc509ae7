import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { bullmqQueue, consumeBullmq } from "#app/gateways/queue/bullmq-queue.server.ts";
import { watchRedis } from "#app/gateways/queue/redis-watch.server.ts";
import { outbox } from "#db/schema/all.ts";
import { testDatabase } from "#tests/support/database.ts";
import { describeWith } from "#tests/support/parts.ts";
import { testRedis, type TestRedis } from "#tests/support/redis.ts";
import { relayOutbox } from "#workers/relay/relay-outbox.ts";
import { type Done, notingHandlers, unread } from "./noting-handlers.ts";

const connection = await testDatabase();
const { db, sql, url } = connection;
const soon = { timeout: 20_000, interval: 50 };

const closers: (() => Promise<unknown>)[] = [];
const closing = <T extends { close(): Promise<unknown> }>(thing: T): T => {
  closers.push(() => thing.close());
  return thing;
};
beforeEach(() => connection.reset());
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const isVisit = ({ name }: Done) => name === "notices.tell-of-visit";

function leaveVisits(amount: number) {
  const createdAt = systemClock.now();
  const facts = Array.from({ length: amount }, (_, index) => ({
    ...{ topic: "visit.recorded" as const, createdAt },
    payload: { entryId: index + 1 },
  }));
  return db.insert(outbox).values(facts);
}

function leaveAboutPeople(seekerIds: readonly number[]) {
  const createdAt = systemClock.now();
  return db
    .insert(outbox)
    .values(seekerIds.map((seekerId) => ({ topic: "answers.changed" as const, payload: { seekerId }, createdAt })));
}

describeWith("redis", "a Redis that crashes and keeps nothing", () => {
  let server: Promise<TestRedis> | undefined;
  afterAll(async () => (await server)?.stop());

  it("keeps its schedules", async () => {
    const redis = await (server ??= testRedis());
    const store = { kind: "redis", url: redis.url } as const;
    const queue = closing(bullmqQueue(store));
    const consumers = closing(await consumeBullmq(store, systemClock, notingHandlers([]), unread));
    const scheduled = async () => (await queue.counts()).reduce((sum, { delayed }) => sum + delayed, 0);
    const before = await scheduled();
    expect(before).toBeGreaterThan(5);
    await redis.crash();
    const watch = watchRedis(redis.url, {
      running: () => consumers.heal(),
      unsafe: () => undefined,
      trouble: () => undefined,
    });
    await vi.waitFor(async () => expect(await scheduled()).toBe(before), soon);
    watch.close();
  });
});

describe("jobs that were interrupted", () => {
  /** As a worker leaves a job that is killed with it, `times` times. */
  async function killedInTheMiddle(times: number, lockedUntil: number) {
    await sql`
      update bullmq.job set state = 'active', lock_token = 'gone', locked_until_ms = ${lockedUntil},
        stalled_marked = true, stalled_count = ${times}`;
  }

  it("are taken up again however often a job may be tried", async () => {
    const store = { kind: "postgres", url } as const;
    await leaveVisits(1);
    await relayOutbox(db, closing(bullmqQueue(store)), systemClock);
    await killedInTheMiddle(4, 0);
    const done: Done[] = [];
    closing(await consumeBullmq(store, systemClock, notingHandlers(done), unread));
    await vi.waitFor(() => expect(done.filter(isVisit)).toHaveLength(1), { timeout: 5_000, interval: 50 });
  });

  it("are tried again soon, though their pause began while the clock was ahead", async () => {
    const store = { kind: "postgres", url } as const;
    await leaveVisits(1);
    await relayOutbox(db, closing(bullmqQueue(store)), systemClock);
    await sql`update bullmq.job set state = 'delayed', process_at_ms = ${Date.now() + 86_400_000}`;
    const done: Done[] = [];
    closing(await consumeBullmq(store, systemClock, notingHandlers(done), unread));
    await vi.waitFor(() => expect(done.filter(isVisit)).toHaveLength(1), { timeout: 5_000, interval: 50 });
  });
});

describe("schedules that ran while the clock was ahead", () => {
  it("come at their next time, not a day late", async () => {
    const store = { kind: "postgres", url } as const;
    await (await consumeBullmq(store, systemClock, notingHandlers([]), unread)).close();
    await sql`
      update bullmq.job set process_at_ms = process_at_ms + 86400000,
        id = 'repeat:' || scheduler_id || ':' || process_at_ms + 86400000
      where scheduler_id is not null`;
    await sql`update bullmq.scheduler set next_run_ms = next_run_ms + 86400000`;
    closing(await consumeBullmq(store, systemClock, notingHandlers([]), unread));
    const [late] = await sql`select max(next_run_ms)::float8 as at from bullmq.scheduler`;
    expect(late?.["at"]).toBeLessThanOrEqual(Date.now() + 86_400_000);
  });

  it("come once the workers are back, where they were away at the time", async () => {
    const store = { kind: "postgres", url } as const;
    await (await consumeBullmq(store, systemClock, notingHandlers([]), unread)).close();
    const missed = Date.now() - 60_000;
    await sql`
      update bullmq.job set process_at_ms = ${missed}, id = 'repeat:matching.suggest-all:' || ${String(missed)}
      where name = 'matching.suggest-all' and state = 'delayed'`;
    await sql`update bullmq.scheduler set next_run_ms = ${missed} where scheduler_id = 'matching.suggest-all'`;
    const done: Done[] = [];
    closing(await consumeBullmq(store, systemClock, notingHandlers(done), unread));
    await vi.waitFor(() => expect(done.map(({ name }) => name)).toContain("matching.suggest-all"), {
      timeout: 5_000,
      interval: 50,
    });
  });
});

describe("many facts about few people and postings", () => {
  const store = { kind: "postgres", url } as const;

  it("are one job for everybody's lists where a thousand of them wait already", async () => {
    const queue = closing(bullmqQueue(store));
    await leaveAboutPeople(Array.from({ length: 1_500 }, (_, index) => index + 1));
    for (let moved = -1; moved !== 0;) moved = await relayOutbox(db, queue, systemClock);
    expect(await queue.waiting("matching")).toBe(1_001);
    const [last] =
      await sql`select name from bullmq.job where queue = 'matching' and state = 'waiting' order by seq desc limit 1`;
    expect(last?.["name"]).toBe("matching.catch-up");
  });

  it("are done again after a fact that was done was handed over a second time", async () => {
    const queue = closing(bullmqQueue(store));
    const done: Done[] = [];
    await leaveAboutPeople([1]);
    await relayOutbox(db, queue, systemClock);
    closing(await consumeBullmq(store, systemClock, notingHandlers(done), unread));
    await vi.waitFor(() => expect(done).toHaveLength(1), { timeout: 5_000, interval: 50 });
    await db.update(outbox).set({ relayedAt: null });
    await leaveAboutPeople([1]);
    await relayOutbox(db, queue, systemClock);
    await leaveAboutPeople([1]);
    await relayOutbox(db, queue, systemClock);
    await vi.waitFor(() => expect(done.length).toBeGreaterThan(1), { timeout: 5_000, interval: 50 });
  });

  it("lose none that comes while its person's job runs", async () => {
    const queue = closing(bullmqQueue(store));
    const done: Done[] = [];
    let began: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (began = resolve));
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const hold = () => {
      began();
      return held;
    };
    closing(await consumeBullmq(store, systemClock, notingHandlers(done, hold), unread));
    await leaveAboutPeople([1]);
    await relayOutbox(db, queue, systemClock);
    await first;
    await leaveAboutPeople([1, 1]);
    await relayOutbox(db, queue, systemClock);
    release();
    await vi.waitFor(() => expect(done.length).toBeGreaterThanOrEqual(2), soon);
  });
});
