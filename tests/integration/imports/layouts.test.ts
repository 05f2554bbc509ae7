import iconv from "iconv-lite";
import { beforeEach, describe, expect, it } from "vitest";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { organisations, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { areasOf } from "#tests/factories/area.ts";
import { testDatabase } from "#tests/support/database.ts";
import { eq } from "drizzle-orm";
import { countsOf, imported, importPorts } from "./import-world.ts";
import { csv } from "./made-files.ts";
import { book, type MadeSheet } from "./made-sheets.ts";

const { db, reset } = await testDatabase();
let principal: SignedIn;
beforeEach(async () => {
  await reset();
  await areasOf(db);
  principal = await principalOf(db, await accountOf(db, "administrator"));
});

const file = (...sheets: readonly MadeSheet[]) => ({ name: "岗位.xlsx", content: book(sheets) });
const lines = (rows: readonly (readonly string[])[]) => ({ name: "岗位.csv", content: csv(rows) });

/** What the import made, in the order of the file. */
async function made() {
  return db
    .select({
      title: postings.title,
      employer: organisations.name,
      place: postings.placeText,
      headcount: postings.headcount,
      pay: postings.payText,
      minFen: postings.payMinFen,
      contact: organisations.contactName,
      description: postings.description,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .orderBy(postings.id);
}

const PACKAGING = "宁波甬塑包装有限公司";
const FOOD = "奉化甬山食品厂";

describe("headings of several rows", () => {
  const GOVERNMENT: MadeSheet = {
    name: "汇总表",
    rows: [
      ["附件2"],
      ["奉化区2027年残疾人专场招聘会用工需求汇总表"],
      ["填报单位（盖章）：区残联就业服务中心", "", "", "", "", "", "", "", "", "", "填报日期：2026年12月1日"],
      ["序号", "用人单位基本情况", "", "", "岗位需求", "", "", "", "薪资待遇", "", "", "联系方式", "", "备注"],
      ["", "单位名称", "单位地址", "单位性质", "岗位名称", "招聘人数", "学历要求", "残疾类别", "月薪（元）"].concat([
        "社会保险",
        "食宿情况",
        "联系人",
        "联系电话",
      ]),
      ["1", PACKAGING, "奉化区江口街道南浦路8号", "民营", "包装工", "5", "不限", "肢体", "3500-4500", "五险"].concat([
        "包中餐",
        "王师傅",
        "0574-88571234-801",
        "可坐着做",
      ]),
      ["", "", "", "", "质检员", "2", "初中", "听力", "4000", "五险"],
      ["", "", "", "", "保洁员", "2", "不限", "不限", "2700元起", "五险", "", "", "", "上午半天也可"],
      ["2", FOOD, "奉化区溪口镇武岭路12号", "个体", "分拣工", "", "不限", "", "20元/小时", "", "不包", "李女士"],
      ["", "", "", "", "打包工", "3", "不限", "", "3000-4000"],
      ["3", "宁波小桥电子有限公司", "方桥街道", "民营", "插件工", "10", "不限", "", "4500", "", "", "陈经理"],
      ["4", "奉化阳光物业", "锦屏街道", "国企", "门卫", "2", "不限", "", "面议", "五险一金", "", "张主任"],
      ["合计", "", "", "", "", "23"],
      ["注：1.残疾类别请按残疾人证填写；2.本表请于12月5日前报区残联。"],
    ],
    merges:
      "A2:N2 A3:J3 K3:N3 A4:A5 B4:D4 E4:H4 I4:K4 L4:M4 N4:N5 A6:A8 B6:B8 C6:C8 D6:D8 K6:K8 L6:L8 M6:M8 A9:A10 B9:B10 C9:C10 D9:D10 K9:K10 L9:L10 M9:M10 A13:E13 A14:N14".split(
        " ",
      ),
  };

  it("a government's summary sheet is imported whole", async () => {
    const report = await imported(importPorts(db), principal, file(GOVERNMENT));
    expect(countsOf(report)).toMatchObject({ total: 7, imported: 7, refused: 0 });
    const rows = await made();
    expect(rows.map(({ title, employer }) => [title, employer])).toEqual([
      ["包装工", PACKAGING],
      ["质检员", PACKAGING],
      ["保洁员", PACKAGING],
      ["分拣工", FOOD],
      ["打包工", FOOD],
      ["插件工", "宁波小桥电子有限公司"],
      ["门卫", "奉化阳光物业"],
    ]);
    expect(rows[2]).toMatchObject({ headcount: 2, description: "上午半天也可", contact: "王师傅" });
  });

  const GROUPS = [
    ["序号", "单位名称", "工作地点", "岗位需求", "", "月薪（元）", "联系方式", ""],
    ["", "", "", "岗位名称", "招聘人数", "", "联系人", "联系电话"],
    ["1", PACKAGING, "奉化区江口街道", "包装工", "5", "3500-4500", "王师傅", "13900000001"],
    ["2", PACKAGING, "奉化区江口街道", "质检员", "2", "4000", "王师傅", "13900000001"],
    ["3", FOOD, "奉化区溪口镇", "分拣工", "3", "3000-3600", "李女士", "13900000002"],
  ];

  it.each<[string, ReturnType<typeof file | typeof lines>]>([
    [
      "a workbook with merged groups",
      file({ name: "表", rows: GROUPS, merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:H1"] }),
    ],
    ["a workbook without merges", file({ name: "表", rows: GROUPS })],
    ["a CSV", lines(GROUPS)],
  ])("two heading rows: %s", async (_, given) => {
    const report = await imported(importPorts(db), principal, given);
    expect(countsOf(report)).toMatchObject({ total: 3, imported: 3, refused: 0 });
    expect((await made()).map(({ title, headcount, contact }) => [title, headcount, contact])).toEqual([
      ["包装工", 5, "王师傅"],
      ["质检员", 2, "王师傅"],
      ["分拣工", 3, "李女士"],
    ]);
  });

  const SEXES = [
    ["单位名称", "工作地点", "岗位名称", "需求人数", "", "", "月薪（元）"],
    ["", "", "", "男", "女", "不限", ""],
    [PACKAGING, "奉化区江口街道", "包装工", "3", "2", "", "3500-4500"],
    [FOOD, "奉化区溪口镇", "分拣工", "", "", "4", "3000-3600"],
  ];

  it.each<[string, ReturnType<typeof file | typeof lines>]>([
    ["a workbook", file({ name: "表", rows: SEXES, merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"] })],
    ["a CSV", lines(SEXES)],
  ])("numbers wanted in several columns are added up: %s", async (_, given) => {
    await imported(importPorts(db), principal, given);
    expect((await made()).map(({ title, headcount }) => [title, headcount])).toEqual([
      ["包装工", 5],
      ["分拣工", 4],
    ]);
  });
});

describe("values of merged cells", () => {
  it("hold for all rows they stand beside", async () => {
    const report = await imported(
      importPorts(db),
      principal,
      file({
        name: "表",
        rows: [
          ["序号", "单位名称", "工作地点", "岗位名称", "招聘人数", "月薪（元）", "联系人", "联系电话"],
          ["1", PACKAGING, "奉化区江口街道", "包装工", "5", "3500-4500", "王师傅", "13900000001"],
          ["", "", "", "质检员", "2"],
          ["3", FOOD, "奉化区溪口镇", "分拣工", "3", "3000-3600", "李女士", "13900000002"],
        ],
        merges: ["A2:A3", "B2:B3", "C2:C3", "F2:F3", "G2:G3", "H2:H3"],
      }),
    );
    expect(countsOf(report)).toMatchObject({ total: 3, imported: 3 });
    expect(await made()).toMatchObject([
      { title: "包装工", employer: PACKAGING },
      { title: "质检员", employer: PACKAGING, place: "奉化区江口街道", pay: "3500-4500", headcount: 2 },
      { title: "分拣工", employer: FOOD },
    ]);
  });

  it("are not guessed where cells are only empty", async () => {
    const report = await imported(
      importPorts(db),
      principal,
      file({
        name: "表",
        rows: [
          ["单位名称", "岗位名称", "招聘人数", "月薪（元）"],
          [PACKAGING, "包装工", "5", "3500-4500"],
          ["", "质检员", "2", "4000"],
        ],
      }),
    );
    expect(countsOf(report)).toMatchObject({ total: 2, imported: 1, refused: 1 });
    expect(report.reasons).toEqual([{ reason: "employer-missing", rows: 1 }]);
  });
});

describe("rows that are no vacancy", () => {
  const HEADINGS = ["序号", "单位名称", "工作地点", "岗位名称", "招聘人数", "月薪（元）", "联系人"];

  it("are told apart from refused ones", async () => {
    const report = await imported(
      importPorts(db),
      principal,
      lines([
        HEADINGS,
        ["一、制造业企业"],
        ["1", PACKAGING, "奉化区江口街道", "包装工", "5", "3500-4500", "王师傅"],
        HEADINGS,
        ["二、食品企业"],
        ["2", FOOD, "奉化区溪口镇", "分拣工", "3", "3000-3600", "李女士"],
        ["3"],
        ["合计", "", "", "", "8"],
        ["备注：以上岗位长期有效，联系人王老师。"],
      ]),
    );
    expect(countsOf(report)).toMatchObject({ total: 2, imported: 2, refused: 0 });
  });
});

describe("where the list stands in the file", () => {
  const sheet = (name: string, ...rows: readonly (readonly string[])[]): MadeSheet => ({
    name,
    rows: [["单位名称", "岗位名称", "招聘人数", "月薪（元）", "工作地点"], ...rows],
  });

  it("every visible sheet is read", async () => {
    const report = await imported(
      importPorts(db),
      principal,
      file(
        sheet("江口", [PACKAGING, "包装工", "5", "3500-4500", "江口街道"]),
        sheet("溪口", [FOOD, "分拣工", "3", "3000-3600", "溪口镇"]),
      ),
    );
    expect(countsOf(report)).toMatchObject({ total: 2, imported: 2 });
  });

  it("an employer named above the headings holds for the rows below", async () => {
    const report = await imported(
      importPorts(db),
      principal,
      file({
        name: "表",
        rows: [
          ["包装公司招聘信息"],
          [`单位名称：${PACKAGING}`, "", "联系人：王师傅", "电话：13900000001"],
          ["岗位名称", "招聘人数", "月薪（元）", "工作地点"],
          ["包装工", "5", "3500-4500", "江口街道"],
          ["质检员", "2", "4000", "江口街道"],
        ],
      }),
    );
    expect(countsOf(report)).toMatchObject({ total: 2, imported: 2 });
    expect(await made()).toMatchObject([
      { title: "包装工", employer: PACKAGING, contact: "王师傅" },
      { title: "质检员", employer: PACKAGING, contact: "王师傅" },
    ]);
  });

  it("headings are found below a long explanation", async () => {
    const explanation = Array.from({ length: 40 }, (_, index) => [`说明${index + 1}：请认真填写`]);
    const report = await imported(
      importPorts(db),
      principal,
      lines([
        ...explanation,
        ["单位名称", "岗位名称", "招聘人数", "月薪（元）", "工作地点"],
        [PACKAGING, "包装工", "5", "3500-4500", "江口街道"],
      ]),
    );
    expect(countsOf(report)).toMatchObject({ total: 1, imported: 1 });
  });
});

describe("numbers whose cell format has words", () => {
  it.each([
    ['0"元/月"', "3500元/月"],
    ["0\\元\\/\\月", "3500元/月"],
    ["0[$元/月]", "3500元/月"],
    ["0元/月", "3500元/月"],
    ['General"元/月"', "3500元/月"],
    ['#,##0"元/月"', "3,500元/月"],
    ['0.0,"千元/月"', "3.5千元/月"],
  ])("%s", async (format, shown) => {
    const rows = [
      ["单位名称", "岗位名称", "月薪"],
      ["奉化测试厂", "包装工", { number: 3500, format }],
    ];
    await imported(importPorts(db), principal, file({ name: "表", rows }));
    expect(await made()).toMatchObject([{ pay: shown, minFen: 3500_00 }]);
  });
});

describe("text in UTF-16, as Excel's “Unicode text”", () => {
  const text = csv(
    [
      ["单位名称", "工作地点", "岗位名称", "招聘人数", "月薪（元）"],
      [PACKAGING, "奉化区江口街道", "包装工“甲”", "5", "3500-4500"],
      ["奉化𬭎厂", "奉化区溪口镇", "质检员", "2", "4000"],
    ],
    "\t",
  );

  it.each<[string, Buffer]>([
    ["little-endian with its mark", iconv.encode(text, "utf-16le", { addBOM: true })],
    ["big-endian with its mark", iconv.encode(text, "utf-16be", { addBOM: true })],
    ["little-endian without", iconv.encode(text, "utf-16le")],
    ["big-endian without", iconv.encode(text, "utf-16be")],
  ])("%s", async (_, content) => {
    const report = await imported(importPorts(db), principal, { name: "岗位.txt", content });
    expect(countsOf(report)).toMatchObject({ total: 2, imported: 2 });
    expect((await made()).map(({ title, employer }) => [title, employer])).toEqual([
      ["包装工“甲”", PACKAGING],
      ["质检员", "奉化𬭎厂"],
    ]);
  });
});
