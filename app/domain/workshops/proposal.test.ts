import { expect, it } from "vitest";
import { type Decision, pairDecision, pinAfter, proposalStatus } from "./proposal.ts";

const pair = (workshop: Decision, counsellor: Decision) => ({ workshop, counsellor });

it("needs both sides to confirm, and one to refuse", () => {
  expect(pairDecision(pair("confirmed", "undecided"))).toBe("undecided");
  expect(pairDecision(pair("confirmed", "confirmed"))).toBe("confirmed");
  expect(pairDecision(pair("confirmed", "refused"))).toBe("refused");
  expect(pairDecision(pair("refused", "undecided"))).toBe("refused");
});

it("keeps what both confirmed and leaves out what one refused; what one side confirmed alone stays open", () => {
  expect(pinAfter(pair("confirmed", "confirmed"))).toBe("hold");
  expect(pinAfter(pair("undecided", "refused"))).toBe("bar");
  expect(pinAfter(pair("confirmed", "undecided"))).toBeNull();
});

it("tells how far a proposal has come", () => {
  const [open, done] = [pair("undecided", "confirmed"), pair("confirmed", "confirmed")];
  expect(proposalStatus([])).toBe("proposed");
  expect(proposalStatus([open, open])).toBe("proposed");
  expect(proposalStatus([open, done])).toBe("confirmed-in-part");
  expect(proposalStatus([done, done])).toBe("confirmed");
});
