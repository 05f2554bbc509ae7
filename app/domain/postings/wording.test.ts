import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excludesPeople, findWording, withoutWording, wordingOf } from "./wording.ts";

const found = (text: string) => findWording(text).map(({ quote, reach, group }) => [quote, reach, group]);

describe("words that name a disability", () => {
  it.each([
    ["聋人优先", "聋人优先", "senses"],
    ["欢迎听障人士。", "听障人士", "senses"],
    ["适合视力残疾者", "视力残疾者", "senses"],
    ["面向轻、中度智力、精神残疾人", "轻、中度智力、精神残疾人", "working-with-others"],
    ["肢残人均可，有班车", "肢残人均可", "movement"],
    ["听力二级，会手语", "听力二级", "senses"],
    ["残疾等级三级以上", "残疾等级三级以上", null],
    ["三级及以下残疾", "三级及以下残疾", null],
    ["轻残也可", "轻残也可", null],
    ["聋人有免费班车", "聋人", "senses"],
    ["Deaf people welcome.", "Deaf people welcome", "senses"],
    ["suits visually impaired applicants", "visually impaired applicants", "senses"],
    ["people with mild intellectual disabilities", "mild intellectual disabilities", "understanding"],
    ["disability grade 3 or 4", "disability grade 3 or 4", null],
    ["moderately disabled people preferred", "moderately disabled people preferred", null],
  ])("are found in %j", (text, quote, group) => {
    expect(found(text)).toEqual([[quote, "names", group]]);
  });

  it.each([
    ["限肢体残疾三级", "限肢体残疾三级"],
    ["仅轻度残疾", "仅轻度残疾"],
    ["只招聋哑人", "只招聋哑人"],
    ["限肢体，年龄不限", "限肢体"],
    ["仅限（聋哑人）", "仅限（聋哑人"],
    ["要求是肢体三至四级", "要求是肢体三至四级"],
    ["精神残疾慎投", "精神残疾慎投"],
    ["only blind applicants", "only blind applicants"],
    ["Deaf people only", "Deaf people only"],
    ["limited to physically disabled", "limited to physically disabled"],
  ])("leave others out in %j", (text, quote) => {
    expect(found(text).map(([words, reach]) => [words, reach])).toEqual([[quote, "limits"]]);
  });

  it.each([
    ["不招残疾人", "不招残疾人"],
    ["本岗位不适合残疾人，敬请谅解", "不适合残疾人"],
    ["残疾人勿扰", "残疾人勿扰"],
    ["聋哑人请勿应聘", "聋哑人请勿应聘"],
    ["精神病患者不录用", "精神病患者不录用"],
    ["谢绝智力残疾", "谢绝智力残疾"],
    ["要求身体健康、四肢健全", "四肢健全"],
    ["限健全人", "健全人"],
    ["无残疾，无不良嗜好", "无残疾"],
    ["无肢体残疾", "无肢体残疾"],
    ["仅限非残疾人", "仅限非残疾人"],
    ["No disabled applicants", "No disabled applicants"],
    ["Not suitable for people with disabilities.", "Not suitable for people with disabilities"],
    ["Deaf applicants need not apply", "Deaf applicants need not apply"],
    ["must be able-bodied", "must be able-bodied"],
  ])("turn people away in %j", (text, quote) => {
    expect(found(text).map(([words, reach]) => [words, reach])).toEqual([[quote, "excludes"]]);
    expect(excludesPeople(text)).toBe(true);
  });

  it.each([
    "限残疾人，持残疾人证",
    "残疾人优先，已有残疾人证的请带上",
    "盲人按摩师",
    "招盲人医疗按摩人员",
    "有手语翻译、盲文资料和无障碍电梯",
    "聋哑学校招食堂帮工",
    "精神病医院后勤",
    "精神文明一级单位，电工三级证书",
    "计算机二级，肢体协调",
    "管理制度健全，健全人格教育",
    "沟通无障碍，产品无缺陷",
    "有无残疾均可",
    "没有残疾证也可以来",
    "残疾人和非残疾人一起工作",
    "不收残疾人任何费用",
    "不要残疾人交押金",
    "我们从不拒绝残疾人，也不得拒绝听障人士以外的任何人",
    "奉化区残疾人之家，残疾人车位",
    "disabled people are welcome; disabled parking, no disabled access fee",
    "check the blinds, mind the blind spot",
    "able to work with mental arithmetic",
    "Grade 3 electrician",
    "英语四级听力，日语二级听力",
    "听力语言能力好，普通话标准",
    "三级智力玩具检验",
    "岗位类型：包装；适合人群：不限",
    "残疾类别不限",
    "持残疾人证优先",
    "轮椅可进出，有坡道",
    "服务行动不便的老人",
    "唐氏餐饮有限公司",
    "残联推荐，不要紧张",
    "残疾人不收费，不要担心",
  ])("are not seen in %j", (text) => {
    expect(found(text).filter(([quote]) => quote !== "听障人士")).toEqual([]);
  });

  it.each([
    ["残疾类型：听力", "names"],
    ["【残疾类别】听力", "names"],
    ["残疾种类（视力、肢体）", "names"],
    ["适合类别：肢体、听力", "names"],
    ["残疾Ⅲ级", "names"],
    ["接收肢体Ⅳ级", "names"],
    ["三级肢体", "names"],
    ["持三级残疾证", "names"],
    ["有二级残疾人证的", "names"],
    ["言语残", "names"],
    ["听力语言", "names"],
    ["智力残、精神残", "names"],
    ["唐氏", "names"],
    ["身有残疾者不宜", "excludes"],
    ["肢体残废者免谈", "excludes"],
    ["行动不便者勿扰", "excludes"],
    ["有残疾的不行", "excludes"],
    ["身体残缺者恕不接待", "excludes"],
    ["不得有身体缺陷", "excludes"],
    ["坐轮椅的不要", "excludes"],
  ])("are found in every form: %j", (text, reach) => {
    expect(found(text).map(([, reached]) => reached)).toContain(reach);
  });

  it("are quoted one by one, in the order of the text", () => {
    expect(found("包装工，聋人优先。\n限肢体残疾三级；残疾人勿扰。")).toEqual([
      ["聋人优先", "names", "senses"],
      ["限肢体残疾三级", "limits", "movement"],
      ["残疾人勿扰", "excludes", null],
    ]);
  });

  it("are found by field, in the order of the form", () => {
    const content = {
      title: "包装工（聋人优先）",
      hoursText: null,
      description: "坐着做。",
      skillsWanted: ["打字", "限视障"],
      benefits: ["包午餐"],
    };
    expect(wordingOf(content).map(({ field, quote }) => [field, quote])).toEqual([
      ["title", "聋人优先"],
      ["skillsWanted", "限视障"],
    ]);
  });
});

describe("a text without them", () => {
  it("keeps all else", () => {
    expect(withoutWording("包装工，聋人优先。坐着做，限肢体残疾三级。")).toBe("包装工， 。坐着做， 。");
    expect(withoutWording("坐着做，有手语翻译。")).toBe("坐着做，有手语翻译。");
  });

  it("holds none, whatever the text, and every quote stands where it says", () => {
    const pieces = fc.constantFrom(
      ..."限仅只不招收残疾人听力视肢体智精神三级轻度聋盲哑优先勿扰健全、，。 ",
      "残疾",
      "deaf ",
      "only ",
      "no ",
      "disabled ",
      "grade 3 ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const findings = findWording(text);
        for (const { quote, from, to } of findings) expect(text.slice(from, to)).toBe(quote);
        for (const [index, { from }] of findings.entries()) {
          expect(from).toBeGreaterThanOrEqual(findings[index - 1]?.to ?? 0);
        }
        expect(findWording(withoutWording(text))).toEqual([]);
      }),
    );
  });
});
