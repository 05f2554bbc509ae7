import { describe, expect, it } from "vitest";
import type { Blocker, Change } from "./judgement.ts";
import { waysToFit } from "./ways-to-fit.ts";

const toilet: Change = { code: "offer-accommodation", params: { accommodation: "accessible-toilet" } };
const atHome: Change = { code: "offer-accommodation", params: { accommodation: "work-from-home" } };
const longer: Change = { code: "travel-longer", params: { minutes: 45 } };
const bus: Change = { code: "take-bus", params: {} };

const blocked = (...undoneBy: Change[]): Blocker => ({ code: "occupation-refused", params: {}, undoneBy });

describe("waysToFit", () => {
  it("knows each change as enough where one thing stands in the way", () => {
    expect(waysToFit([blocked(longer, bus)])).toEqual({ alone: [longer, bus], together: [] });
  });

  it("takes one of each where several things stand in the way", () => {
    expect(waysToFit([blocked(toilet), blocked(longer, bus)])).toEqual({
      alone: [],
      together: [[toilet], [longer, bus]],
    });
  });

  it("sets apart what is enough alone, and names the others as the other way", () => {
    expect(waysToFit([blocked(toilet, atHome), blocked(longer, atHome)])).toEqual({
      alone: [atHome],
      together: [[toilet], [longer]],
    });
  });

  it("has no other way where only what is enough alone undoes one of them", () => {
    expect(waysToFit([blocked(atHome), blocked(longer, atHome)])).toEqual({ alone: [atHome], together: [] });
  });

  it("says once what undoes two things", () => {
    expect(waysToFit([blocked(toilet), blocked(longer), blocked(longer)]).together).toEqual([[toilet], [longer]]);
  });

  it("has none where one thing cannot be undone, and none where nothing stands in the way", () => {
    expect(waysToFit([blocked(toilet), blocked()])).toEqual({ alone: [], together: [] });
    expect(waysToFit([])).toEqual({ alone: [], together: [] });
  });
});
