import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { escoOccupations, readEsco } from "./read-esco.ts";

/** Invented, in the columns that ESCO publishes. */
const PUBLISHED = `conceptType,iscoGroup,preferredLabel,altLabels,description,code
Occupation,9991,moon gardener,"moon gardener
lunar grower

crater planter","Grows things, ""up there"".",9991.1
Occupation,9992,tide winder,,,9992.2.1
Occupation,9992,nameless,,,
`;
/** The same in those of Tabiya. */
const TABIYA = `\uFEFFID,CODE,PREFERREDLABEL,ALTLABELS\r\nkey_1,9991.1,moon gardener,"lunar grower\r\ncrater planter"\r\n`;

const folder = mkdtempSync(join(tmpdir(), "labels-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("escoOccupations", () => {
  it("reads the published columns, without the name among the others, empty lines and rows without a code", () => {
    expect(escoOccupations(PUBLISHED)).toEqual([
      { code: "9991.1", name: "moon gardener", synonyms: ["lunar grower", "crater planter"], groups: ["9991", "999"] },
      { code: "9992.2.1", name: "tide winder", synonyms: [], groups: ["9992", "999"] },
    ]);
  });

  it("reads the columns of Tabiya", () => {
    expect(escoOccupations(TABIYA)).toEqual([
      { code: "9991.1", name: "moon gardener", synonyms: ["lunar grower", "crater planter"], groups: ["9991", "999"] },
    ]);
  });

  it("says which columns are missing", () => {
    expect(() => escoOccupations("code,name\n1,a\n", "x.csv")).toThrow("x.csv has no column preferredlabel, altlabels");
    expect(() => escoOccupations("code,preferredLabel,altLabels\n")).toThrow("or no rows");
  });
});

describe("readEsco", () => {
  it("reads either file of a folder, and says when there is none", () => {
    expect(() => readEsco(folder)).toThrow("There is no occupations_en.csv and no occupations.csv in");
    writeFileSync(join(folder, "occupations.csv"), TABIYA);
    expect(readEsco(folder)).toHaveLength(1);
    writeFileSync(join(folder, "occupations_en.csv"), PUBLISHED);
    expect(readEsco(folder)).toHaveLength(2);
  });
});
