import { describe, expect, it } from "vitest";
import { csvRows } from "./csv-columns.ts";
import { skilledOf } from "./read-esco-skills.ts";
import { asTreeCode, sharedSkills } from "./shared-skills.ts";

const skilled = (code: string, ...skills: readonly string[]) => ({ code, skills: new Set(skills) });

describe("skilledOf", () => {
  it("joins ESCO's columns, and Tabiya's", () => {
    const published = skilledOf(
      csvRows("conceptUri,code\nx/1,9991.1\nx/2,9992.1\n"),
      csvRows("occupationUri,relationType,skillUri\nx/1,essential,s/1\nx/1,optional,s/2\nx/9,essential,s/1\n"),
    );
    expect(published).toEqual([skilled("9991.1", "s/1", "s/2")]);
    const tabiya = skilledOf(csvRows("ID,CODE\nkey_1,9991.1\n"), csvRows("OCCUPATIONID,SKILLID\nkey_1,key_2\n"));
    expect(tabiya).toEqual([skilled("9991.1", "key_2")]);
  });
});

describe("sharedSkills", () => {
  it("reads each digit of ISCO as a level of the tree", () => {
    expect(asTreeCode("2654.1.7")).toBe("2-6-5-4.1.7");
  });

  it("tells the share of skills by closeness", () => {
    const { steps } = sharedSkills([skilled("9991.1", "a", "b"), skilled("9991.2", "b", "c"), skilled("1111.1", "d")]);
    expect(steps).toEqual([
      { closeness: 900, pairs: 1, shared: 1 / 3 },
      { closeness: 0, pairs: 2, shared: 0 },
    ]);
  });

  it("agrees fully, not at all, or by chance", () => {
    const agreement = (...occupations: Parameters<typeof sharedSkills>[0]) => sharedSkills(occupations).agreement;
    expect(agreement(skilled("9991.1", "a"), skilled("9991.2", "a"), skilled("1111.1", "b"))).toBe(1);
    expect(agreement(skilled("9991.1", "a"), skilled("9991.2", "b"), skilled("1111.1", "a", "b"))).toBe(0);
    expect(agreement(skilled("9991.1", "a"), skilled("9991.2", "a"), skilled("1111.1", "a"))).toBe(0.5);
    expect(agreement(skilled("9991.1", "a"), skilled("9991.2", "a"))).toBeNull();
  });
});
