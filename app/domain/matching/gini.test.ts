import { describe, expect, it } from "vitest";
import { giniOf } from "./gini.ts";

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
