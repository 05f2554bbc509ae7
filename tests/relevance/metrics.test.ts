import { describe, expect, it } from "vitest";
import type { Grade } from "./grading.ts";
import { type Answer, ndcgAt, recallAt, summaryOf } from "./metrics.ts";

function answer(shown: readonly number[], grades: Readonly<Record<number, Grade>>): Answer {
  return { shown, grades: new Map(Object.entries(grades).map(([id, grade]) => [Number(id), grade])) };
}

/** As many postings as there are, the first `exact` of them graded 3. */
function many(count: number, exact: number) {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  return { ids, grades: Object.fromEntries(ids.slice(0, exact).map((id) => [id, 3 as const])) };
}

describe("recall", () => {
  it("counts postings graded 2 and 3 alike, and those graded 1 not at all", () => {
    expect(recallAt(20, answer([1, 3, 4], { 1: 3, 2: 2, 3: 1, 4: 2 }))).toBeCloseTo(2 / 3);
  });

  it("looks no further than the first k", () => {
    expect(recallAt(2, answer([9, 1, 2], { 1: 3, 2: 3 }))).toBe(1 / 2);
  });

  it("asks for no more than k can hold", () => {
    const { ids, grades } = many(60, 50);
    expect(recallAt(20, answer(ids, grades))).toBe(1);
    expect(recallAt(20, answer([...ids.slice(0, 5), ...ids.slice(50)], grades))).toBe(5 / 20);
  });

  it("is not told where nothing is good", () => {
    expect(recallAt(20, answer([1], { 1: 1 }))).toBeNull();
    expect(recallAt(20, answer([], { 1: 2 }))).toBe(0);
  });
});

describe("nDCG", () => {
  it("is 1 for the best order, whatever follows", () => {
    expect(ndcgAt(10, answer([1, 2, 3, 9], { 1: 3, 2: 2, 3: 1 }))).toBe(1);
  });

  it("weighs by grade and place", () => {
    // Grades as shown 1, 3, 0, 2: 1 + 7 ÷ 1.58496 + 0 ÷ 2 + 3 ÷ 2.32193 = 6.70854.
    // At best 3, 2, 1:            7 + 3 ÷ 1.58496 + 1 ÷ 2 = 9.39279.
    expect(ndcgAt(10, answer([3, 1, 9, 2], { 1: 3, 2: 2, 3: 1 }))).toBeCloseTo(6.70854 / 9.39279, 5);
  });

  it("is cut at k, the ideal with it", () => {
    const { ids, grades } = many(30, 30);
    expect(ndcgAt(10, answer(ids, grades))).toBe(1);
    expect(ndcgAt(1, answer([9, 1], { 1: 3 }))).toBe(0);
  });

  it("is not told where nothing is graded", () => {
    expect(ndcgAt(10, answer([1], {}))).toBeNull();
    expect(ndcgAt(10, answer([], { 1: 1 }))).toBe(0);
  });
});

describe("a summary", () => {
  it("lets every query count the same, as far as its figure is told", () => {
    const answers = [
      answer([1], { 1: 3 }), // all found
      answer([9], { 1: 3, 2: 3 }), // nothing found among what is shown
      answer([], { 1: 1 }), // nothing shown: no recall, no gain
    ];
    expect(summaryOf(answers)).toEqual({ queries: 3, recall20: 1 / 2, ndcg10: 1 / 3, zeroResults: 1 / 3 });
  });

  it("of nothing has no figures", () => {
    expect(summaryOf([])).toEqual({ queries: 0, recall20: null, ndcg10: null, zeroResults: 0 });
  });
});
