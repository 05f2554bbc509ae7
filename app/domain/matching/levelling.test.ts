import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BestList } from "./best-list.ts";
import { giniOf } from "./gini.ts";
import { type Candidates, levelPostings, unlevelled, widened } from "./levelling.ts";
import { LEVELLING } from "./weights.ts";

const POSTINGS = 12;
const SHOWN = 3;

/** People who could do about anything, the first postings a little better than the last. */
function alike(people: number): Candidates[] {
  return Array.from({ length: people }, () => ({
    postings: Array.from({ length: POSTINGS }, (_, at) => at),
    scores: Array.from({ length: POSTINGS }, (_, at) => 8000 - at * 10),
  }));
}

const someCandidates: fc.Arbitrary<Candidates[]> = fc.array(
  fc
    .uniqueArray(fc.record({ posting: fc.nat({ max: POSTINGS - 1 }), score: fc.nat({ max: 10_000 }) }), {
      selector: ({ posting }) => posting,
    })
    .map((pairs) => ({
      postings: pairs.map(({ posting }) => posting),
      scores: pairs.map(({ score }) => score),
    })),
  { maxLength: 30 },
);

function listsOf(people: readonly Candidates[], points: Int16Array) {
  const counts = new Array<number>(POSTINGS).fill(0);
  let score = 0;
  for (const { postings, scores } of people) {
    const order = postings
      .map((posting, at) => ({ posting, score: scores[at] ?? 0, standing: (scores[at] ?? 0) + (points[posting] ?? 0) }))
      .sort((a, b) => b.standing - a.standing || a.posting - b.posting);
    for (const each of order.slice(0, SHOWN)) {
      counts[each.posting] = (counts[each.posting] ?? 0) + 1;
      score += each.score;
    }
  }
  return { counts, score };
}

describe("levelling", () => {
  it("brings postings forward that nobody is shown though they suit nearly as well", () => {
    const people = alike(40);
    const before = listsOf(people, new Int16Array(POSTINGS));
    expect(before.counts.filter((count) => count === 0)).toHaveLength(POSTINGS - SHOWN);
    // All are alike, so that all see the same: points alone decide, and it is a matter of who is a little ahead.
    const { points } = levelPostings(people, POSTINGS, SHOWN);
    expect(points[0]).toBeLessThan(points[POSTINGS - 1] ?? 0);
  });

  it("evens out what people who differ a little are shown", () => {
    const people = alike(60).map(({ postings, scores }, person) => ({
      postings,
      scores: scores.map((score, posting) => score + ((person * 7 + posting * 13) % 60)),
    }));
    const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);
    const before = listsOf(people, new Int16Array(POSTINGS));
    const { points } = levelPostings(people, POSTINGS, SHOWN);
    expect(spread(before.counts)).toBeGreaterThan(25);
    expect(spread(listsOf(people, points).counts)).toBeLessThan(spread(before.counts) / 2);
  });

  it("never moves a posting farther or costs the lists more than is published, and says what it costs and brings", () => {
    fc.assert(
      fc.property(someCandidates, (people) => {
        const { points, loss, giniBefore, giniAfter } = levelPostings(people, POSTINGS, SHOWN);
        expect([...points].every((each) => Math.abs(each) <= LEVELLING.mostPoints)).toBe(true);
        expect(loss).toBeLessThanOrEqual(LEVELLING.mostLoss);
        const before = listsOf(people, new Int16Array(POSTINGS));
        const after = listsOf(people, points);
        expect(after.score).toBeCloseTo(before.score * (1 - loss), 6);
        expect([giniBefore, giniAfter]).toEqual([giniOf(before.counts), giniOf(after.counts)]);
      }),
    );
  });

  it("finds the same points in whatever order candidates were found", () => {
    fc.assert(
      fc.property(someCandidates, (people) => {
        const turned = people.map(({ postings, scores }) => ({
          postings: [...postings].reverse(),
          scores: [...scores].reverse(),
        }));
        expect(levelPostings(turned, POSTINGS, SHOWN)).toEqual(levelPostings(people, POSTINGS, SHOWN));
      }),
    );
  });

  it("changes nothing where nobody has more to choose from than a list shows", () => {
    const people = alike(9).map(({ postings, scores }) => ({
      postings: postings.slice(0, SHOWN),
      scores: scores.slice(0, SHOWN),
    }));
    expect(levelPostings(people, POSTINGS, SHOWN).loss).toBe(0);
    expect(levelPostings([], 0, SHOWN)).toEqual(unlevelled(0));
  });

  it("takes in what a levelled list holds, at the score without points", () => {
    const list = new BestList(3);
    list.offer(101, 7100);
    list.offer(102, 6900);
    const positions = new Map([
      [101, 1],
      [102, 2],
    ]);
    const known = { postings: [1], scores: [7000] };
    const points = Int16Array.from([0, 100, -50]);
    expect(widened(known, list, positions, points)).toEqual({ postings: [1, 2], scores: [7000, 6950] });
  });
});
