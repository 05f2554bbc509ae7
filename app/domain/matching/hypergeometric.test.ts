import { describe, expect, it } from "vitest";
import { chanceOfAsMany } from "./hypergeometric.ts";

describe("the exact test", () => {
  it("has the values it is known for", () => {
    // Fisher's lady tasting tea: 4 of 4 right is 1 in 70, 3 or more 17 in 70.
    expect(chanceOfAsMany({ people: 4, marked: 4 }, { people: 8, marked: 4 })).toBeCloseTo(1 / 70, 12);
    expect(chanceOfAsMany({ people: 4, marked: 3 }, { people: 8, marked: 4 })).toBeCloseTo(17 / 70, 12);
    // Fisher's twins of convicts: 10 of 13 like their twin, and 2 of 17 others (p = 0.000465).
    expect(chanceOfAsMany({ people: 13, marked: 10 }, { people: 30, marked: 12 })).toBeCloseTo(0.000465181, 8);
    // Five hearts in a hand of five cards.
    expect(chanceOfAsMany({ people: 5, marked: 5 }, { people: 52, marked: 13 })).toBeCloseTo(1287 / 2_598_960, 12);
  });

  it("finds nothing unlikely where the group is everybody, holds nobody marked, or nobody is", () => {
    expect(chanceOfAsMany({ people: 9, marked: 4 }, { people: 9, marked: 4 })).toBeCloseTo(1, 12);
    expect(chanceOfAsMany({ people: 5, marked: 0 }, { people: 40, marked: 10 })).toBeCloseTo(1, 12);
    expect(chanceOfAsMany({ people: 5, marked: 0 }, { people: 40, marked: 0 })).toBeCloseTo(1, 12);
  });

  it("is the sum of what is counted out, whatever the group", () => {
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
    for (const [people, marked, all] of [
      [6, 4, 15],
      [9, 12, 15],
      [15, 3, 15],
    ] as const) {
      for (let seen = Math.max(0, marked + people - all); seen <= Math.min(people, marked); seen += 1) {
        let ways = 0;
        for (let x = seen; x <= people; x += 1) ways += choose(marked, x) * choose(all - marked, people - x);
        const chance = chanceOfAsMany({ people, marked: seen }, { people: all, marked });
        expect(chance).toBeCloseTo(ways / choose(all, people), 10);
      }
    }
  });

  it("adds up to one and stays exact for a large district", () => {
    const all = { people: 100_000, marked: 13_700 };
    const next = chanceOfAsMany({ people: 4000, marked: 549 }, all);
    const here = chanceOfAsMany({ people: 4000, marked: 548 }, all);
    // The mean is 548: about half the chance lies above it.
    expect(here).toBeGreaterThan(0.5);
    expect(next).toBeLessThan(0.5);
    expect(here - next).toBeCloseTo(0.01872, 4);
    expect(chanceOfAsMany({ people: 4000, marked: 0 }, all)).toBeCloseTo(1, 9);
  });
});
