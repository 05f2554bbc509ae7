import { describe, expect, it } from "vitest";
import type { Grade } from "./grading.ts";
import { either, type FirstPage, isRight } from "./right.ts";
import { work } from "./work.ts";

/** A page that shows ids 1, 2, 3, … of which the grades are these, with others that are graded and not shown. */
function page(grades: readonly Grade[], rest: Partial<FirstPage> = {}, missed: readonly Grade[] = []): FirstPage {
  const all = [...grades, ...missed].map((grade, index) => [index + 1, grade] as const);
  return { shown: grades.map((_, index) => index + 1), says: false, grades: new Map(all), goodForEach: [], ...rest };
}

const TEN_GOOD: readonly Grade[] = [3, 2, 2, 2, 2, 2, 2, 2, 2, 2];

describe("a first page is right", () => {
  it.each<[string, FirstPage]>([
    ["all good", page(TEN_GOOD)],
    ["as many as there are", page([3, 2])],
    ["something else after what there is", page([3, 0, 0, 0])],
    ["seven good of ten", page([3, 2, 2, 2, 2, 2, 2, 0, 0, 0], {}, TEN_GOOD)],
    ["nothing where nothing is offered", page([], {}, [1])],
    ["the nearest, said so", page([1, 1, 0], { says: true })],
  ])("with %s", (_, shown) => {
    expect(isRight(shown, false)).toBe(true);
  });

  it.each<[string, FirstPage]>([
    ["one among the first three that is not good", page([3, 2, 1, 2], {})],
    ["the best missing from the first three", page([2, 2, 2, 3])],
    ["six good of ten", page([3, 2, 2, 2, 2, 2, 0, 0, 0, 0], {}, TEN_GOOD)],
    ["nothing where something is offered", page([], {}, [3])],
    ["fewer than there are", page([3, 2], {}, [2])],
    ["the nearest, as if it were found", page([1, 1])],
    ["what is not even near, said or not", page([0, 0], { says: true })],
    ["none of one of the works", page([3, 2], { goodForEach: [new Set([1]), new Set([7])] })],
  ])("not with %s", (_, shown) => {
    expect(isRight(shown, false)).toBe(false);
  });

  it("only when it says so where a part of it cannot be answered", () => {
    expect(isRight(page(TEN_GOOD), true)).toBe(false);
    expect(isRight(page(TEN_GOOD, { says: true }), true)).toBe(true);
  });

  it("with either of two works", () => {
    expect(either(work("包装工", "", "纸盒工"), work("洗碗工", "保洁员"))).toEqual({
      3: [{ jobs: ["包装工"] }, { jobs: ["洗碗工"] }],
      2: [{ jobs: [] }, { jobs: ["保洁员"] }],
      1: [{ jobs: ["纸盒工"] }, { jobs: [] }],
    });
  });
});
