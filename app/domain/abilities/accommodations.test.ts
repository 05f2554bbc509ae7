import dynamicIconImports from "lucide-react/dynamicIconImports";
import { describe, expect, it } from "vitest";
import {
  accommodation,
  ACCOMMODATION_CODES,
  ACCOMMODATIONS,
  accommodationsLifting,
  isAccommodationCode,
} from "./accommodations.ts";
import { isDimensionCode } from "./dimensions.ts";

describe("ACCOMMODATIONS", () => {
  it("are in the published order, each code once", () => {
    expect(ACCOMMODATIONS.map((each) => each.code)).toEqual([...ACCOMMODATION_CODES]);
    expect(new Set(ACCOMMODATION_CODES).size).toBe(ACCOMMODATION_CODES.length);
    for (const code of ACCOMMODATION_CODES) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it("fit the 32 bits of a need or offer mask", () => {
    expect(ACCOMMODATION_CODES.length).toBeLessThanOrEqual(32);
  });

  it("are worded in both languages, the question as a question", () => {
    for (const each of ACCOMMODATIONS) {
      for (const { zh, en } of [each.name, each.explain, each.askEmployer]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/[a-z]/i);
        expect(en).not.toMatch(/\p{Script=Han}/u);
      }
      expect(each.askEmployer.zh).toMatch(/？$/);
      expect(each.askEmployer.en).toMatch(/\?$/);
    }
  });

  it("name no category, grade or diagnosis; a guide dog is called by its name", () => {
    for (const each of ACCOMMODATIONS) {
      for (const { zh, en } of [each.name, each.explain, each.askEmployer]) {
        expect(zh.replaceAll("导盲犬", "")).not.toMatch(/残疾|残障|盲|聋|哑|肢体|智力|精神|言语|[一二三四]级/);
        expect(en).not.toMatch(/disab|blind|deaf|impair|mental|grade/i);
      }
    }
  });

  it("lift each known dimension once, by one to three levels", () => {
    for (const each of ACCOMMODATIONS) {
      const lifted = each.lifts.map((lift) => lift.dimension);
      expect(new Set(lifted).size).toBe(lifted.length);
      for (const lift of each.lifts) {
        expect(isDimensionCode(lift.dimension)).toBe(true);
        expect([1, 2, 3]).toContain(lift.by);
      }
    }
  });

  it("carry an icon that exists", () => {
    for (const each of ACCOMMODATIONS) expect(Object.keys(dynamicIconImports)).toContain(each.icon);
  });

  it("are found by code", () => {
    expect(accommodation("quiet-place").askEmployer.zh).toContain("车间是否安静");
    expect(isAccommodationCode("quiet-place")).toBe(true);
    expect(isAccommodationCode("toString")).toBe(false);
  });
});

describe("accommodationsLifting", () => {
  it("finds what closes a gap, the strongest first", () => {
    expect(accommodationsLifting("lifting", 3).map((each) => each.code)).toEqual(["lifting-aid"]);
    expect(accommodationsLifting("hearing", 2).map((each) => each.code)).toEqual([
      "text-only-communication",
      "sign-language",
      "captions",
    ]);
    expect(accommodationsLifting("hearing", 3).map((each) => each.code)).toEqual(["text-only-communication"]);
    expect(accommodationsLifting("heights", 1)).toEqual([]);
  });
});
