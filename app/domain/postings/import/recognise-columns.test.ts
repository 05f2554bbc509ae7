import { describe, expect, it } from "vitest";
import {
  doubledTargets,
  mappingOf,
  missingTargets,
  REASON_HEADINGS,
  suggestColumns,
  targetNamed,
} from "./recognise-columns.ts";
import { COLUMN_TARGETS, IMPORT_FIELD_WORDING, IMPORT_FIELDS, targetName } from "./fields.ts";

describe("the columns of a sheet", () => {
  it("are told by their headings in both languages", () => {
    const headings = [
      "职位",
      "公司",
      "地址",
      "薪酬",
      "标签",
      "Job title",
      "招聘人数*",
      "月薪（元）",
      "无障碍通道",
      "搬抬东西",
      "序号",
    ];
    expect(headings.map(targetNamed)).toEqual([
      "title",
      "employer",
      "place",
      "pay",
      "tags",
      "title",
      "headcount",
      "pay",
      "accommodation:step-free-access",
      "demand:lifting",
      "ignore",
    ]);
  });

  it("are told by the other usual headings of public lists", () => {
    const headings = {
      employer: ["用工单位", "单位全称", "企业全称", "招录机关名称", "招录单位", "Company full name"],
      hours: ["工作时段", "上班时段"],
      deadline: ["结束时间", "结束日期"],
      description: ["岗位详情", "职位详情", "岗位需求", "Job requirements"],
      accommodations: ["无障碍设施", "无障碍环境"],
      place: ["区域", "Work city"],
    };
    const told = Object.entries(headings).map(([target, names]) => [target, names.map(targetNamed)]);
    expect(told).toEqual(Object.entries(headings).map(([target, names]) => [target, names.map(() => target)]));
  });

  it("are told by what stands below where the heading is not known", () => {
    const rows = [
      ["x", "6-8千/月", "奉化虚构纸品厂", "宁波-奉化区", "[['包吃'], ['宁波']]"],
      ["y", "面议", "奉化虚构信息有限公司", "上海", "[[], ['上海']]"],
    ];
    expect(suggestColumns(["甲", "乙", "丙", "丁", "戊"], rows)).toEqual([
      { target: "ignore", certainty: "none" },
      { target: "pay", certainty: "likely" },
      { target: "employer", certainty: "likely" },
      { target: "place", certainty: "likely" },
      { target: "tags", certainty: "likely" },
    ]);
  });

  it("are each read as something else", () => {
    const suggestions = suggestColumns(["岗位", "职位名称", "工资标准", "薪酬"], []);
    expect(suggestions.map(({ target }) => target)).toEqual(["title", "ignore", "ignore", "pay"]);
    expect(doubledTargets({ "0": "title", "1": "title", "2": "ignore", "3": "ignore" })).toEqual(["title"]);
  });

  it("must hold a title, the pay and, unless it is known, the employer", () => {
    expect(missingTargets({ "0": "place" }, false)).toEqual(["title", "employer", "pay"]);
    expect(missingTargets({ "0": "title", "1": "payMin" }, true)).toEqual([]);
    expect(missingTargets(mappingOf(suggestColumns(["职位", "公司", "薪酬"], [])), false)).toEqual([]);
  });

  it("never hold the reason that our own download adds", () => {
    expect(suggestColumns([REASON_HEADINGS.zh, REASON_HEADINGS.en], [["6-8千/月", "6-8千/月"]])).toEqual([
      { target: "ignore", certainty: "sure" },
      { target: "ignore", certainty: "sure" },
    ]);
  });

  it("have each field under its own name, and no heading means two things", () => {
    for (const field of IMPORT_FIELDS) {
      const { name, synonyms } = IMPORT_FIELD_WORDING[field];
      for (const heading of [name.zh, name.en, ...synonyms])
        expect([heading, targetNamed(heading)]).toEqual([heading, field]);
    }
    for (const target of COLUMN_TARGETS) {
      const name = targetName(target);
      expect([target, targetNamed(name?.zh ?? ""), targetNamed(name?.en ?? "")]).toEqual([target, target, target]);
    }
  });
});
