import { describe, expect, it } from "vitest";
import { minimumWageAt, type MinimumWageRow } from "./minimum-wage.ts";
import { MINIMUM_WAGE_ROWS } from "./minimum-wage-parameters.ts";

describe("minimumWageAt", () => {
  it("knows 奉化 and 宁海 in 2024 and 2025, by county, town or village", () => {
    for (const area of ["330213", "330213001", "330213001002"]) {
      expect(minimumWageAt(MINIMUM_WAGE_ROWS, area, "2025-12-31")).toMatchObject({
        status: "known",
        monthlyFen: 2490_00,
        hourlyFen: 24_00,
        verified: "secondary",
      });
    }
    expect(minimumWageAt(MINIMUM_WAGE_ROWS, "330226", "2024-01-01")).toMatchObject({ monthlyFen: 2260_00 });
  });

  it("never lets an old figure stand in for a missing one", () => {
    const missing = { status: "unknown", why: "no-figure-for-date" };
    expect(minimumWageAt(MINIMUM_WAGE_ROWS, "330213", "2026-01-01")).toEqual(missing);
    expect(minimumWageAt(MINIMUM_WAGE_ROWS, "330213", "2023-12-31")).toEqual(missing);
    expect(minimumWageAt(MINIMUM_WAGE_ROWS, "320113", "2025-01-01")).toEqual({
      status: "unknown",
      why: "no-figure-for-area",
    });
  });

  it("takes the row that began last where two hold", () => {
    const row = (from: string, monthlyFen: number): MinimumWageRow => ({
      areaCode: "330213",
      from,
      to: null,
      monthlyFen,
      hourlyFen: 1,
      source: "",
      verified: "unverified",
    });
    const rows = [row("2026-07-01", 2), row("2026-01-01", 1)];
    expect(minimumWageAt(rows, "330213", "2026-06-30")).toMatchObject({ monthlyFen: 1 });
    expect(minimumWageAt(rows, "330213", "2026-07-01")).toMatchObject({ monthlyFen: 2 });
  });
});
