import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { giniOf } from "./gini.ts";
import { type LevelledList, LevellingSearch, pointsById } from "./levelling.ts";
import { FAIRNESS, LEVELLING } from "./weights.ts";

const POSTINGS = 12;
const SHOWN = 3;

/** By posting's position, what a person's pair with it scores; nothing where it does not fit. */
type Scores = ReadonlyMap<number, number>;

/** People who could do about anything, the first postings a little better than the last. */
function alike(people: number): Scores[] {
  return Array.from(
    { length: people },
    () => new Map(Array.from({ length: POSTINGS }, (_, at) => [at, 8000 - at * 60])),
  );
}

/** The same people, each with likings of their own. */
function nearlyAlike(people: number): Scores[] {
  return alike(people).map(
    (scores, person) => new Map([...scores].map(([at, score]) => [at, score + ((person * 7 + at * 13) % 60) * 10])),
  );
}

const somePeople: fc.Arbitrary<Scores[]> = fc.array(
  fc
    .uniqueArray(fc.tuple(fc.nat({ max: POSTINGS - 1 }), fc.nat({ max: 10_000 })), { selector: ([posting]) => posting })
    .map((pairs) => new Map(pairs)),
  { maxLength: 30 },
);

/** Whole lists, in the order in which points put them. */
function listsOf(people: readonly Scores[], points: Int16Array): LevelledList[] {
  return people.map((scores) => {
    const standing = ([posting, score]: readonly [number, number]) => score + (points[posting] ?? 0);
    const order = [...scores].sort((a, b) => standing(b) - standing(a) || a[0] - b[0]);
    return { postings: order.map(([posting]) => posting), scores: order.map(([, score]) => score) };
  });
}

function shown(people: readonly Scores[], points: Int16Array) {
  const counts = new Array<number>(POSTINGS).fill(0);
  let score = 0;
  for (const { postings, scores } of listsOf(people, points)) {
    for (const posting of postings.slice(0, SHOWN)) counts[posting] = (counts[posting] ?? 0) + 1;
    for (const each of scores.slice(0, SHOWN)) score += each;
  }
  return { counts, score };
}

/** A search to its end. @param known how many postings are known of each person at a time */
function levelled(people: readonly Scores[], known = POSTINGS) {
  const search = new LevellingSearch(people.length, POSTINGS, SHOWN);
  const take = (points: Int16Array) =>
    search.take(
      points,
      listsOf(people, points).map(({ postings, scores }) => ({
        postings: postings.slice(0, known),
        scores: scores.slice(0, known),
      })),
    );
  take(new Int16Array(POSTINGS));
  let times = 1;
  for (; times < 9; times += 1) {
    const points = search.propose(0.01);
    if (points === null) break;
    take(points);
  }
  return { ...search.found(), search, times };
}

describe("levelling", () => {
  it("brings postings forward that nobody is shown though they suit nearly as well", () => {
    const people = nearlyAlike(40);
    const unseen = (points: Int16Array) => shown(people, points).counts.filter((count) => count === 0).length;
    const { points } = levelled(people);
    expect(unseen(points)).toBeLessThan(unseen(new Int16Array(POSTINGS)));
    expect(points[0]).toBeLessThan(points[POSTINGS - 1] ?? 0);
  });

  it("evens out what people are shown, also where only the best of each is known at a time", () => {
    const people = nearlyAlike(60);
    const before = giniOf(shown(people, new Int16Array(POSTINGS)).counts) ?? 0;
    expect(before).toBeGreaterThan(0.4);
    expect(levelled(people).giniAfter).toBeLessThan(LEVELLING.enough);
    const { giniAfter, times } = levelled(people, SHOWN * 2);
    expect(giniAfter).toBeLessThan(FAIRNESS.gini);
    expect(times).toBeGreaterThan(2);
  });

  it("moves no posting farther and costs no more than is published, and says what it costs and brings", () => {
    fc.assert(
      fc.property(somePeople, fc.integer({ min: SHOWN, max: POSTINGS }), (people, known) => {
        const { points, loss, giniBefore, giniAfter } = levelled(people, known);
        expect([...points].every((each) => Math.abs(each) <= LEVELLING.mostPoints)).toBe(true);
        expect(loss).toBeLessThanOrEqual(LEVELLING.mostLoss);
        const before = shown(people, new Int16Array(POSTINGS));
        const after = shown(people, points);
        expect(after.score).toBeCloseTo(before.score * (1 - loss), 6);
        expect([giniBefore, giniAfter]).toEqual([giniOf(before.counts), giniOf(after.counts)]);
        expect(giniAfter ?? 0).toBeLessThanOrEqual(giniBefore ?? 0);
      }),
    );
  });

  it("is no worse for points that cost too much: they are taken back until they do not, or altogether", () => {
    const people = alike(5);
    const search = new LevellingSearch(people.length, POSTINGS, SHOWN);
    const none = new Int16Array(POSTINGS);
    const dear = Int16Array.from({ length: POSTINGS }, (_, at) => (at < SHOWN ? -20_000 : 0));
    search.take(none, listsOf(people, none));
    expect(search.proposeLess()).toBeNull();
    const costly = people.map((scores) => new Map([...scores].map(([at, score]) => [at, at < SHOWN ? score : 5000])));
    search.take(dear, listsOf(costly, dear));
    const less = search.proposeLess();
    expect(less?.[0]).toBeLessThan(0);
    expect(less?.[0]).toBeGreaterThan(-20_000);
    expect(search.found().points).toEqual(none);
  });

  it("finds the same points again, and keeps them while they do", () => {
    const people = nearlyAlike(60);
    const { points, search } = levelled(people);
    expect(levelled(people).points).toEqual(points);
    search.take(points, listsOf(people, points));
    expect(search.propose(0.01)).toBeNull();
  });

  it("changes nothing where nobody has more to choose from than a list shows, or where there is nobody", () => {
    const people = alike(9).map((scores) => new Map([...scores].slice(0, SHOWN)));
    expect(levelled(people).loss).toBe(0);
    expect(levelled([])).toMatchObject({ loss: 0, giniBefore: null, giniAfter: null, times: 1 });
  });

  it("is kept by posting", () => {
    expect(pointsById([{ id: 7 }, { id: 9 }], Int16Array.of(30, -5))).toEqual(
      new Map([
        [7, 30],
        [9, -5],
      ]),
    );
  });
});
