import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryLikelyPair, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";
import { suggestionCard } from "./suggestion-card.ts";

const NOTHING: Judgement = {
  feasibility: "fits",
  blockers: [],
  unknowns: [],
  score: 0,
  parts: [],
  strengths: [],
  cautions: [],
  wouldFit: [],
};

describe("the card of a suggestion", () => {
  it("says the way once, and takes together what is of one sort", () => {
    const card = suggestionCard({
      ...NOTHING,
      strengths: [
        { code: "near", params: { minutes: 18, means: "bus" } },
        { code: "accommodation-offered", params: { accommodation: "lifting-aid" } },
        { code: "accommodation-offered", params: { accommodation: "captions" } },
        { code: "demand-met-with-accommodation", params: { dimension: "lifting", accommodation: "lifting-aid" } },
        { code: "demand-met", params: { dimension: "sight", demand: 1 } },
      ],
    });
    expect(card).toEqual({
      way: { sort: "minutes", minutes: 18, means: "bus", beyondLimit: false },
      reasons: [
        { code: "needs-offered", accommodations: ["lifting-aid", "captions"] },
        { code: "demands-met", amount: 2, all: true },
      ],
      question: null,
      moreQuestions: 0,
    });
  });

  it("does not say that every demand is met while one is unknown", () => {
    const card = suggestionCard({
      ...NOTHING,
      feasibility: "ask-first",
      strengths: [{ code: "demand-met", params: { dimension: "sight", demand: 1 } }],
      unknowns: [
        { what: "place-unknown", askWhom: "employer", params: {} },
        { what: "demand-unknown", askWhom: "employer", params: { dimension: "noise" } },
      ],
    });
    expect(card).toMatchObject({
      way: { sort: "ask" },
      reasons: [{ code: "demands-met", amount: 1, all: false }],
      question: { what: "place-unknown" },
      moreQuestions: 1,
    });
  });

  it("says how far a place is that is too far", () => {
    const card = suggestionCard({
      ...NOTHING,
      feasibility: "not-now",
      blockers: [{ code: "too-far", params: { minutes: 80, means: "walk", limit: 30 }, undoneBy: [] }],
    });
    expect(card.way).toEqual({ sort: "minutes", minutes: 80, means: "walk", beyondLimit: true });
  });

  it("knows the way of every pair that the rules let through, and never has more than three reasons", () => {
    fc.assert(
      fc.property(arbitraryLikelyPair, ({ seeker, posting }) => {
        const judgement = judge(seeker, posting, CONTEXT);
        const card = suggestionCard(judgement);
        expect(card.reasons.length).toBeLessThanOrEqual(3);
        if (judgement.feasibility !== "not-now") expect(card.way).not.toBeNull();
      }),
    );
  });
});
