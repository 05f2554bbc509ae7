import { describe, expect, it } from "vitest";
import { placeOf, rankingMeasures } from "./ranking-measures.ts";

const ranking = (right: readonly string[], ...found: readonly string[]) => ({ right: new Set(right), found });
const ELEVEN = ["b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "a"];

describe("placeOf", () => {
  it("is the place of whichever right answer comes first", () => {
    expect(placeOf(ranking(["a"], "a", "b"))).toBe(1);
    expect(placeOf(ranking(["a", "b"], "c", "b", "a"))).toBe(2);
    expect(placeOf(ranking(["a"], "b"))).toBeNull();
    expect(placeOf(ranking(["a"]))).toBeNull();
  });
});

describe("rankingMeasures", () => {
  it("counts first places, places among ten, and reciprocal places", () => {
    const rankings = [
      ranking(["a"], "a"),
      ranking(["a"], "b", "a"),
      ranking(["a"], ...ELEVEN.slice(1)),
      ranking(["a"], ...ELEVEN),
      ranking(["a"]),
    ];
    const measures = rankingMeasures(rankings);
    expect(measures.queries).toBe(5);
    expect(measures.hit1).toBeCloseTo(1 / 5);
    expect(measures.hit10).toBeCloseTo(3 / 5);
    expect(measures.mrr).toBeCloseTo((1 + 1 / 2 + 1 / 10 + 1 / 11) / 5);
  });

  it("is nothing of nothing", () => {
    expect(rankingMeasures([])).toEqual({ queries: 0, hit1: 0, hit10: 0, mrr: 0 });
  });
});
