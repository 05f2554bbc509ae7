import { describe, expect, it } from "vitest";
import { DIMENSION_CODES } from "../abilities/dimensions.ts";
import { EASE_CODES, easeName, easesOf } from "./eases.ts";

describe("eases", () => {
  it("are none where nothing was stated", () => {
    expect(easesOf(null, {}, [])).toEqual([]);
  });

  it("are all there where nothing is asked for", () => {
    const nothing = Object.fromEntries(DIMENSION_CODES.map((code) => [code, 0]));
    expect(easesOf(null, nothing, [])).toEqual(EASE_CODES);
  });

  it("come with an accommodation that lifts the demand", () => {
    expect(easesOf(null, { standing: 3 }, [])).toEqual([]);
    expect(easesOf(null, { standing: 3 }, ["seat-at-workplace"])).toEqual(["seated"]);
    expect(easesOf(null, {}, ["text-only-communication"])).toEqual(["no-speaking", "no-hearing"]);
    expect(easesOf(null, { speech: 3 }, ["sign-language"])).not.toContain("no-speaking");
  });

  it("tell light work by five kilograms", () => {
    expect(easesOf(null, { lifting: 1 }, [])).toContain("light");
    expect(easesOf(null, { lifting: 2 }, [])).not.toContain("light");
  });

  it("fit the index's 31 bits and have a name in both languages", () => {
    expect(EASE_CODES.length).toBeLessThanOrEqual(31);
    for (const code of EASE_CODES) expect(Object.values(easeName(code)).every((name) => name.length > 1)).toBe(true);
  });
});
