import { describe, expect, it } from "vitest";
import { workingAgeOn } from "./working-age.ts";

const verdict = (birthDate: string | null, sex: "female" | "male" | null, date: string) =>
  workingAgeOn({ birthDate, sex }, date).verdict;

describe("workingAgeOn", () => {
  it("begins on the sixteenth birthday", () => {
    expect(workingAgeOn({ birthDate: "2010-05-20", sex: "male" }, "2026-05-19")).toMatchObject({
      verdict: "fail",
      reason: "too-young",
      startsOn: "2026-05-20",
    });
    expect(verdict("2010-05-20", "male", "2026-05-20")).toBe("pass");
    expect(verdict("2010-05-20", null, "2026-05-20")).toBe("pass");
  });

  it("ends at 60 and 55 before the reform", () => {
    expect(verdict("1960-03-10", "male", "2020-03-09")).toBe("pass");
    expect(verdict("1960-03-10", "male", "2020-03-10")).toBe("fail");
    expect(verdict("1965-03-10", "female", "2020-03-10")).toBe("fail");
  });

  it.each([
    ["male", "1964-12-31", "2024-12-31"],
    ["male", "1965-01-10", "2025-02-10"],
    ["male", "1965-04-10", "2025-05-10"],
    ["male", "1965-05-10", "2025-07-10"],
    ["male", "1976-12-10", "2039-12-10"],
    ["male", "1990-06-10", "2053-06-10"],
    ["female", "1970-01-10", "2025-02-10"],
    ["female", "1981-12-10", "2039-12-10"],
  ] as const)("rises gradually from 2025 on: %s born %s until %s", (sex, birthDate, endsOn) => {
    expect(workingAgeOn({ birthDate, sex }, "2025-06-01").endsOn).toBe(endsOn);
  });

  it("says unknown where a fact or a parameter is missing, and how far a parameter was checked", () => {
    expect(workingAgeOn({ birthDate: null, sex: "male" }, "2026-01-01")).toEqual({
      verdict: "unknown",
      reason: "birth-date-unknown",
    });
    expect(workingAgeOn({ birthDate: "1968-01-01", sex: null }, "2026-06-01")).toEqual({
      verdict: "unknown",
      reason: "sex-unknown",
    });
    expect(workingAgeOn({ birthDate: "1990-01-01", sex: "male" }, "2026-01-01", []).verdict).toBe("unknown");
    expect(workingAgeOn({ birthDate: "1990-01-01", sex: "male" }, "2026-01-01").verified).toBe("unverified");
  });
});
