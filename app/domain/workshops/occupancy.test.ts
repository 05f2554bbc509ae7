import { expect, it } from "vitest";
import { occupancyOf } from "./occupancy.ts";

it("reckons places filled, free and too many", () => {
  expect(occupancyOf(30, 12)).toEqual({ filled: 12, places: 30, free: 18, over: 0 });
  expect(occupancyOf(30, 32)).toEqual({ filled: 32, places: 30, free: 0, over: 2 });
});

it("does not call a workshop without a known capacity free or full", () => {
  expect(occupancyOf(null, 12)).toEqual({ filled: 12, places: null, free: null, over: 0 });
});
