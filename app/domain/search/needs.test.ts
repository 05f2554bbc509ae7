import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCOMMODATIONS } from "../abilities/accommodations.ts";
import { EASE_CODES, easeName } from "./eases.ts";
import { readNeeds } from "./needs.ts";
import { normaliseText } from "./normalise.ts";

function needsOf(text: string): Record<string, unknown> {
  const { needs } = readNeeds(text);
  return Object.fromEntries(
    Object.entries(needs).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
    ),
  );
}

describe("needs in what people say", () => {
  it.each([
    ["坐着干的活", { eases: ["seated"] }],
    ["坐着的工作", { eases: ["seated"] }],
    ["不用站的", { eases: ["seated"] }],
    ["packing job sitting down", { eases: ["seated"] }],
    ["不用说话", { eases: ["no-speaking"] }],
    ["不用跟人打交道", { eases: ["few-strangers"] }],
    ["不识字也能做", { eases: ["no-reading"] }],
    ["轻松的活", { eases: ["light"] }],
    ["不搬重东西", { eases: ["light"] }],
    ["一只手能做的", { eases: ["one-handed"] }],
    ["安静", { eases: ["quiet"] }],
    ["不上夜班", { eases: ["no-nights"] }],
    ["簡單的活", { eases: ["few-steps"] }],
    ["能带轮椅", { accommodations: ["step-free-access"] }],
    ["wheelchair accessible cashier", { accommodations: ["step-free-access"] }],
    ["无障碍厕所", { accommodations: ["accessible-toilet"] }],
    ["包接送", { accommodations: ["transport"] }],
    ["会手语", { accommodations: ["sign-language"] }],
    ["在家做", { workingModes: ["home", "mixed"] }],
    ["work from home", { workingModes: ["home", "mixed"] }],
    ["半天", { employment: ["part-time"] }],
    ["白班", { shifts: ["day"] }],
    ["夜班保安", { shifts: ["night", "three-shift"] }],
    ["有五险的包装工", { insured: true }],
    ["工资三千以上", { payAtLeastFen: 3000_00 }],
    ["四千五以上", { payAtLeastFen: 4000_00 }],
    ["over 5000", { payAtLeastFen: 5000_00 }],
    ["离家近 包装", { near: true }],
    ["耳朵听不见", { eases: ["no-hearing"] }],
    ["我不会说话", { eases: ["no-speaking"] }],
    ["聋哑人", { eases: ["no-hearing", "no-speaking"] }],
    ["盲人能做的", { eases: ["no-seeing"] }],
    ["腿脚不好", { eases: ["little-walking"] }],
    ["走不了楼梯", { accommodations: ["step-free-access"] }],
    ["I use a wheelchair", { accommodations: ["step-free-access"] }],
    ["jobs where I can sit", { eases: ["seated"] }],
    ["a job where I do not have to talk", { eases: ["no-speaking"] }],
    ["力气小", { eases: ["light"] }],
    ["一个人做", { eases: ["on-ones-own"] }],
    ["轮椅 在家", { workingModes: ["home", "mixed"] }],
    ["在家做 坐着干 五险", { workingModes: ["home", "mixed"], eases: ["seated"], insured: true }],
  ])("%s", (text, expected) => expect(needsOf(text)).toEqual(expected));

  it.each([
    "保洁员",
    "电商客服",
    "客服不用打电话",
    "溪口 包装",
    "CAD制图",
    "3D打印",
    "手机店员",
    "盲人按摩",
    "2000",
    "home textiles",
  ])("%s is none", (text) => expect(needsOf(text)).toEqual({}));

  it("leave the other words to look for, and name the phrases", () => {
    expect(readNeeds("我想找个坐着干的活 溪口")).toMatchObject({ phrases: ["坐着干的"], rest: "我想找个 活 溪口" });
    expect(readNeeds("夜班不要 保安").rest).toContain("保安");
  });

  it("are understood by the names that the pages give them, with nothing left over", () => {
    const names = [...ACCOMMODATIONS.map(({ name }) => name), ...EASE_CODES.map(easeName)];
    for (const name of names.flatMap(({ zh, en }) => [zh, en])) {
      expect(Object.keys(needsOf(name)), name).toHaveLength(1);
      expect(readNeeds(name).rest, name).toBe("");
    }
    expect(needsOf("可坐着工作")).toEqual({ accommodations: ["seat-at-workplace"] });
    expect(needsOf("No heavy lifting (up to 5 kg)")).toEqual({ eases: ["light"] });
  });

  it("are read from any text without fail, and never twice from the same words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { rest, phrases } = readNeeds(text);
        expect(rest.length).toBeLessThanOrEqual(normaliseText(text).length + phrases.length);
      }),
    );
  });
});
