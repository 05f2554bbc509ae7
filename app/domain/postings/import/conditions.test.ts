import { describe, expect, it } from "vitest";
import { rowReader, type ReadPosting } from "./read-row.ts";

function reading(heading: string, cell: string): ReadPosting {
  const headings = ["岗位名称", "单位名称", "工作地点", "月薪（元）", heading];
  const targets = {
    学历: "education",
    工作经验: "experience",
    社会保险: "insurance",
    技能: "skills",
    招聘人数: "headcount",
  };
  const read = rowReader({
    headings,
    mapping: {
      ...{ 0: "title", 1: "employer", 2: "place", 3: "pay" },
      4: targets[heading as keyof typeof targets] as "education",
    },
    ownPostings: false,
    defaultKind: "vacancy",
    date: "2026-12-01",
    minimumWages: [],
  });
  const row = read({ cells: ["包装工", "虚构厂", "江口", "3500", cell], formulas: [] });
  if (!row.ok) throw new Error(row.problems.map(({ reason }) => reason).join());
  return row.posting;
}

describe("wishes and conditions in a sheet", () => {
  it.each([
    ["学历", "大专优先"],
    ["学历", "本科及以上优先"],
    ["工作经验", "有经验者优先"],
    ["工作经验", "3年以上优先"],
    ["技能", "有叉车证优先"],
  ])("%s %s is no demand, and stays as text", (heading, cell) => {
    const { education, experienceYearsMin, skillsWanted, description } = reading(heading, cell);
    expect({ education, experienceYearsMin, skillsWanted }).toEqual({
      education: null,
      experienceYearsMin: null,
      skillsWanted: [],
    });
    expect(description).toBe(`${heading}：${cell}`);
  });

  it.each(["五险（试用期后）", "试用期满缴纳五险一金", "转正后五险", "入职满3个月缴五险"])(
    "keeps under which condition insurance is paid: %s",
    (cell) => {
      expect(reading("社会保险", cell).description).toBe(`社会保险：${cell}`);
    },
  );

  it.each(["意外险", "购买意外险", "雇主责任险"])("takes %s for no social insurance, and keeps it as text", (cell) => {
    const { insurance, description } = reading("社会保险", cell);
    expect({ insurance, description }).toEqual({ insurance: null, description: `社会保险：${cell}` });
  });

  it("leaves the description alone where a cell only states its fact", () => {
    expect(reading("社会保险", "五险一金").description).toBe("");
    expect(reading("学历", "大专").education).toBe("college");
  });
});

describe("figures in a cell", () => {
  it.each(["3 2", "3\n2", "3、2", "3，2", "2人 3人"])("headcount %j is refused, never joined", (cell) => {
    expect(() => reading("招聘人数", cell)).toThrow("headcount-unreadable");
  });

  it.each([
    ["3", 3],
    ["３ 人", 3],
    ["3 - 5 人", 3],
  ])("headcount %j is %d", (cell, count) => {
    expect(reading("招聘人数", cell).headcount).toBe(count);
  });

  it("experience of two figures is refused", () => {
    expect(() => reading("工作经验", "1 2年")).toThrow("experience-unreadable");
  });
});
