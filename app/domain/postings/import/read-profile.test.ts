import { describe, expect, it } from "vitest";
import { readAccommodations } from "./read-profile.ts";

describe("accommodations listed in a cell", () => {
  it.each(["有坡道", "设有坡道", "提供坡道"])("are named after a verb: %s", (cell) => {
    expect(readAccommodations(cell)).toEqual({ offered: ["step-free-access"], unknown: [] });
  });

  it.each(["没有坡道", "无坡道", "有火箭"])("are none where nothing is offered: %s", (cell) => {
    expect(readAccommodations(cell)).toEqual({ offered: [], unknown: [cell] });
  });
});
