import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { compareLevels } from "./compare.ts";
import { judge } from "./judge.ts";

it("says of each dimension what the judgement says of it", () => {
  fc.assert(
    fc.property(arbitrarySeeker, arbitraryPosting, (seeker, posting) => {
      const judgement = judge(seeker, posting, CONTEXT);
      const rows = compareLevels(seeker.abilities, posting.demands, judgement);
      for (const row of rows) {
        const blocked = judgement.blockers.some(
          ({ code, params }) => code === "ability-below-demand" && params.dimension === row.dimension,
        );
        const asked = judgement.unknowns.some(
          ({ what, params }) => what === "demand-unknown" && params.dimension === row.dimension,
        );
        expect(row.outcome === "below").toBe(blocked);
        expect(row.outcome === "ask-employer").toBe(asked);
        expect(row.demand).not.toBe(0);
      }
    }),
  );
});
