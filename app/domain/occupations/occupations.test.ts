import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDimensionCode } from "#app/domain/abilities/dimensions.ts";
import {
  groupCodeOf,
  isOccupationCode,
  occupation,
  occupationCloseness,
  occupationGroup,
  occupationGroups,
  OCCUPATIONS,
  occupationsIn,
} from "./occupations.ts";

const LEVELS = ["major", "middle", "small"] as const;
const anyOccupation = fc.constantFrom(...OCCUPATIONS.map((each) => each.code));

describe("OCCUPATIONS", () => {
  it("have codes of the classification, each once, in order", () => {
    const codes = OCCUPATIONS.map((each) => each.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
    for (const code of codes) expect(code).toMatch(/^[2-6](?:-\d{2}){2}(?:-\d{2})?(?:\.[a-z]+(?:-[a-z]+)*)?$/);
  });

  it("are named in both languages and said in people's words", () => {
    for (const { name, synonyms, code } of OCCUPATIONS) {
      expect(name.zh).toMatch(/^\p{Script=Han}+$/u);
      expect(name.en).toMatch(/^[A-Z]/);
      expect(name.en).not.toMatch(/\p{Script=Han}/u);
      expect(synonyms.zh.length, code).toBeGreaterThan(0);
      expect(synonyms.en.length, code).toBeGreaterThan(0);
      expect(new Set(synonyms.zh).size, code).toBe(synonyms.zh.length);
      expect(new Set(synonyms.en).size, code).toBe(synonyms.en.length);
    }
  });

  it("carry names of their own that name no category", () => {
    const names = OCCUPATIONS.map((each) => each.name.zh);
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of OCCUPATIONS) expect(`${name.zh} ${name.en}`).not.toMatch(/残|盲|聋|哑|disab|blind|deaf/i);
  });

  it("suggest demands on known dimensions only", () => {
    for (const { typicalDemands } of OCCUPATIONS) {
      for (const [code, level] of Object.entries(typicalDemands ?? {})) {
        expect(isDimensionCode(code)).toBe(true);
        expect([0, 1, 2, 3]).toContain(level);
      }
    }
  });

  it("cover what is worked at in 奉化", () => {
    const names = OCCUPATIONS.map((each) => each.name.zh);
    for (const name of [
      "水蜜桃种植工",
      "芋头种植工",
      "草莓种植工",
      "竹编工",
      "布龙制作工",
      "茶叶包装工",
      "保健按摩师",
    ]) {
      expect(names).toContain(name);
    }
  });
});

describe("groups", () => {
  it("name every group in use, and no other", () => {
    for (const level of LEVELS) {
      const used = new Set(OCCUPATIONS.map((each) => groupCodeOf(each.code, level)));
      expect(occupationGroups(level).map((each) => each.code)).toEqual([...used].sort());
    }
  });

  it("are in the order of their codes, the middle ones with a plain name", () => {
    for (const each of occupationGroups()) {
      expect(each.plainName?.zh).not.toBe("");
      expect(each.plainName).toBeDefined();
    }
    expect(occupationGroup("4-07")?.name.zh).toBe("租赁和商务服务人员");
    expect(occupationGroup("4-77")).toBeUndefined();
  });

  it("hold their occupations", () => {
    expect(occupationsIn("4-07-05").map((each) => each.name.zh)).toEqual(["保安员", "消防监控员"]);
    expect(occupationsIn("4-0")).toEqual([]);
    for (const level of LEVELS) {
      const all = occupationGroups(level).flatMap((each) => occupationsIn(each.code));
      expect(all).toHaveLength(OCCUPATIONS.length);
    }
  });

  it("belong to an occupation by its code", () => {
    expect(groupCodeOf("5-01-02-02.peach", "small")).toBe("5-01-02");
    expect(groupCodeOf("4-03-02.dishwasher")).toBe("4-03");
    expect(occupation("5-01-02-02.peach")?.name.zh).toBe("水蜜桃种植工");
    expect(occupation("9-99-99-99")).toBeUndefined();
    expect(isOccupationCode("toString")).toBe(false);
  });
});

describe("occupationCloseness", () => {
  it("falls along the tree", () => {
    expect(occupationCloseness("5-01-02-02.peach", "5-01-02-02.peach")).toBe(1000);
    expect(occupationCloseness("5-01-02-02.peach", "5-01-02-02.strawberry")).toBe(900);
    expect(occupationCloseness("5-01-02-02", "5-01-02-02.tea")).toBe(900);
    expect(occupationCloseness("5-01-02-02.peach", "5-01-02-01.taro")).toBe(700);
    expect(occupationCloseness("4-03-02.dishwasher", "4-03-02.kitchen-help")).toBe(700);
    expect(occupationCloseness("4-03-02.dishwasher", "4-03-02-05")).toBe(700);
    expect(occupationCloseness("4-03-02-05", "4-03-01-02")).toBe(400);
    expect(occupationCloseness("4-03-02-05", "4-09-08-01")).toBe(100);
    expect(occupationCloseness("4-03-02-05", "6-31-05-00")).toBe(0);
  });

  it("is symmetric, whole and full only for the same", () => {
    fc.assert(
      fc.property(anyOccupation, anyOccupation, (a, b) => {
        const closeness = occupationCloseness(a, b);
        expect(closeness).toBe(occupationCloseness(b, a));
        expect([0, 100, 400, 700, 900, 1000]).toContain(closeness);
        expect(closeness === 1000).toBe(a === b);
      }),
    );
  });
});
