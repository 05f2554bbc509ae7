import { expect, it } from "vitest";
import { freeSeats } from "./seats.ts";

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

it("never gives more than the workshop has left in all, the earlier posting first, whatever the order they come in", () => {
  const seats = freeSeats([offer(2, 4), offer(1, 4), offer(3, 4, 0, 2)], new Map([[1, 5]]));
  expect(seats.get(1)).toEqual({ free: 4, limited: false });
  expect(seats.get(2)).toEqual({ free: 1, limited: true });
  expect(seats.get(3)).toEqual({ free: 4, limited: false });
});

it("gives nothing of a workshop that is over its capacity", () => {
  expect(freeSeats([offer(1, 2)], new Map([[1, -3]])).get(1)).toEqual({ free: 0, limited: true });
});
