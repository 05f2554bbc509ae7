import fc from "fast-check";
import { expect, it } from "vitest";
import { freeSeats, type SeatsOffered } from "./seats.ts";

const offer = (postingId: number, headcount: number | null, taken = 0, organisationId = 1) => ({
  postingId,
  organisationId,
  headcount,
  taken,
});

it("gives what is offered less what is taken, and one seat where nobody said how many", () => {
  const seats = freeSeats([offer(1, 4, 1), offer(2, null), offer(3, 2, 5)], new Map([[1, null]]));
  expect([...seats.values()].map(({ free }) => free)).toEqual([3, 1, 0]);
});

it("deals what the workshop has left to the posting least filled for its size, whatever the order they come in", () => {
  const seats = freeSeats([offer(2, 4), offer(1, 4), offer(3, 4, 0, 2)], new Map([[1, 5]]));
  expect(seats.get(1)).toEqual({ free: 3, limited: true });
  expect(seats.get(2)).toEqual({ free: 2, limited: true });
  expect(seats.get(3)).toEqual({ free: 4, limited: false });
  const uneven = freeSeats([offer(1, 6, 4), offer(2, 3), offer(3, 1)], new Map([[1, 3]]));
  expect([1, 2, 3].map((id) => uneven.get(id)?.free)).toEqual([0, 2, 1]);
});

it("gives nothing of a workshop that is over its capacity", () => {
  expect(freeSeats([offer(1, 2)], new Map([[1, -3]])).get(1)).toEqual({ free: 0, limited: true });
});

/** One workshop with some postings, and what it has left. */
const workshops = fc.record({
  left: fc.integer({ min: -2, max: 14 }),
  postings: fc
    .array(fc.record({ headcount: fc.option(fc.integer({ min: 1, max: 7 })), taken: fc.integer({ min: 0, max: 8 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((sizes) => sizes.map(({ headcount, taken }, at) => offer(at + 1, headcount, taken))),
});
const freeOf = (postings: readonly SeatsOffered[], left: number) => {
  const seats = freeSeats(postings, new Map([[1, left]]));
  return postings.map(({ postingId }) => seats.get(postingId)?.free ?? 0);
};
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

it("deals all there is to deal, and to no posting more than it offers", () => {
  fc.assert(
    fc.property(workshops, ({ left, postings }) => {
      const own = postings.map(({ headcount, taken }) => Math.max(0, (headcount ?? 1) - taken));
      const free = freeOf(postings, left);
      expect(sum(free)).toBe(Math.min(sum(own), Math.max(0, left)));
      free.forEach((amount, at) => expect(amount).toBeLessThanOrEqual(own[at] ?? 0));
    }),
  );
});

it("takes no seat from any posting where the workshop has one more", () => {
  fc.assert(
    fc.property(workshops, ({ left, postings }) => {
      const more = freeOf(postings, left + 1);
      freeOf(postings, left).forEach((amount, at) => expect(more[at]).toBeGreaterThanOrEqual(amount));
    }),
  );
});

it("leaves the seats of the others where they were when one that was dealt is taken up", () => {
  fc.assert(
    fc.property(workshops, fc.nat(), ({ left, postings }, which) => {
      const free = freeOf(postings, left);
      const given = free.flatMap((amount, at) => (amount > 0 ? [at] : []));
      fc.pre(given.length > 0);
      const taken = given[which % given.length];
      const after = postings.map((each, at) => (at === taken ? { ...each, taken: each.taken + 1 } : each));
      expect(freeOf(after, left - 1)).toEqual(free.map((amount, at) => (at === taken ? amount - 1 : amount)));
    }),
  );
});
