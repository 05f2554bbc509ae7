import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { arbitraryLikelyPair, arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import type { PostingFacts, SeekerFacts } from "./facts.ts";
import { judge } from "./judge.ts";
import { byScore, rankPostings, rankSeekers, topK } from "./rank.ts";

// Thousands of pairs are judged; on a busy machine that takes longer than an ordinary test may.
vi.setConfig({ testTimeout: 60_000 });

const posting = fc.oneof(
  arbitraryPosting,
  arbitraryLikelyPair.map((pair) => pair.posting),
);
const seeker = fc.oneof(
  arbitrarySeeker,
  arbitraryLikelyPair.map((pair) => pair.seeker),
);

function numbered<T extends { readonly id: number }>(things: readonly T[]): T[] {
  return things.map((thing, index) => ({ ...thing, id: index + 1 }));
}

/** The plain way: judge every pair, drop what does not fit, sort everything. */
function plainly<T extends { readonly id: number }>(
  others: readonly T[],
  judgeOther: (other: T) => ReturnType<typeof judge>,
  k: number,
) {
  return others
    .map((other) => ({ id: other.id, judgement: judgeOther(other) }))
    .filter(({ judgement }) => judgement.feasibility !== "not-now")
    .map(({ id, judgement }) => ({ id, score: judgement.score, judgement }))
    .sort(byScore)
    .slice(0, k);
}

describe("topK", () => {
  const scored = fc.uniqueArray(fc.record({ id: fc.nat(50), score: fc.nat(5) }), { selector: ({ id }) => id });

  it("gives the first k of the whole list sorted by score, then id", () => {
    fc.assert(
      fc.property(scored, fc.nat(12), (candidates, k) => {
        expect(topK(candidates, k)).toEqual([...candidates].sort(byScore).slice(0, k));
      }),
    );
  });

  it("does not depend on the order of its input", () => {
    fc.assert(
      fc.property(
        scored.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        fc.nat(12),
        ([list, shuffled], k) => {
          expect(topK(shuffled, k)).toEqual(topK(list, k));
        },
      ),
    );
  });
});

describe("ranking", () => {
  it("gives a person exactly the postings that judging each pair would", () => {
    fc.assert(
      fc.property(seeker, fc.array(posting, { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (person, list, k) => {
        const postings: PostingFacts[] = numbered(list);
        const expected = plainly(postings, (each) => judge(person, each, CONTEXT), k);
        expect(rankPostings(person, postings, CONTEXT, k)).toEqual(expected);
        expect(rankPostings(person, [...postings].reverse(), CONTEXT, k)).toEqual(expected);
      }),
    );
  });

  it("gives a posting exactly the people that judging each pair would", () => {
    fc.assert(
      fc.property(posting, fc.array(seeker, { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (place, list, k) => {
        const seekers: SeekerFacts[] = numbered(list);
        const expected = plainly(seekers, (each) => judge(each, place, CONTEXT), k);
        expect(rankSeekers(place, seekers, CONTEXT, k)).toEqual(expected);
      }),
    );
  });
});
