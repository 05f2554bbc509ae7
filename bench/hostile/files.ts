import { workbook, zip } from "#tests/integration/imports/made-files.ts";

/** A file that costs its sender nothing. */
export interface HostileFile {
  readonly name: string;
  readonly fileName: string;
  readonly make: () => Buffer;
}

const MEGABYTE = 1024 * 1024;
const HEADINGS = "岗位名称,单位名称,工作地点,月薪（元）,岗位描述\n";

const filled = (piece: string, bytes: number) => piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));

const table = (name: string, body: () => string): HostileFile => ({
  name,
  fileName: "a.csv",
  make: () => Buffer.from(`${HEADINGS}${body()}`),
});

const sheet = (name: string, make: () => string): HostileFile => ({
  name,
  fileName: "a.xlsx",
  make: () => workbook(make()),
});

const row = (cells: string) => `<row r="1">${cells}</row>`;
const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A list that is read to its end, for what rules make of its rows: long texts that begin to match again and again. */
const longTexts = () =>
  Array.from({ length: 400 }, (_, index) => {
    const text = filled(index % 2 === 0 ? "mild and " : "一级、", 15_000);
    return `包装工${index},奉化测试厂,奉化区江口街道,3500,${text}残`;
  }).join("\n");

/** Files of at most 10 MB, each of a kind that is cheap to send and dear to read. */
export const hostileFiles: readonly HostileFile[] = [
  table("line ends", () => filled("\n", 9 * MEGABYTE)),
  table("line ends of two characters", () => filled("\r\n", 9 * MEGABYTE)),
  table("commas", () => filled(",", 9 * MEGABYTE)),
  table("ragged lines", () => filled("a\na,b\n", 9 * MEGABYTE)),
  table("quotation marks", () => filled('"', 9 * MEGABYTE)),
  table("quoted line ends", () => `"${filled("\n", 9 * MEGABYTE)}"`),
  table("one long cell", () => filled("包", 9 * MEGABYTE)),
  table("short rows", () => filled("包装工,奉化测试厂,江口,3500,\n", 9 * MEGABYTE)),
  table("rows of long texts", longTexts),
  table("NUL characters", () => filled("\0,", 9 * MEGABYTE)),
  sheet("a row of four million cells", () => row(filled("<c/>", 16_000_000))),
  sheet("ten million rows", () => filled("<row/>", 20_000_000)),
  sheet("an attribute that does not end", () => `<row r="${filled("1", 12_000_000)}`),
  sheet("text without a tag", () => filled("a", 24_000_000)),
  sheet("a tag that does not end", () => `<${filled("a", 12_000_000)}`),
  sheet("deep tags", () => filled("<row>", 10_000_000)),
  sheet("a far row", () => `<row r="99999999999">${cell("A99999999999", "a")}</row>`),
  sheet("a far column", () => row(cell("ZZZZZZ1", "a"))),
  sheet("entities", () => row(`<c t="inlineStr"><is><t>${filled("&amp;", 8_000_000)}</t></is></c>`)),
  {
    name: "merged cells one over the other",
    fileName: "a.xlsx",
    make: () =>
      workbook(
        `${row(cell("A1", "岗位名称"))}</sheetData><mergeCells>${filled('<mergeCell ref="A1:XFD1048576"/>', 6_000_000)}</mergeCells><sheetData>`,
      ),
  },
  {
    name: "two million kept texts",
    fileName: "a.xlsx",
    make: () =>
      workbook(row('<c t="s"><v>0</v></c>'), [
        { name: "xl/sharedStrings.xml", content: `<sst>${filled("<si><t>a</t></si>", 34_000_000)}</sst>` },
      ]),
  },
  {
    name: "a thousand sheets in one archive",
    fileName: "a.xlsx",
    make: () =>
      zip(
        Array.from({ length: 1900 }, (_, index) => ({
          name: index === 0 ? "xl/workbook.xml" : `xl/worksheets/sheet${index}.xml`,
          content: "<worksheet/>",
        })),
      ),
  },
];
