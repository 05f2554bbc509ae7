import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { arbitraryLikelyPair, arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { ANSWER_REASONS, type SteeringReason } from "./answers.ts";
import type { PastAnswer, PostingFacts, SeekerFacts } from "./facts.ts";
import { judge } from "./judge.ts";
import { lessonsOf, steeringOf } from "./steering.ts";
import { leastKept, STEERED_PARTS } from "./weights.ts";

// Thousands of pairs are judged; on a busy machine that takes longer than an ordinary test may.
vi.setConfig({ testTimeout: 60_000 });

const OTHER_POSTING = 2_000_000;

const reason = fc.constantFrom(...ANSWER_REASONS.filter((each): each is SteeringReason => each !== "other"));

/** Answers to other postings than the one that is judged. */
const answersElsewhere = fc
  .array(fc.record({ seeker: arbitrarySeeker, posting: arbitraryPosting, reason }), { maxLength: 8 })
  .map((given) =>
    given.flatMap(({ seeker, posting, reason: why }, index): PastAnswer[] => [
      ...seeker.answers.map((answer) => ({ ...answer, postingId: OTHER_POSTING + answer.postingId })),
      declinedFor(why, { ...posting, id: OTHER_POSTING + index }),
    ]),
  );

function declinedFor(why: SteeringReason, posting: PostingFacts, answeredOn = "2026-01-10"): PastAnswer {
  return { postingId: posting.id, answer: "not-for-me", reason: why, answeredOn, forgotten: false, posting };
}

function wanted(posting: PostingFacts, answeredOn: string): PastAnswer {
  return { postingId: posting.id, answer: "interested", reason: null, answeredOn, forgotten: false, posting };
}

const judged = (seeker: SeekerFacts, posting: PostingFacts, answers: readonly PastAnswer[]) =>
  judge({ ...seeker, answers }, posting, CONTEXT);

describe("steering", () => {
  it("takes of a part no more than is published, raises nothing and blocks nothing", () => {
    let lowered = 0;
    fc.assert(
      fc.property(arbitraryLikelyPair, answersElsewhere, ({ seeker, posting }, answers) => {
        const before = judged(seeker, posting, []);
        const after = judged(seeker, posting, answers);
        expect(after.blockers).toEqual(before.blockers);
        expect(after.feasibility).toBe(before.feasibility);
        after.parts.forEach(({ part, points }, index) => {
          const unsteered = before.parts[index]?.points ?? 0;
          expect(points).toBeLessThanOrEqual(unsteered);
          // Points are whole: each of at most two steps rounds down.
          expect(points).toBeGreaterThan((unsteered * leastKept(part)) / 1000 - 2);
          if (points < unsteered) lowered += 1;
        });
      }),
      { numRuns: 300 },
    );
    // Or nothing would have been tried.
    expect(lowered).toBeGreaterThan(40);
  });

  it("touches by each reason the one part it is about", () => {
    fc.assert(
      fc.property(arbitraryLikelyPair, arbitraryPosting, reason, ({ seeker, posting }, declined, why) => {
        const before = judged(seeker, posting, []);
        const after = judged(seeker, posting, [declinedFor(why, { ...declined, id: OTHER_POSTING })]);
        const changed = after.parts.filter(({ points }, index) => points !== before.parts[index]?.points);
        expect(changed.every(({ part }) => part === STEERED_PARTS[why])).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same in whatever order the answers are read", () => {
    fc.assert(
      fc.property(
        answersElsewhere.chain((answers) =>
          fc.tuple(
            fc.constant(answers),
            fc.shuffledSubarray(answers, { minLength: answers.length, maxLength: answers.length }),
          ),
        ),
        arbitrarySeeker,
        ([answers, shuffled], { home }) => {
          expect(steeringOf(shuffled, home)).toEqual(steeringOf(answers, home));
        },
      ),
    );
  });

  it("is taken back by a later interest in exactly the postings that it lowers", () => {
    const seen = { taken: 0, kept: 0 };
    fc.assert(
      fc.property(arbitrarySeeker, arbitraryPosting, arbitraryPosting, reason, (seeker, one, two, why) => {
        const declined = { ...one, id: OTHER_POSTING };
        const other = { ...two, id: OTHER_POSTING + 1 };
        const no = declinedFor(why, declined);
        const lowers = judged(seeker, other, [no]).cautions.some(({ code }) => code === `answered-${why}`);
        const [lesson] = lessonsOf([no, wanted(other, "2026-01-11")], seeker.home);
        expect(lesson !== undefined && lesson.takenBackBy !== null).toBe(lowers);
        expect(steeringOf([no, wanted(other, "2026-01-09")], seeker.home)).toEqual(steeringOf([no], seeker.home));
        seen[lowers ? "taken" : "kept"] += 1;
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.taken, seen.kept)).toBeGreaterThan(40);
  });

  it("forgets as if it had never been said", () => {
    fc.assert(
      fc.property(answersElsewhere, arbitrarySeeker, (answers, { home }) => {
        const all = answers.map((answer) => ({ ...answer, forgotten: true }));
        expect(steeringOf(all, home)).toEqual(steeringOf([], home));
        const remembered = answers.filter(({ forgotten }) => !forgotten);
        expect(steeringOf(answers, home)).toEqual(steeringOf(remembered, home));
      }),
    );
  });
});
