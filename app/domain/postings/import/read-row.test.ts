import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnTarget } from "./fields.ts";
import { rowReader, type RowOptions } from "./read-row.ts";

const ROW: Readonly<Partial<Record<ColumnTarget, string>>> = {
  title: "包装工",
  employer: "奉化虚构纸品厂",
  pay: "2800-3500元/月",
};

/** Reads one row that has these cells under headings of the same names. */
function reading(cells: Readonly<Partial<Record<ColumnTarget, string>>>, options: Partial<RowOptions> = {}) {
  const targets = Object.keys(cells) as ColumnTarget[];
  return rowReader({
    headings: targets,
    mapping: Object.fromEntries(targets.map((target, column) => [String(column), target])),
    ownPostings: false,
    defaultKind: "vacancy",
    date: "2026-03-02",
    minimumWages: [],
    ...options,
  })({ cells: Object.values(cells), formulas: [] });
}

function posting(more: Readonly<Partial<Record<ColumnTarget, string>>>, options: Partial<RowOptions> = {}) {
  const read = reading({ ...ROW, ...more }, options);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.posting;
}

function reasons(more: Readonly<Partial<Record<ColumnTarget, string>>>, options: Partial<RowOptions> = {}) {
  const read = reading({ ...ROW, ...more }, options);
  return read.ok ? [] : read.problems.map(({ reason, cell }) => [reason, cell]);
}

describe("a row of an import", () => {
  it("states what its cells say and nothing more", () => {
    expect(posting({})).toMatchObject({
      title: "包装工",
      pay: { period: "month", minFen: 2800_00, maxFen: 3500_00 },
      kind: "vacancy",
      place: { text: null, areaCodes: [] },
      insurance: null,
      headcount: null,
      education: null,
      experienceYearsMin: null,
      employment: null,
      demands: {},
      accommodations: {},
    });
  });

  it("reads each kind of cell", () => {
    expect(
      posting({
        place: "奉化区溪口镇",
        headcount: "3-5人",
        deadline: "2026年5月1日",
        hours: "每天8小时，每周40小时，两班倒",
        employment: "全职",
        education: "初中及以上",
        experience: "3年以上",
        insurance: "五险一金",
        benefits: "包吃、班车",
        kind: "居家岗位",
        accommodations: "无障碍通道、手语",
        "accommodation:quiet-place": "否",
        "demand:lifting": "高",
        "demand:sight": "2",
        "demand:speech": "不清楚",
        skills: "普通话",
      }),
    ).toMatchObject({
      place: { text: "奉化区溪口镇", areaCodes: ["330213100", "330213", "330200", "330000"], countyCode: "330213" },
      headcount: 3,
      deadline: "2026-05-01",
      weeklyHours: 40,
      dailyHours: 8,
      shift: "two-shift",
      employment: "full-time",
      education: "junior",
      experienceYearsMin: 3,
      insurance: ["pension", "medical", "unemployment", "work-injury", "maternity", "housing-fund"],
      benefits: ["包吃", "班车"],
      kind: "home-based",
      workingMode: "home",
      accommodations: { "step-free-access": "yes", "sign-language": "yes", "quiet-place": "no" },
      demands: { lifting: 3, sight: 2 },
      skillsWanted: ["普通话"],
    });
  });

  it("lists every problem it has, each with its cell", () => {
    expect(
      reasons({
        title: "",
        employer: "—",
        pay: "看情况给",
        headcount: "二三十",
        deadline: "5月1日",
        education: "聪明就行",
        kind: "奇怪",
        accommodations: "坡道、火箭",
        "demand:lifting": "看情况",
        creditCode: "123",
      }),
    ).toEqual([
      ["pay-not-understood", "看情况给"],
      ["kind-unknown", "奇怪"],
      ["title-missing", ""],
      ["employer-missing", "—"],
      ["credit-code-invalid", "123"],
      ["headcount-unreadable", "二三十"],
      ["deadline-unreadable", "5月1日"],
      ["accommodation-unknown", "坡道、火箭"],
      ["level-unreadable", "看情况"],
      ["education-unreadable", "聪明就行"],
    ]);
  });

  it.each([
    ["6-8千/月", "pay", { period: "month", minFen: 6000_00, maxFen: 8000_00 }],
    ["2800", "月薪(元)", { period: "month", minFen: 2800_00 }],
    ["24", "时薪", { period: "hour", minFen: 24_00 }],
    ["面议", "薪酬", { negotiable: true, minFen: null }],
  ])("reads pay %s under the heading %s", (pay, heading, expected) => {
    expect(posting({ pay }, { headings: ["title", "employer", heading] }).pay).toMatchObject(expected);
  });

  it("joins a lowest and a highest pay", () => {
    const { pay: _pay, ...row } = ROW;
    const read = reading({ ...row, payMin: "2800", payMax: "3500" }, { headings: ["", "", "最低月薪", "最高月薪"] });
    expect(read).toMatchObject({ ok: true, posting: { pay: { minFen: 2800_00, maxFen: 3500_00, period: "month" } } });
  });

  it("refuses a figure without a period, and an empty cell", () => {
    expect(reasons({ pay: "2800" })).toEqual([["pay-no-period", "2800"]]);
    expect(reasons({ pay: "" })).toEqual([["pay-empty", ""]]);
  });

  it("refuses pay that is surely below the minimum wage of its place, with rule and figure", () => {
    const minimumWages = [
      {
        areaCode: "330213",
        from: "2026-01-01",
        to: null,
        monthlyFen: 2490_00,
        hourlyFen: 24_00,
        source: "测试",
        verified: "secondary" as const,
      },
    ];
    const low = { pay: "2000元/月", place: "奉化", employment: "全职" };
    expect(reasons(low, { minimumWages })).toEqual([["pay-below-minimum-wage", "2000元/月"]]);
    expect(reasons(low)).toEqual([]);
    expect(reasons({ ...low, place: "宁波" }, { minimumWages })).toEqual([]);
  });

  it("does not trust a formula, a giant cell, control characters or cells beyond the headings", () => {
    expect(reasons({ description: "长".repeat(10_000) })).toMatchObject([["cell-too-long", expect.any(String)]]);
    expect(reasons({ description: "a\0b" })).toEqual([["control-characters", "a\0b"]]);
    const read = rowReader({
      headings: ["title"],
      mapping: { "0": "title" },
      ownPostings: true,
      defaultKind: "vacancy",
      date: "2026-03-02",
      minimumWages: [],
    });
    expect(read({ cells: ["工", "多"], formulas: [] })).toMatchObject({
      problems: [{ reason: "too-many-cells", column: 1 }],
    });
    expect(read({ cells: ["=1+1"], formulas: [0] })).toMatchObject({ problems: [{ reason: "formula", column: 0 }] });
  });

  it("takes 异地招聘 for no place, and a place in the tags for the place", () => {
    expect(posting({ place: "异地招聘" }).place).toEqual({ text: "异地招聘", areaCodes: [], countyCode: null });
    const tags = "[[], ['银川', '2年经验', '大专', '招若干人', '09-03发布']]";
    expect(posting({ place: "异地招聘", tags }).place.text).toBe("银川");
    expect(posting({ place: "上海", tags }).place.text).toBe("上海");
    expect(posting({ place: "上海", address: "上海市浦东新区虚构路 1 号" }).place.areaCodes[0]).toBe("310115");
    expect(reasons({ tags: "[[" })).toEqual([["tags-unreadable", "[["]]);
  });

  it("never throws, whatever stands in the cells", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom("面议", "[[]]", "3人", "是", "本科"),
    );
    const targets: ColumnTarget[] = [
      "title",
      "employer",
      "pay",
      "tags",
      "place",
      "headcount",
      "deadline",
      "insurance",
      "hours",
    ];
    fc.assert(
      fc.property(fc.array(cell, { minLength: 9, maxLength: 9 }), (cells) => {
        const read = reading(Object.fromEntries(targets.map((target, index) => [target, cells[index] ?? ""])));
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
