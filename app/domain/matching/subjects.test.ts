import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { judge } from "./judge.ts";
import { reasonsOfPart, SUBJECTS, verdictsOf } from "./subjects.ts";
import { PARTS } from "./weights.ts";

describe("the subjects of a judgement", () => {
  it("stand in the way exactly where the judgement says that something does", () => {
    fc.assert(
      fc.property(arbitrarySeeker, arbitraryPosting, (seeker, posting) => {
        const judgement = judge(seeker, posting, CONTEXT);
        const verdicts = Object.values(verdictsOf(judgement));
        expect(verdicts).toHaveLength(SUBJECTS.length);
        expect(verdicts.includes("blocks")).toBe(judgement.blockers.length > 0);
        if (judgement.feasibility === "ask-first") expect(verdicts).toContain("ask");
        if (judgement.feasibility === "fits") expect(verdicts).not.toContain("ask");
      }),
    );
  });

  it("let what stands in the way outweigh a question", () => {
    const verdicts = verdictsOf({
      feasibility: "not-now",
      blockers: [{ code: "weekly-hours-over", params: { hours: 48, limit: 20 }, undoneBy: [] }],
      unknowns: [
        { what: "daily-hours-unknown", askWhom: "employer", params: {} },
        { what: "weekly-hours-unknown", askWhom: "employer", params: {} },
      ],
      cautions: [{ code: "pay-below-wish", params: { payFen: 1, wishFen: 2 } }],
      strengths: [],
      wouldFit: [],
      score: 0,
      parts: [],
    });
    expect(verdicts).toMatchObject({ week: "blocks", day: "ask", pay: "weighs", way: "fits" });
  });

  it("explain a part of the score by reasons of its own subjects", () => {
    fc.assert(
      fc.property(arbitrarySeeker, arbitraryPosting, (seeker, posting) => {
        const judgement = judge(seeker, posting, CONTEXT);
        const codes = PARTS.map((part) => reasonsOfPart(part, judgement).map(({ code }) => code));
        const travel = codes[PARTS.indexOf("travel")] ?? [];
        expect(travel.filter((code) => code.startsWith("demand") || code.startsWith("pay"))).toEqual([]);
        const named = judgement.strengths.length + judgement.cautions.length;
        expect(codes.flat().length).toBeGreaterThanOrEqual(named);
      }),
    );
  });
});
