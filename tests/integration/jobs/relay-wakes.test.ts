import { isNull } from "drizzle-orm";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemClock } from "#app/gateways/clock/clock.ts";
import type { QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import { outbox } from "#db/schema/all.ts";
import { testDatabase } from "#tests/support/database.ts";
import { relayOutbox } from "#workers/relay/relay-outbox.ts";
import { type Relay, runRelay } from "#workers/relay/run-relay.ts";

const connection = await testDatabase();
const { db, sql } = connection;
const log = pino({ level: "silent" });

const leaveFact = (entryId: number) =>
  db.insert(outbox).values({ topic: "visit.recorded", payload: { entryId }, createdAt: systemClock.now() });
const waiting = () => db.select().from(outbox).where(isNull(outbox.relayedAt));

function takingQueue(before: () => Promise<void> = () => Promise.resolve()) {
  const taken: string[] = [];
  const queue: QueueGateway = {
    add: async (jobs) => {
      await before();
      taken.push(...jobs.map(({ id }) => id));
    },
    counts: () => Promise.resolve([]),
    waiting: () => Promise.resolve(0),
    givenUp: () => Promise.resolve([]),
    tryAgain: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  };
  return { queue, taken };
}

/** Waits by turns of the event loop, since timers are the test's. */
async function until(isSo: () => boolean): Promise<void> {
  for (const end = performance.now() + 5_000; !isSo() && performance.now() < end;) await new Promise(setImmediate);
  expect(isSo()).toBe(true);
}

/** The relay looks by itself every second. */
const POLL_MS = 1_000;

describe("a relay that has nothing to do", () => {
  let relay: Relay | undefined;
  /** What its pauses end with, which come to no end by themselves. */
  let looks: (() => void)[] = [];

  beforeEach(async () => {
    await connection.reset();
    looks = [];
    const set = globalThis.setTimeout;
    vi.spyOn(globalThis, "setTimeout").mockImplementation(((act: () => void, ms?: number) => {
      if (ms !== POLL_MS) return set(act, ms);
      looks.push(act);
      return set(() => undefined, 0);
    }) as typeof setTimeout);
  });

  afterEach(async () => {
    await relay?.close();
    vi.restoreAllMocks();
    await sql`alter table outbox enable trigger user`;
  });

  async function restingRelay() {
    const { queue, taken } = takingQueue();
    relay = await runRelay(connection, queue, systemClock, log);
    await until(() => looks.length > 0);
    return taken;
  }

  it("takes a fact as soon as the database says that there is one, without a look of its own", async () => {
    const taken = await restingRelay();
    await leaveFact(1);
    await until(() => taken.length === 1);
  });

  it("takes a fact whose message got lost at its next look", async () => {
    const taken = await restingRelay();
    await sql`alter table outbox disable trigger user`;
    await leaveFact(1);
    for (let turn = 0; turn < 2_000; turn += 1) await new Promise(setImmediate);
    expect(taken).toEqual([]);
    for (const look of looks) look();
    await until(() => taken.length === 1);
  });
});

describe("a relay", () => {
  beforeEach(() => connection.reset());

  it("goes on after the queue has failed", async () => {
    let failures = 0;
    const { queue, taken } = takingQueue(() => {
      failures += 1;
      return failures === 1 ? Promise.reject(new Error("connection refused")) : Promise.resolve();
    });
    await leaveFact(1);
    const relay = await runRelay(connection, queue, systemClock, log);
    await vi.waitFor(() => expect(taken).toHaveLength(1), { timeout: 15_000, interval: 50 });
    await relay.close();
    expect(failures).toBe(2);
  });

  it("leaves to another the facts that the other is handing over, and does not wait for them", async () => {
    await leaveFact(1);
    const other = takingQueue();
    const first = takingQueue(async () => {
      await leaveFact(2);
      expect(await relayOutbox(db, other.queue, systemClock)).toBe(1);
    });
    expect(await relayOutbox(db, first.queue, systemClock)).toBe(1);
    expect(new Set([...first.taken, ...other.taken]).size).toBe(2);
    expect(await waiting()).toEqual([]);
  });
});
