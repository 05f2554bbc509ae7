import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ACCOMMODATION_CODES } from "../abilities/accommodation-shape.ts";
import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import type { Level } from "../abilities/scale.ts";
import { arbitraryLikelyPair, arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { changedFacts, offering } from "#tests/factories/changed-facts.ts";
import { leastDemand, postedTask } from "../occupations/tasks.ts";
import { singleChanges } from "./closest.ts";
import type { PostingFacts, SeekerFacts } from "./facts.ts";
import { BLOCKED, changesThatOpen, judge, scorePair } from "./judge.ts";
import type { Judgement } from "./judgement.ts";
import { preparePosting, prepareSeeker } from "./prepare.ts";
import { PART_MAX, SCORE_MAX } from "./weights.ts";

// Thousands of pairs are judged; on a busy machine that takes longer than an ordinary test may.
vi.setConfig({ testTimeout: 60_000 });

const judged = (seeker: SeekerFacts, posting: PostingFacts): Judgement => judge(seeker, posting, CONTEXT);

const pair = fc.oneof(fc.record({ seeker: arbitrarySeeker, posting: arbitraryPosting }), arbitraryLikelyPair);

const STANDING = { fits: 2, "ask-first": 1, "not-now": 0 } as const;

function blockerKeys({ blockers }: Judgement): string[] {
  return blockers.map(({ code, params }) => `${code} ${params.dimension ?? ""} ${params.accommodation ?? ""}`);
}

describe("a judgement", () => {
  it("is feasible exactly when nothing stands in the way, and fits only when nothing is unknown", () => {
    fc.assert(
      fc.property(pair, ({ seeker, posting }) => {
        const { feasibility, blockers, unknowns } = judged(seeker, posting);
        expect(feasibility === "not-now").toBe(blockers.length > 0);
        if (feasibility === "fits") expect(unknowns).toEqual([]);
        if (feasibility === "ask-first") expect(unknowns).not.toEqual([]);
      }),
    );
  });

  it("scores whole points from 0 to 10000, the sum of its parts, each within its bound", () => {
    fc.assert(
      fc.property(pair, ({ seeker, posting }) => {
        const { score, parts } = judged(seeker, posting);
        expect(Number.isInteger(score) && score >= 0 && score <= SCORE_MAX).toBe(true);
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
        for (const { part, points, max } of parts) {
          expect(max).toBe(PART_MAX[part]);
          expect(Number.isInteger(points) && points >= 0 && points <= max).toBe(true);
        }
      }),
    );
  });

  it("is the same with and without its reasons written down", () => {
    fc.assert(
      fc.property(pair, ({ seeker, posting }) => {
        const { feasibility, score } = judged(seeker, posting);
        const quick = scorePair(prepareSeeker(seeker, CONTEXT), preparePosting(posting, CONTEXT));
        expect(quick).toBe(feasibility === "not-now" ? BLOCKED : score);
      }),
    );
  });
});

describe("unknown", () => {
  it("demand: stands in the way only where the task tells it, and else is always asked below the top level", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...DIMENSION_CODES), ({ seeker, posting }, code) => {
        const { [code]: _, ...demands } = posting.demands;
        const { blockers, unknowns } = judged(seeker, { ...posting, demands });
        const ability = seeker.abilities[code];
        const isTold =
          ability !== undefined && ability < leastDemand(postedTask(posting.occupationCode, demands), code);
        if (!isTold) expect(blockers.filter(({ params }) => params.dimension === code)).toEqual([]);
        const asked = unknowns.some(({ what, params }) => what === "demand-unknown" && params.dimension === code);
        expect(asked).toBe(ability !== 3 && !isTold);
      }),
    );
  });

  it("ability: never stands in the way, and is asked where the demand is above nothing", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...DIMENSION_CODES), ({ seeker, posting }, code) => {
        const { [code]: _, ...abilities } = seeker.abilities;
        const { blockers, unknowns } = judged({ ...seeker, abilities }, posting);
        expect(blockers.filter(({ params }) => params.dimension === code)).toEqual([]);
        const demand = posting.demands[code];
        const asked = unknowns.some(({ what, params }) => what === "ability-unknown" && params.dimension === code);
        expect(asked).toBe(demand !== undefined && demand > 0);
      }),
    );
  });
});

describe("more is never worse", () => {
  it("raising an ability adds no blocker and takes no points", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...DIMENSION_CODES), ({ seeker, posting }, code) => {
        const level = seeker.abilities[code];
        fc.pre(level !== undefined && level < 3);
        const raised: Level = level === 0 ? 1 : level === 1 ? 2 : 3;
        const before = judged(seeker, posting);
        const after = judged({ ...seeker, abilities: { ...seeker.abilities, [code]: raised } }, posting);
        expect(blockerKeys(before)).toEqual(expect.arrayContaining(blockerKeys(after)));
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });

  it("offering one more accommodation makes nothing worse", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...ACCOMMODATION_CODES), ({ seeker, posting }, code) => {
        const before = judged(seeker, posting);
        const after = judged(seeker, offering(posting, code));
        expect(STANDING[after.feasibility]).toBeGreaterThanOrEqual(STANDING[before.feasibility]);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.blockers.length).toBeLessThanOrEqual(before.blockers.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe("what would make it fit", () => {
  it("keeps its promise: where one thing stands in the way, each single change opens the pair", () => {
    let opened = 0;
    fc.assert(
      fc.property(pair, ({ seeker, posting }) => {
        const { blockers } = judged(seeker, posting);
        const [only] = blockers;
        if (only === undefined || blockers.length > 1) return;
        for (const change of only.undoneBy) {
          const after = changedFacts({ seeker, posting }, change);
          if (after === null) continue;
          opened += 1;
          expect({ change, blockers: judged(after.seeker, after.posting).blockers }).toEqual({ change, blockers: [] });
        }
      }),
      { numRuns: 800 },
    );
    expect(opened).toBeGreaterThan(30);
  });

  it("is found the same without writing down all reasons", () => {
    fc.assert(
      fc.property(pair, ({ seeker, posting }) => {
        const { feasibility, blockers } = judged(seeker, posting);
        const quick = changesThatOpen(prepareSeeker(seeker, CONTEXT), preparePosting(posting, CONTEXT));
        expect(quick).toEqual(feasibility === "not-now" ? singleChanges(blockers) : null);
      }),
      { numRuns: 400 },
    );
  });
});
