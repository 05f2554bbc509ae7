import { expect, it } from "vitest";
import { type PairToday, standingsOf } from "./standing.ts";

const pair = (changes: Partial<PairToday> = {}): PairToday => ({
  hasWork: false,
  tookItUp: false,
  feasible: true,
  decision: "undecided",
  ...changes,
});

it("says what has happened to each pair since", () => {
  const pairs = [
    pair({ hasWork: true, tookItUp: true }),
    pair({ hasWork: true }),
    pair({ feasible: false }),
    pair(),
    pair({ hasWork: true, feasible: false }),
  ];
  expect(standingsOf(pairs, 5)).toEqual(["taken-up", "found-work", "blocked", "stands", "found-work"]);
});

it("gives the seats that are left to confirmed pairs first, then in order; refused pairs take none", () => {
  const pairs = [pair({ decision: "refused" }), pair(), pair(), pair({ decision: "confirmed" })];
  expect(standingsOf(pairs, 2)).toEqual(["stands", "stands", "no-seat", "stands"]);
  expect(standingsOf(pairs, 0)).toEqual(["stands", "no-seat", "no-seat", "no-seat"]);
});
