import { describe, expect, it } from "vitest";
import {
  describeDemand,
  describePerson,
  describePersonEasily,
  dimension,
  dimensionIndex,
  DIMENSION_CODES,
  DIMENSION_GROUPS,
  DIMENSIONS,
  isDimensionCode,
} from "./dimensions.ts";
import type { Bilingual, Level } from "./scale.ts";

/** Words of the certificate's categories and grades, and of diagnoses: the questions are about the work, never these. */
const CATEGORY_WORDS =
  /残疾|残障|残废|盲|聋|哑|肢体|智力|智障|精神|言语|等级|[一二三四]级|病|症|disab|handicap|blind|deaf|mute|impair|retard|mental|psych|illness|diseas|grade/i;

const LEVELS: readonly Level[] = [0, 1, 2, 3];

function wordings(): readonly Bilingual[] {
  return DIMENSIONS.flatMap((each) => [
    each.name,
    each.askPerson,
    each.askEmployer,
    ...each.levels.flatMap((level) => [level.person, level.demand, level.easy]),
  ]);
}

describe("DIMENSIONS", () => {
  it("are 24, in the published order, each code once", () => {
    expect(DIMENSIONS).toHaveLength(24);
    expect(DIMENSIONS.map((each) => each.code)).toEqual([...DIMENSION_CODES]);
    expect(new Set(DIMENSION_CODES).size).toBe(24);
    for (const code of DIMENSION_CODES) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it("keep the order of version 1", () => {
    expect(DIMENSION_CODES.join(" ")).toBe(
      "sight hearing speech hand-use lifting reaching sitting standing walking climbing-steps reading writing counting " +
        "memory focus following-steps pace pressure teamwork strangers temperature noise heights shift-work",
    );
    expect(dimensionIndex("sight")).toBe(0);
    expect(dimensionIndex("shift-work")).toBe(23);
  });

  it("have four levels in both languages", () => {
    for (const each of DIMENSIONS) expect(each.levels).toHaveLength(4);
    for (const { zh, en } of wordings()) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/[a-z]/i);
      expect(en).toMatch(/[a-z]/i);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("tell their levels apart", () => {
    for (const each of DIMENSIONS) {
      for (const lang of ["zh", "en"] as const) {
        for (const side of ["person", "demand", "easy"] as const) {
          expect(new Set(each.levels.map((level) => level[side][lang])).size, `${each.code} ${side} ${lang}`).toBe(4);
        }
      }
    }
  });

  it("name no category, no grade and no diagnosis", () => {
    for (const { zh, en } of wordings()) {
      expect(zh).not.toMatch(CATEGORY_WORDS);
      expect(en).not.toMatch(CATEGORY_WORDS);
    }
  });

  it("keep easy-read wording short", () => {
    for (const each of DIMENSIONS) {
      for (const level of LEVELS) {
        expect(describePersonEasily(each.code, level, "zh").length).toBeLessThanOrEqual(14);
        expect(describePersonEasily(each.code, level, "en").split(" ").length).toBeLessThanOrEqual(8);
      }
    }
  });

  it("cite what they lean on", () => {
    for (const each of DIMENSIONS) {
      expect(each.sources.length).toBeGreaterThan(0);
      for (const source of each.sources) {
        expect(source).toMatch(/^(?:ICF [bde]\d{3,4}|O\*NET [14]\.[AC](?:\.[\da-z]+)+|IMBA \p{L}.*|GB\/T \d+-\d{4})$/u);
      }
    }
  });

  it("belong to the groups in which they are asked", () => {
    const groups = DIMENSION_GROUPS.map((each) => each.code);
    expect(new Set(DIMENSIONS.map((each) => each.group))).toEqual(new Set(groups));
    const inOrder = DIMENSIONS.map((each) => groups.indexOf(each.group));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });
});

describe("reading a dimension", () => {
  it("finds it by its code", () => {
    expect(dimension("lifting").name).toEqual({ zh: "搬抬东西", en: "Lifting and carrying" });
    expect(isDimensionCode("lifting")).toBe(true);
    expect(isDimensionCode("weight")).toBe(false);
    expect(isDimensionCode("constructor")).toBe(false);
  });

  it("describes both sides in both languages", () => {
    expect(describeDemand("lifting", 3, "zh")).toBe("搬15公斤以上的东西");
    expect(describeDemand("sight", 0, "en")).toBe("The work can be done without seeing");
    expect(describePerson("climbing-steps", 0, "en")).toBe("I need a way without steps");
  });
});
