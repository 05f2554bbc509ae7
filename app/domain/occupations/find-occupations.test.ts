import { describe, expect, it } from "vitest";
import { findOccupations } from "./find-occupations.ts";
import { OCCUPATIONS } from "./occupations.ts";

function found(text: string, lang: "zh" | "en" = "zh"): readonly string[] {
  return findOccupations(text, lang).map((each) => each.name[lang]);
}

describe("findOccupations", () => {
  it.each([
    ["打包", "包装工"],
    ["阿姨", "保洁员"],
    ["扫地", "保洁员"],
    ["看大门", "保安员"],
    ["踩缝纫机", "缝纫工"],
    ["芋艿头", "芋头种植工"],
    ["盲人按摩", "保健按摩师"],
    ["送外卖", "外卖骑手"],
    ["篾匠", "竹编工"],
    ["扎布龙", "布龙制作工"],
    ["cnc", "数控操作工"],
    ["ＣＮＣ", "数控操作工"],
    ["想找一份保洁的工作", "保洁员"],
  ])("finds %s as %s first", (text, name) => {
    expect(found(text)[0]).toBe(name);
  });

  it("finds by English words in either language", () => {
    expect(found("sewing", "en")[0]).toBe("Sewing worker");
    expect(found("Massage", "en")[0]).toBe("Massage therapist");
    expect(found("packer", "zh")[0]).toBe("包装工");
    expect(found("包装工", "en")[0]).toBe("Packer");
  });

  it("puts the exact name before what merely contains it", () => {
    expect(found("车工").slice(0, 2)).toEqual(["车工", "洗车工"]);
    expect(found("司机")).toEqual(["客车司机", "货车司机", "叉车工"]);
  });

  it.each([
    ["高空保洁", "zh", "保洁员"],
    ["修理手机", "zh", "手机维修员"],
    ["packing of peaches", "en", "Peach grower"],
    ["sew", "en", "Sewing worker"],
  ] as const)("finds for %s, which no word holds, what is like it", (text, lang, name) => {
    expect(found(text, lang).slice(0, 5)).toContain(name);
  });

  it("finds nothing in nothing", () => {
    expect(findOccupations("", "zh")).toEqual([]);
    expect(findOccupations(" ·、", "zh")).toEqual([]);
    expect(findOccupations("宇航", "zh")).toEqual([]);
    expect(findOccupations("宇航员", "zh")).toEqual([]);
  });

  it("finds every occupation by its names and synonyms", () => {
    for (const each of OCCUPATIONS) {
      for (const word of [each.name.zh, ...each.synonyms.zh]) expect(findOccupations(word, "zh")).toContain(each);
      for (const word of [each.name.en, ...each.synonyms.en]) expect(findOccupations(word, "en")).toContain(each);
    }
  });
});
