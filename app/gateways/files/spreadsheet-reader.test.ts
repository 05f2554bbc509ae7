import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { csv, HEADINGS, ROWS, workbook, xlsx } from "#tests/integration/imports/made-files.ts";
import { isDateFormat, numberShownBy } from "./number-formats.ts";
import { spreadsheetReader } from "./spreadsheet-reader.server.ts";
import { writeCsv, writeXlsx } from "./spreadsheet-writer.server.ts";
import { dateText, numberText } from "./xlsx-values.ts";

interface ReadRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly formulas: readonly number[];
}

async function rowsOf(name: string, content: Buffer | string): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = [];
  const read = await spreadsheetReader.each(name, Buffer.from(content), ({ number, cells, formulas }) => {
    rows.push({ number, cells, formulas });
    return undefined;
  });
  if (!read.ok) throw new Error(read.refusal.code);
  const outline = await spreadsheetReader.outline(name, Buffer.from(content));
  expect(outline.ok && outline.value.sheets[0]?.head.map(({ number }) => number)).toEqual(
    rows.slice(0, 200).map(({ number }) => number),
  );
  return rows;
}

describe("a workbook", () => {
  it("gives each cell as people see it", async () => {
    const sheet = workbook(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>岗</t><r><t xml:space="preserve">位 </t></r><rPh><t>gang</t></rPh></is></c>
       <c r="C1" t="s"><v>1</v></c></row>
       <row r="4"><c r="A4"><v>2500</v></c><c r="B4"><v>0.1</v></c><c r="C4" s="1"><v>46082</v></c>
       <c r="D4" t="b"><v>1</v></c><c r="E4" t="str"><v>&lt;甲&gt; &#x1F600; _x0041_</v></c><c r="F4"><f>A4*2</f><v>5000</v></c></row>`,
      [
        { name: "xl/sharedStrings.xml", content: "<sst><si><t>薪酬</t></si><si><t>单</t><t>位</t></si></sst>" },
        {
          name: "xl/styles.xml",
          content: `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
        },
      ],
    );
    expect(await rowsOf("a.xlsx", sheet)).toEqual([
      { number: 1, cells: ["岗位", "", "单位"], formulas: [] },
      { number: 4, cells: ["2500", "0.1", "2026-03-01", "TRUE", "<甲> 😀 A", "5000"], formulas: [5] },
    ]);
  });

  it("is read as read-excel-file reads it", async () => {
    const content = await xlsx();
    const theirs = await readSheet(content);
    const ours = await rowsOf("a.xlsx", content);
    expect(ours.map(({ cells }) => cells)).toEqual(theirs.map((row) => row.map((cell) => String(cell ?? ""))));
  });

  it("with one cell far to the right makes no row of thousands", async () => {
    const [row] = await rowsOf("a.xlsx", workbook(`<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>`));
    expect(row?.cells).toHaveLength(201);
    expect(row?.cells.at(-1)).toBe("2");
  });

  it("comes back as it was written, formulas as text", async () => {
    const rows = [
      ["=1+1", "2,500"],
      ['"引号"\n换行', ""],
    ];
    const read = await rowsOf("a.xlsx", await writeXlsx(["甲", "乙"], rows));
    expect(read.map(({ cells }) => cells)).toEqual([["甲", "乙"], ["=1+1", "2,500"], ['"引号"\n换行']]);
    expect(read.every(({ formulas }) => formulas.length === 0)).toBe(true);
  });
});

describe("a CSV", () => {
  it("counts blank lines and reads stray quotation marks", async () => {
    expect(await rowsOf("a.csv", '\r\n甲,乙\r\n\r\n5"屏,"a ""b"",\nc"\r\n')).toEqual([
      { number: 2, cells: ["甲", "乙"], formulas: [] },
      { number: 4, cells: ['5"屏', 'a "b",\nc'], formulas: [] },
    ]);
  });

  it("is separated by what stands most often outside quotation marks", async () => {
    expect((await rowsOf("a.csv", '"a,b,c";乙\n1;2'))[0]?.cells).toEqual(["a,b,c", "乙"]);
    expect((await rowsOf("a.csv", csv([HEADINGS, ...ROWS], "\t")))[1]?.cells).toEqual(ROWS[0]);
  });

  it("comes back as it was written, and holds a formula only in name", async () => {
    const written = writeCsv(["甲"], [["=1+1"], ['a,b\n"c"']]);
    expect(written.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(written.toString()).toContain("'=1+1");
    const [, formula, text] = await rowsOf("a.csv", written);
    expect(formula).toEqual({ number: 2, cells: ["=1+1"], formulas: [0] });
    expect(text?.cells).toEqual(['a,b\n"c"']);
  });
});

describe("a CSV that people take into a spreadsheet program", () => {
  it.each(["= HYPERLINK(A1)", "-1+HYPERLINK(A1)", "+A1&A2", "@甲", "＝SUM(A1)", "- 包装"])(
    "has nothing to work out in %j, and gives it back as it was",
    async (text) => {
      const written = writeCsv(["甲", "乙"], [["1", text]]);
      expect(written.toString()).toContain(`,'${text}`);
      expect((await rowsOf("a.csv", written))[1]?.cells).toEqual(["1", text]);
    },
  );

  it.each(["-5", "+86 574 8858 0000", "-", "2,500-3,000", "a=b", "'引号'"])("leaves %j as it is", async (text) => {
    const written = writeCsv(["甲", "乙"], [["1", text]]);
    expect(written.toString()).not.toContain(`'${text}`);
    expect((await rowsOf("a.csv", written))[1]?.cells).toEqual(["1", text]);
  });
});

describe("invisible characters", () => {
  it("are taken out of the cells of every kind of file", async () => {
    const rows = [
      ["岗位名称", "单位\u200b名称"],
      ["\u202e包装工", "奉化\u200b测试厂"],
    ];
    const clean = [
      ["岗位名称", "单位名称"],
      ["包装工", "奉化测试厂"],
    ];
    expect((await rowsOf("a.csv", csv(rows))).map(({ cells }) => cells)).toEqual(clean);
    expect((await rowsOf("a.xlsx", await writeXlsx(rows[0] ?? [], rows.slice(1)))).map(({ cells }) => cells)).toEqual(
      clean,
    );
  });

  it("hide no formula", async () => {
    const [row] = await rowsOf("a.csv", "\u202e=1+1,乙");
    expect(row).toEqual({ number: 1, cells: ["=1+1", "乙"], formulas: [0] });
  });
});

describe("stored values", () => {
  it.each([
    ["2500", "2500"],
    ["0.30000000000000004", "0.3"],
    ["3500.0000000000005", "3500"],
    ["1.5E3", "1500"],
    ["x", "x"],
  ])("%s is the number %s", (stored, text) => expect(numberText(stored)).toBe(text));

  it.each<[number, boolean, string]>([
    [46082, false, "2026-03-01"],
    [46082.354166666664, false, "2026-03-01 08:30"],
    [0.354166666666667, false, "08:30"],
    [44620, true, "2026-03-01"],
  ])("%d is a date", (serial, from1904, text) => expect(dateText(serial, from1904)).toBe(text));

  it.each<[number, string | undefined, boolean]>([
    [14, undefined, true],
    [31, undefined, true],
    [0, undefined, false],
    [164, 'yyyy"年"m"月"', true],
    [165, "General", false],
    [166, '0.00"day"', false],
    [167, "[Red]#,##0", false],
    [168, '0"元/月"', false],
    [169, "0元/月", false],
    [170, "yyyy年m月d日", true],
    [171, '[$-804]e"年"m"月"', true],
    [172, "[h]:mm", true],
    [173, 'General"元/月"', false],
  ])("format %d %s", (id, code, isDate) => expect(isDateFormat(id, code)).toBe(isDate));

  it.each<[string, number, string | undefined]>([
    ['0"元/月"', 3500, "3500元/月"],
    ['0!.0,"千"', 35000, "3.5千"],
    ['0.0,"千元"', 3500, "3.5千元"],
    ['[>=10000]0.0,"千";0"元"', 3500, "3500元"],
    ['"月薪"0', 3500, "月薪3500"],
    ["0[$元/月]", 3500, "3500元/月"],
    ["#,##0.00", 3500, undefined],
    ["[Red]0", 3500, undefined],
    ["[$¥-804]#,##0", 3500, undefined],
  ])("%s shows %d as %s", (code, value, shown) => expect(numberShownBy(code)?.(value)).toBe(shown));
});
