import { targetOfHeading } from "../recognise-columns.ts";
import { headingOf } from "./heading-path.ts";
import { ownCells, type SheetRow } from "./sheet-row.ts";

/** The headings of a sheet. */
export interface Headings {
  /** First and last of their rows, as numbered in the sheet. */
  readonly rows: readonly [number, number];
  /** The heading of each column with those above it, as `headingOf` writes them; empty where a column has none. */
  readonly columns: readonly string[];
  /** False where too few headings are known to be sure that these rows are the headings. */
  readonly certain: boolean;
}

export const MOST_HEADING_ROWS = 3;
/** Fewest known headings that make a row of headings certain. */
const FEWEST_KNOWN = 2;
const LONGEST_GROUP = 20;
const LONGEST_SHORT_GROUP = 8;

/**
 * Finds the headings among the first rows of a sheet: the rows with the most headings that are known, with the rows of
 * groups above them and of sub-headings below them. Titles, dates and explanations may stand above.
 *
 * Where no heading is known, the first row with more than one cell is taken, and `certain` is false.
 *
 * @returns undefined where there are no rows
 */
export function findHeadings(rows: readonly SheetRow[]): Headings | undefined {
  let best: { readonly block: readonly SheetRow[]; readonly known: number } | undefined;
  for (const [index, row] of rows.entries()) {
    if (ownCells(row).every(({ text }) => targetOfHeading(text) === undefined)) continue;
    const block = blockAround(rows, index);
    const known = knownIn(columnsOf(block));
    if (known > (best?.known ?? 0)) best = { block, known };
  }
  const several = rows.find((row) => ownCells(row).length > 1) ?? rows[0];
  const block = best?.block ?? (several === undefined ? undefined : [several]);
  return block === undefined ? undefined : headingsOf(block, (best?.known ?? 0) >= FEWEST_KNOWN);
}

/** The headings in the rows that a person names; undefined where nothing stands there. */
export function headingsAt(rows: readonly SheetRow[], [first, last]: readonly [number, number]): Headings | undefined {
  const block = rows.filter(({ number }) => number >= first && number <= last);
  return block.length === 0 ? undefined : headingsOf(block, true);
}

function headingsOf(block: readonly SheetRow[], certain: boolean): Headings {
  const first = block[0]?.number ?? 1;
  return { rows: [first, block.at(-1)?.number ?? first], columns: columnsOf(block), certain };
}

function knownIn(columns: readonly string[]): number {
  return new Set(columns.map(targetOfHeading).filter((target) => target !== undefined)).size;
}

function blockAround(rows: readonly SheetRow[], index: number): readonly SheetRow[] {
  let first = index;
  let last = index;
  while (last - first + 1 < MOST_HEADING_ROWS) {
    const next = rows[last + 1];
    if (next === undefined || !goesOn(rows.slice(first, last + 1), next)) break;
    last += 1;
  }
  while (last - first + 1 < MOST_HEADING_ROWS) {
    const above = rows[first - 1];
    const top = rows[first];
    if (above === undefined || top === undefined || !isGroupRow(above, top)) break;
    first -= 1;
  }
  return rows.slice(first, last + 1);
}

/**
 * Whether the headings go on in the next row: one of theirs reaches down into it, or at least half of its cells are known
 * headings or parts of the one above.
 */
function goesOn(block: readonly SheetRow[], next: SheetRow): boolean {
  const last = block.at(-1);
  if (last?.number !== next.number - 1) return false;
  if (block.some((row) => ownCells(row).some(({ lastRow }) => lastRow >= next.number))) return true;
  const columns = columnsOf([...block, next]);
  const own = ownCells(next);
  const known = own.filter(
    ({ column, text }) =>
      targetOfHeading(text) !== undefined ||
      (columns[column] !== text && targetOfHeading(columns[column] ?? "") !== undefined),
  );
  return known.length > 0 && known.length * 2 >= own.length;
}

/**
 * Whether a row right above the headings names groups of them: several short texts, over several columns each, or with
 * the names of single columns between them. A title, or a line such as “填报单位：…”, is none.
 */
function isGroupRow(above: SheetRow, top: SheetRow): boolean {
  const groups = ownCells(above);
  if (above.number !== top.number - 1 || groups.length < 2) return false;
  if (groups.some(({ text }) => text.length > LONGEST_GROUP || /[：:]\s*\S/.test(text))) return false;
  if (groups.some(({ width }) => width > 1)) return true;
  const holds = (column: number) => (top.cells[column] ?? "") !== "";
  const overSeveral = groups.some(
    ({ column }) => holds(column) && holds(column + 1) && (above.cells[column + 1] ?? "") === "",
  );
  const overNone = groups.some(({ column }) => !holds(column));
  return overSeveral && (overNone || groups.every(({ text }) => text.length <= LONGEST_SHORT_GROUP));
}

/** The headings of each column, from the top row of the block down. */
function columnsOf(block: readonly SheetRow[]): readonly string[] {
  const width = Math.max(...block.map(({ cells }) => cells.length));
  const texts = block.map((row, index) => withGroups(row, block.slice(index + 1), width));
  const columns = Array.from({ length: width }, (_, column) => headingOf(texts.map((row) => row[column] ?? "")));
  while (columns.at(-1) === "") columns.pop();
  return columns;
}

/**
 * The texts of a row of headings by column. Without merged cells a group's name stands over its first column only; it
 * holds for the empty cells to its right as long as each has a heading below it.
 */
function withGroups(row: SheetRow, below: readonly SheetRow[], width: number): readonly string[] {
  const hasMergedGroups = row.merged.some(({ columns }) => columns[1] > columns[0]);
  const holds = (column: number) => below.some((each) => (each.cells[column] ?? "") !== "");
  let group = "";
  return Array.from({ length: width }, (_, column) => {
    const text = row.cells[column] ?? "";
    if (hasMergedGroups) return text;
    if (!holds(column)) group = "";
    else if (text !== "") group = text;
    return text === "" ? group : text;
  });
}
