import { expect, it } from "vitest";
import { changesBetween } from "./proposal-changes.ts";

it("names who got, changed and lost a place, and nobody else", () => {
  const before = [
    { seekerId: 1, postingId: 10 },
    { seekerId: 2, postingId: 10 },
    { seekerId: 3, postingId: 11 },
    { seekerId: 4, postingId: null },
    { seekerId: 5, postingId: null },
  ];
  const after = [
    { seekerId: 1, postingId: 10 },
    { seekerId: 2, postingId: 11 },
    { seekerId: 4, postingId: 10 },
    { seekerId: 6, postingId: null },
  ];
  expect(changesBetween(before, after)).toEqual([
    { seekerId: 2, kind: "moved", from: 10, to: 11 },
    { seekerId: 3, kind: "lost-place", from: 11, to: null },
    { seekerId: 4, kind: "got-place", from: null, to: 10 },
  ]);
});
