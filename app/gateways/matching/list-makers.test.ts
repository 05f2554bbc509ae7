import { describe, expect, it, vi } from "vitest";
import { CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { randomWorld } from "#tests/factories/random-world.ts";
import { BLOCKED, scorePair } from "#app/domain/matching/judge.ts";
import { unpacked } from "#app/domain/matching/packed-lists.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { topK } from "#app/domain/matching/rank.ts";
import type { ListMaker, ListMaking, ListWork } from "./list-maker.ts";
import { oneThreadListMaker } from "./one-thread-list-maker.ts";
import { piscinaListMaker } from "./piscina-list-maker.server.ts";

// Threads read all rules when they start.
vi.setConfig({ testTimeout: 120_000 });

const MOST = 5;
const NO_FLOOR = -(2 ** 15);

const { seekers, postings, points } = randomWorld({ seekers: 300, postings: 200 }, 20261126);
const shares = [seekers.slice(0, 90), seekers.slice(90, 170), seekers.slice(170, 171), seekers.slice(171)];

const threads = piscinaListMaker(2, 1);
const work = (signal?: AbortSignal): ListWork => ({
  postings,
  context: CONTEXT,
  people: seekers.length,
  pause: () => undefined,
  signal,
});

async function using<Outcome>(
  maker: ListMaker,
  make: (making: ListMaking) => Promise<Outcome>,
  signal?: AbortSignal,
): Promise<Outcome> {
  const making = maker.begin(work(signal));
  try {
    return await make(making);
  } finally {
    await making.close();
  }
}

/** All shares are held before the first list is asked for, and lists are made with several points one after the other. */
const everything = async (making: ListMaking) => {
  const none = new Int16Array(postings.length);
  const noFloor = new Int16Array(postings.length).fill(NO_FLOOR);
  const floors = Int16Array.from(postings, (_, at) => (at % 3 === 0 ? 6500 : NO_FLOOR));
  const held = await Promise.all(shares.map((share) => making.hold(share)));
  return Promise.all(
    held.map(async (people) => {
      const lists = {
        unlevelled: await people.bestPostings(none, MOST),
        levelled: await people.bestPostings(points, MOST),
        longer: await people.bestPostings(points, 2 * MOST),
        people: await people.bestPeople(MOST, noFloor),
        aboveTheFloor: await people.bestPeople(MOST, floors),
      };
      await people.release();
      return lists;
    }),
  );
};

const columns = postingColumns(postings.map((facts) => preparePosting(facts, CONTEXT)));
const judgedOf = (share: readonly (typeof seekers)[number][]) => {
  const people = share.map((facts) => prepareSeeker(facts, CONTEXT));
  const feasible = (pairs: readonly { id: number; score: number }[]) => pairs.filter(({ score }) => score !== BLOCKED);
  const listOf = (person: (typeof people)[number], levelling: Int16Array, most: number) =>
    topK(
      columns.postings.flatMap((posting, at) => {
        const score = scorePair(person, posting);
        return score === BLOCKED ? [] : [{ id: posting.id, score: score + (levelling[at] ?? 0) }];
      }),
      most,
    );
  return {
    levelled: people.map((person) => listOf(person, points, MOST)),
    people: columns.postings.map((posting) =>
      topK(feasible(people.map((person) => ({ id: person.id, score: scorePair(person, posting) }))), MOST),
    ),
  };
};
const listsIn = (packed: Parameters<typeof unpacked>[0] | undefined) =>
  packed === undefined ? [] : [...unpacked(packed)].map(([, list]) => list);

describe("lists made on threads", () => {
  it("are those of one thread: the same ids, scores and order, and those that judging every pair gives", async () => {
    const [one, two] = [await using(oneThreadListMaker, everything), await using(threads, everything)];
    expect(two).toEqual(one);
    for (const [at, share] of shares.entries()) {
      const judged = judgedOf(share);
      expect(listsIn(two[at]?.levelled)).toEqual(judged.levelled);
      expect(listsIn(two[at]?.people)).toEqual(judged.people);
    }
    const amount = (which: "people" | "aboveTheFloor") => two.reduce((sum, lists) => sum + lists[which].ids.length, 0);
    expect(amount("people")).toBeGreaterThan(300);
    expect(amount("aboveTheFloor")).toBeLessThan(amount("people"));
    expect(amount("aboveTheFloor")).toBeGreaterThan(0);
  });

  it("stop when told to, with the same reason as on one thread", async () => {
    const stopped = async (maker: ListMaker) => {
      const told = new AbortController();
      const reason = new Error("The workers end.");
      const stop = async (making: ListMaking) => {
        const held = await making.hold(seekers);
        told.abort(reason);
        return held.bestPostings(points, MOST);
      };
      const outcome = await using(maker, stop, told.signal).catch((error: unknown) => error);
      expect(outcome).toBe(reason);
    };
    await stopped(oneThreadListMaker);
    await stopped(threads);
  });

  it("stop in the middle of a list's making", async () => {
    const told = new AbortController();
    const reason = new Error("The workers end.");
    const midway = async (making: ListMaking) => {
      const held = await making.hold(seekers);
      const lists = held.bestPostings(points, MOST);
      told.abort(reason);
      return lists;
    };
    await expect(using(threads, midway, told.signal)).rejects.toBe(reason);
  });

  it("fail with what a thread failed with", async () => {
    const wrong = (making: ListMaking) => making.hold([{ ...seekers[0], abilities: null } as never]);
    await expect(using(threads, wrong)).rejects.toThrow(TypeError);
    const unprepared = piscinaListMaker(2, 1).begin({ ...work(), postings: [null as never] });
    await expect(unprepared.hold(seekers)).rejects.toThrow(TypeError);
    await expect(unprepared.hold(seekers)).rejects.toThrow();
    await unprepared.close();
  });

  it("cannot be asked for of people who were let go", async () => {
    const released = async (making: ListMaking) => {
      const held = await making.hold(seekers);
      await held.release();
      return held.bestPostings(points, MOST);
    };
    await expect(using(oneThreadListMaker, released)).rejects.toThrow(RangeError);
    await expect(using(threads, released)).rejects.toThrow(RangeError);
  });

  it("are made on the caller's thread where threads would cost more than they save", () => {
    expect(piscinaListMaker(4).begin(work()).atOnce).toBe(1);
    expect(piscinaListMaker(1).begin({ ...work(), people: 100_000 }).atOnce).toBe(1);
  });
});
