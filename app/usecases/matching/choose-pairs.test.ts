import { describe, expect, it, vi } from "vitest";
import { CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { randomWorld } from "#tests/factories/random-world.ts";
import type { SeekerFacts } from "#app/domain/matching/facts.ts";
import { unlevelled } from "#app/domain/matching/levelling.ts";
import { ListTally } from "#app/domain/matching/list-tally.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import { preparePosting } from "#app/domain/matching/prepare.ts";
import type { ListMaker, ListMaking } from "#app/gateways/matching/list-maker.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { piscinaListMaker } from "#app/gateways/matching/piscina-list-maker.server.ts";
import { choosePairs } from "./choose-pairs.ts";

// Threads read all rules when they start.
vi.setConfig({ testTimeout: 120_000 });

const { seekers, postings, points: levelling } = randomWorld({ seekers: 500, postings: 60 }, 7);
const columns = postingColumns(postings.map((facts) => preparePosting(facts, CONTEXT)));
const ids = postings.map(({ id }) => id);

async function* inShares(size: number): AsyncGenerator<readonly SeekerFacts[]> {
  for (let start = 0; start < seekers.length; start += size) yield seekers.slice(start, start + size);
}

/** The pairs, what was counted, and for how many full lists of postings a score was said that is needed to enter. */
async function outcomeOf(maker: ListMaker, size: number) {
  const making = maker.begin({ postings, context: CONTEXT, people: seekers.length, pause: () => undefined });
  const tally = new ListTally(ids, CONTEXT.date);
  let full = 0;
  const watched: Pick<ListMaking, "atOnce" | "hold"> = {
    atOnce: making.atOnce,
    hold: async (people) => {
      const held = await making.hold(people);
      return {
        ...held,
        bestPeople: (most, least) => {
          full += least.filter((each) => each >= 0).length;
          return held.bestPeople(most, least);
        },
      };
    },
  };
  try {
    const chosen = await choosePairs(inShares(size), watched, { columns, levelling, date: CONTEXT.date, tally });
    return { chosen, measures: tally.measures(unlevelled(ids.length)), counts: tally.counts(), full };
  } finally {
    await making.close();
  }
}

describe("the pairs of a night", () => {
  it("are the same in one share, in many, and in many on several threads", async () => {
    const { full: _, ...whole } = await outcomeOf(oneThreadListMaker, seekers.length);
    const { full: fullOnOne, ...inMany } = await outcomeOf(oneThreadListMaker, 70);
    const { full: fullOnThreads, ...onThreads } = await outcomeOf(piscinaListMaker(2, 1), 70);
    expect(inMany).toEqual(whole);
    expect(onThreads).toEqual(whole);
    expect(fullOnOne).toBeGreaterThan(0);
    expect(fullOnThreads).toBeGreaterThan(0);
    expect([...whole.chosen.values()].filter(({ size }) => size > 0).length).toBeGreaterThan(seekers.length / 3);
  });

  it("are not to be had where one share fails, and the others are not waited for in vain", async () => {
    const making = oneThreadListMaker.begin({
      postings,
      context: CONTEXT,
      people: seekers.length,
      pause: () => undefined,
    });
    let shares = 0;
    const failing: Pick<ListMaking, "atOnce" | "hold"> = {
      atOnce: 2,
      hold: (people) => {
        shares += 1;
        return shares === 2 ? Promise.reject(new Error("A thread ran out of memory.")) : making.hold(people);
      },
    };
    const tally = new ListTally(ids, CONTEXT.date);
    const choice = { columns, levelling, date: CONTEXT.date, tally };
    await expect(choosePairs(inShares(50), failing, choice)).rejects.toThrow("A thread ran out of memory.");
    expect(shares).toBeLessThan(seekers.length / 50);
  });
});
