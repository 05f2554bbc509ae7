import { describe, expect, it } from "vitest";
import { checkVisitDay } from "./visits.ts";

describe("the day of a visit", () => {
  it("is today or within the last year", () => {
    for (const day of ["2026-11-23", "2026-11-22", "2025-11-23"]) {
      expect(checkVisitDay(day, "2026-11-23").ok, day).toBe(true);
    }
  });

  it("does not lie ahead, nor further back", () => {
    expect(checkVisitDay("2026-11-24", "2026-11-23")).toEqual({
      ok: false,
      refusal: { code: "date-in-future", field: "day" },
    });
    expect(checkVisitDay("2025-11-22", "2026-11-23")).toMatchObject({ refusal: { code: "invalid-input" } });
  });
});
