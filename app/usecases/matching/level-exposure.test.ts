import { describe, expect, it, vi } from "vitest";
import { CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { randomWorld } from "#tests/factories/random-world.ts";
import { pointsById } from "#app/domain/matching/levelling.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import { preparePosting } from "#app/domain/matching/prepare.ts";
import { LEVELLING } from "#app/domain/matching/weights.ts";
import type { ListMaker } from "#app/gateways/matching/list-maker.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { piscinaListMaker } from "#app/gateways/matching/piscina-list-maker.server.ts";
import { levelExposure, levellingSample } from "./level-exposure.ts";

// Threads read all rules when they start.
vi.setConfig({ testTimeout: 120_000 });

const { seekers, postings } = randomWorld({ seekers: 301, postings: 120 }, 20261127);
const columns = postingColumns(postings.map((facts) => preparePosting(facts, CONTEXT)));

/** Levels with points of the night before; says too how many people are held when it has ended. */
async function levelled(maker: ListMaker, before: ReadonlyMap<number, number>) {
  const making = maker.begin({ postings, context: CONTEXT, people: seekers.length, pause: () => undefined });
  let held = 0;
  const watched = {
    atOnce: making.atOnce,
    hold: async (people: typeof seekers) => {
      const share = await making.hold(people);
      held += people.length;
      return {
        ...share,
        release: async () => {
          await share.release();
          held -= people.length;
        },
      };
    },
  };
  try {
    return { levelling: await levelExposure(seekers, watched, columns, before), held };
  } finally {
    await making.close();
  }
}

describe("levelling", () => {
  it("finds the same points on one thread and on two, and lets everybody go", async () => {
    const one = await levelled(oneThreadListMaker, new Map());
    expect(await levelled(piscinaListMaker(2, 1), new Map())).toEqual(one);
    expect(one.held).toBe(0);
    const { giniBefore, giniAfter, loss, people } = one.levelling;
    expect(giniAfter).toBeLessThan(giniBefore ?? 0);
    expect(loss).toBeGreaterThan(0);
    expect(loss).toBeLessThanOrEqual(LEVELLING.mostLoss);
    expect(people).toBe(seekers.length);
  });

  it("stays with the points of the night before while they are as good", async () => {
    const { levelling } = await levelled(oneThreadListMaker, new Map());
    const again = await levelled(oneThreadListMaker, pointsById(columns.postings, levelling.points));
    expect(again.levelling.points).toEqual(levelling.points);
  });

  it("looks at everybody in a district, and evenly at some where there are very many", () => {
    const many = Array.from({ length: 120_000 }, (_, at) => at);
    expect(levellingSample(many.slice(0, 3000), 10)).toHaveLength(3000);
    const some = levellingSample(many, 60_000);
    expect(some).toHaveLength(60_000);
    expect(some.slice(0, 3)).toEqual([0, 2, 4]);
    expect(levellingSample(many, 10)).toHaveLength(LEVELLING.sampledLeast);
  });
});
