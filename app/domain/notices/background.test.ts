import { describe, expect, it } from "vitest";
import { type BackgroundFacts, runState, standsStill, troublesOf } from "./background.ts";

const now = new Date("2026-12-01T02:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const idle = { waiting: 0, waitingSince: null, endedAt: null, begunAt: null };
const well: BackgroundFacts = {
  workers: { startedAt: ago(600), calledAt: now },
  oldestFactAt: null,
  queues: [{ ...idle, failed: 0 }],
  newestRun: { startedAt: ago(60), finishedAt: ago(59) },
};

describe("what an administrator must know of the background work", () => {
  it("is nothing where all is well", () => {
    expect(troublesOf(well, now)).toEqual([]);
    expect(troublesOf({ ...well, oldestFactAt: ago(9), newestRun: null }, now)).toEqual([]);
  });

  it.each([
    ["queue-away", { queues: null }],
    ["workers-away", { workers: null }],
    ["workers-away", { workers: { startedAt: ago(600), calledAt: ago(3) } }],
    ["facts-wait", { oldestFactAt: ago(11) }],
    ["queue-stands", { queues: [{ ...idle, waiting: 3, waitingSince: ago(20), failed: 0 }] }],
    ["night-failed", { newestRun: { startedAt: ago(121), finishedAt: null } }],
    ["jobs-failed", { queues: [{ ...idle, failed: 1 }] }],
  ] as const)("names %s", (trouble, facts) => {
    expect(troublesOf({ ...well, ...facts }, now)).toEqual([trouble]);
  });
});

describe("a queue", () => {
  const waits = { ...idle, waiting: 1, waitingSince: ago(20) };

  it("stands still where jobs wait and none has ended for a quarter of an hour", () => {
    expect(standsStill(waits, now)).toBe(true);
    expect(standsStill({ ...waits, endedAt: ago(16) }, now)).toBe(true);
    expect(standsStill({ ...waits, begunAt: ago(61) }, now)).toBe(true);
  });

  it("gets on where one ended a while ago, a long one runs, the first came just now, or none waits", () => {
    expect(standsStill({ ...waits, endedAt: ago(14) }, now)).toBe(false);
    expect(standsStill({ ...waits, begunAt: ago(40) }, now)).toBe(false);
    expect(standsStill({ ...waits, waitingSince: ago(1), endedAt: ago(300) }, now)).toBe(false);
    expect(standsStill({ ...idle, endedAt: ago(300) }, now)).toBe(false);
  });
});

describe("a run that has not ended", () => {
  it("runs for two hours at most, and not beside a later one", () => {
    const run = { startedAt: ago(119), finishedAt: null };
    expect(runState(run, true, now)).toBe("running");
    expect(runState(run, false, now)).toBe("failed");
    expect(runState({ ...run, startedAt: ago(121) }, true, now)).toBe("failed");
    expect(runState({ ...run, finishedAt: now }, false, now)).toBe("finished");
  });
});
