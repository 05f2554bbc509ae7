import { isLabelledLine } from "./labelled-lines.ts";
import { type OwnCell, ownCells, type SheetRow } from "./sheet-row.ts";

/** Why a row is no vacancy; listed apart from the rows that could not be read. */
export const ASIDE_KINDS = ["above", "heading", "total", "note", "section", "number-only"] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/** What is known of a sheet's table, in the sheet's own columns. */
export interface TableColumns {
  /** The texts of each row of headings, by column. */
  readonly headingRows: readonly (readonly string[])[];
  /** The column of the job's title; null where none is read. */
  readonly title: number | null;
  /** Columns of running numbers. */
  readonly numbers: ReadonlySet<number>;
  readonly width: number;
}

const TOTAL =
  /^(?:[合总小共累]\s{0,6}计|本页小计|总人数|sub-?total|grand total|total)(?![\p{L}\p{N}])|^(?:合|总|共)计\D{0,12}\d/iu;
const AMOUNT = /^[约共]?[\s\d.,，+＋/-]{0,20}(?:人次?|名|个|家|元|万|个?岗位)?$/;
const NOTE =
  /^[（(【[※*★●]?\s{0,2}(?:注|备注|说明|附注|填表|填报|温馨提示|特别提示|提示|联系方式|咨询|报名|附件|来源|制表|审核|以上|本表|如有|note|remark|source)|^[（(]?\d{1,2}[)）.、．]\s{0,2}\D|^[※*★●]/i;
const SECTION =
  /^[（(]?(?:[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十\d]{1,3}[部组类片区])[)）、.．:：]|^【[^】]{1,30}】$|^[（(][^（）()]{1,30}[)）]$/;
const SECTION_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]?$/;
const LONGEST_SECTION = 20;

/**
 * Why a row below the headings is no vacancy; undefined where it is one, or may be one. A row in doubt counts as a vacancy, so
 * that it comes back with its reasons and is not passed over.
 */
export function asideKind(row: SheetRow, table: TableColumns): AsideKind | undefined {
  const own = ownCells(row);
  const [first, ...more] = own;
  if (first === undefined) return undefined;
  if (repeatsHeadings(own, table)) return "heading";
  const rest = more.filter(({ column, text }) => !row.formulas.includes(column) && !AMOUNT.test(text));
  if (TOTAL.test(first.text) && rest.length === 0) return "total";
  if (more.length === 0) return kindOfLoneCell(row, first, table);
  const title = table.title === null ? "" : (row.cells[table.title] ?? "");
  if (SECTION_NUMBER.test(first.text) && more.length === 1 && title === "") return "section";
  return (title === "" || /[：:]/.test(title)) && isLabelledLine(row) ? "note" : undefined;
}

/** A row with one cell only: a running number that nobody wrote beside, a note, or the name of a section. */
function kindOfLoneCell(row: SheetRow, cell: OwnCell, table: TableColumns): AsideKind | undefined {
  const { column, text, width } = cell;
  const isNumber = /^\d{1,6}$/.test(text);
  if (table.numbers.has(column) && isNumber) return "number-only";
  if (SECTION.test(text)) return "section";
  if (NOTE.test(text)) return "note";
  // Beside a value that is merged from above, a lone cell belongs to what that value is of.
  if (row.merged.some(({ rows, column: at }) => rows[0] < row.number && (row.cells[at] ?? "") !== "")) return undefined;
  const reachesFar = width >= 3 && width * 2 >= table.width;
  const isTitled = table.title !== null && (row.cells[table.title] ?? "") !== "" && !reachesFar;
  if (isTitled || isNumber || table.title === null) return undefined;
  return text.length <= LONGEST_SECTION ? "section" : "note";
}

/** Whether at least half of the cells, and more than one, are the headings of their columns once more. */
function repeatsHeadings(own: readonly OwnCell[], { headingRows }: TableColumns): boolean {
  const repeated = own.filter(({ column, text }) => headingRows.some((texts) => texts[column] === text));
  return repeated.length > 1 && repeated.length * 2 >= own.length;
}
