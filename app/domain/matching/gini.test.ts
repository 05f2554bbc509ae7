import { describe, expect, it } from "vitest";
import { giniOf, ranksOf } from "./gini.ts";

describe("the Gini coefficient", () => {
  it("has the values it is known for", () => {
    expect(giniOf([7, 7, 7, 7])).toBe(0);
    expect(giniOf([0, 0, 0, 9])).toBe(0.75);
    expect(giniOf([4, 1, 3, 2])).toBe(0.25);
  });

  it("does not ask for an order, and says nothing where there is nothing to share", () => {
    expect(giniOf(new Set([1, 30, 8]))).toBe(giniOf([30, 8, 1]));
    expect(giniOf([])).toBeNull();
    expect(giniOf([0, 0])).toBeNull();
  });
});

describe("ranks", () => {
  it("go from the smallest to the largest amount, equal ones alike", () => {
    expect([...ranksOf([5, 0, 9, 5, 5])]).toEqual([0, -1, 1, 0, 0]);
    expect([...ranksOf([1, 1, 4])]).toEqual([-0.5, -0.5, 1]);
    expect([...ranksOf([3, 3])]).toEqual([0, 0]);
    expect([...ranksOf([3])]).toEqual([0]);
    expect([...ranksOf([])]).toEqual([]);
  });

  it("are how fast the Gini coefficient grows with each amount, as long as its sum stays", () => {
    const amounts = [40, 10, 70, 20, 60];
    const ranks = ranksOf(amounts);
    const moved = (from: number, to: number) =>
      giniOf(amounts.map((each, at) => each - (at === from ? 1 : 0) + (at === to ? 1 : 0))) ?? 0;
    const before = giniOf(amounts) ?? 0;
    const slope = (moved(1, 2) - before) / ((ranks[2] ?? 0) - (ranks[1] ?? 0));
    expect((moved(0, 4) - before) / ((ranks[4] ?? 0) - (ranks[0] ?? 0))).toBeCloseTo(slope, 10);
    expect((moved(2, 3) - before) / ((ranks[3] ?? 0) - (ranks[2] ?? 0))).toBeCloseTo(slope, 10);
  });
});
