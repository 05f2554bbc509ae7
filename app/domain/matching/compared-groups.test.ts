import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { groupsOf } from "./compared-groups.ts";
import { prepareSeeker } from "./prepare.ts";

const [SAMPLE] = fc.sample(arbitrarySeeker, { numRuns: 1, seed: 5 });

function ageGroup(birthDate: string | null): string {
  if (SAMPLE === undefined) throw new Error("no sample");
  return groupsOf(prepareSeeker({ ...SAMPLE, birthDate, sex: "male" }, CONTEXT), CONTEXT.date).age;
}

describe("groups that are compared", () => {
  it("change on the birthday", () => {
    // The day is 2026-03-02.
    expect(ageGroup("2010-03-02")).toBe("16-29");
    expect(ageGroup("1996-03-03")).toBe("16-29");
    expect(ageGroup("1996-03-02")).toBe("30-39");
    expect(ageGroup("1986-03-02")).toBe("40-49");
    expect(ageGroup("1976-03-03")).toBe("40-49");
    expect(ageGroup("1976-03-02")).toBe("50-up");
    expect(ageGroup(null)).toBe("unknown");
  });

  it("hold nobody whom the law counts outside of working age", () => {
    expect(ageGroup("2010-03-03")).toBe("outside-working-age");
    expect(ageGroup("1950-01-01")).toBe("outside-working-age");
  });
});
