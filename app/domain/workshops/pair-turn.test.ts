import { expect, it } from "vitest";
import { pairTurn } from "./pair-turn.ts";
import type { PairDecisions } from "./proposal.ts";

const said = (workshop: PairDecisions["workshop"], counsellor: PairDecisions["counsellor"]) => ({
  workshop,
  counsellor,
});

it("is the counsellor's turn until they have decided, whatever the person or the workshop said", () => {
  expect(pairTurn(said("undecided", "undecided"), "stands", false)).toBe("decide");
  expect(pairTurn(said("confirmed", "undecided"), "stands", true)).toBe("decide");
});

it("waits for the workshop, and goes on to a referral once, when both have confirmed", () => {
  expect(pairTurn(said("undecided", "confirmed"), "stands", true)).toBe("wait");
  expect(pairTurn(said("confirmed", "confirmed"), "stands", false)).toBe("refer");
  expect(pairTurn(said("confirmed", "confirmed"), "stands", true)).toBe("settled");
});

it("asks nothing where a side refused, or the pair no longer stands", () => {
  expect(pairTurn(said("refused", "undecided"), "stands", false)).toBe("settled");
  expect(pairTurn(said("confirmed", "refused"), "stands", false)).toBe("settled");
  expect(pairTurn(said("undecided", "undecided"), "found-work", false)).toBe("settled");
  expect(pairTurn(said("confirmed", "confirmed"), "no-seat", false)).toBe("settled");
});
