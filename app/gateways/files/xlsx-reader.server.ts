import { joiningRanges, type MergeRange, mergeSpreader } from "#app/domain/postings/import/layout/merges.ts";
import { MOST_COLUMNS, ownCells, type SheetRow } from "#app/domain/postings/import/layout/sheet-row.ts";
import { LAST_ROW } from "#app/domain/postings/import/layout/sheet-row.ts";
import { FileRefused } from "./file-refused.ts";
import { MOST_CELLS, MOST_CHARACTERS, MOST_FILLED_ROWS, MOST_MERGES, MOST_STRINGS, Tally } from "./limits.ts";
import type { OpenFile, OpenSheet } from "./open-file.ts";
import { type WrittenRow, writtenRow } from "./sheet-row.ts";
import { type RawCell, type RawRow, SheetListener } from "./sheet-xml.ts";
import { readXlsxParts, type XlsxParts } from "./xlsx-parts.server.ts";
import { columnOfReference, dateText, numberText, unescapeXlsxText } from "./xlsx-values.ts";
import { readXml, type XmlListener } from "./xml-events.server.ts";

/**
 * Opens a workbook and measures its visible sheets: how many rows they have and which cells are merged, which the format
 * tells only behind the last row.
 *
 * Throws `FileRefused`: `file-damaged`, `file-extension-mismatch`, `file-compression-suspicious`, `file-too-complex`,
 * `too-many-rows`.
 */
export async function openWorkbook(file: Buffer): Promise<OpenFile> {
  const parts = await readXlsxParts(file);
  const tallies = { cells: new Tally(MOST_CELLS), rows: new Tally(MOST_FILLED_ROWS, "too-many-rows") };
  const strings = await readSharedStrings(parts);
  const characters = new Tally(MOST_CHARACTERS);
  const sheets: OpenSheet[] = [];
  for (const [index, { name, part }] of parts.sheets.entries()) {
    const { filled, ranges } = await measure(parts, part, tallies);
    const read = () => readRows(parts, part, { index, strings, ranges: joiningRanges(ranges, filled), characters });
    sheets.push({ name, rows: filled.length, read });
  }
  return { format: "xlsx", encoding: null, sheets, hidden: parts.hidden };
}

interface Measured {
  /** Numbers of the rows that have something in them. */
  readonly filled: readonly number[];
  readonly ranges: readonly MergeRange[];
}

async function measure(
  parts: XlsxParts,
  part: string,
  tallies: { readonly cells: Tally; readonly rows: Tally },
): Promise<Measured> {
  const filled: number[] = [];
  const ranges: MergeRange[] = [];
  const merges = new Tally(MOST_MERGES);
  const rows = new SheetListener(tallies.cells);
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === "mergeCell") {
        merges.add();
        const range = rangeOf(attributes()["ref"] ?? "");
        if (range !== undefined) ranges.push(range);
      } else rows.open(name, attributes);
    },
    close: (name) => rows.close(name),
    text: (text) => rows.text(text),
  };
  for await (const _ of readXml(parts.archive.read(part), listener)) {
    for (const { number, cells } of rows.taken()) {
      if (cells.length === 0) continue;
      tallies.rows.add();
      filled.push(number);
    }
  }
  return { filled, ranges };
}

/** `A1:B3` as numbers; undefined where it is no range of a sheet. */
function rangeOf(reference: string): MergeRange | undefined {
  const [from, to] = reference.split(":").map((corner) => {
    const row = Number(/^[A-Z]{1,3}(\d{1,7})$/.exec(corner)?.[1] ?? "0");
    return { row, column: columnOfReference(corner) ?? 0 };
  });
  if (from === undefined || to === undefined || from.row < 1 || to.row < from.row || to.row > LAST_ROW)
    return undefined;
  return to.column < from.column ? undefined : { rows: [from.row, to.row], columns: [from.column, to.column] };
}

interface RowsContext {
  readonly index: number;
  readonly strings: readonly string[];
  readonly ranges: readonly MergeRange[];
  readonly characters: Tally;
}

async function* readRows(
  parts: XlsxParts,
  part: string,
  { index, strings, ranges, characters }: RowsContext,
): AsyncGenerator<SheetRow> {
  const listener = new SheetListener(new Tally(MOST_CELLS));
  const spread = mergeSpreader(ranges);
  for await (const _ of readXml(parts.archive.read(part), listener)) {
    for (const raw of listener.taken()) {
      const written = cooked(raw, strings, parts);
      if (written === undefined) continue;
      const row: SheetRow = { sheet: index, ...spread(written) };
      characters.add(row.cells.reduce((sum, cell) => sum + cell.length, 0));
      if (ownCells(row).length > 0) yield row;
    }
  }
}

/** The workbook's texts that stand apart from its cells. */
async function readSharedStrings({ archive, sharedStrings }: XlsxParts): Promise<readonly string[]> {
  const strings: string[] = [];
  if (sharedStrings === undefined || !archive.has(sharedStrings)) return strings;
  const count = new Tally(MOST_STRINGS);
  const characters = new Tally(MOST_CHARACTERS);
  let current = "";
  let inText = false;
  let inPhonetic = false;
  const listener: XmlListener = {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") inPhonetic = true;
    },
    close: (name) => {
      if (name === "si") {
        count.add();
        strings.push(unescapeXlsxText(current));
      } else if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
    },
    text: (text) => {
      if (!inText || inPhonetic) return;
      characters.add(text.length);
      current += text;
    },
  };
  const steps = readXml(archive.read(sharedStrings), listener);
  while (!(await steps.next()).done);
  return strings;
}

function textOf(cell: RawCell, strings: readonly string[], parts: XlsxParts): string {
  switch (cell.type) {
    case "s": {
      const text = strings[Number(cell.text)];
      if (text === undefined && cell.text !== "") throw new FileRefused("file-damaged");
      return text ?? "";
    }
    case "n": {
      if (cell.text === "") return "";
      const { dates, worded } = parts.styles;
      if (dates.has(cell.style)) return dateText(Number(cell.text), parts.datesFrom1904);
      const show = worded.get(cell.style);
      const value = Number(cell.text);
      return show !== undefined && Number.isFinite(value) ? show(value) : numberText(cell.text);
    }
    case "b":
      return cell.text === "1" ? "TRUE" : "FALSE";
    case "d":
      return cell.text.replace(/T00:00:00(?:\.0{1,9})?Z?$/, "");
    default:
      return unescapeXlsxText(cell.text);
  }
}

function cooked(raw: RawRow, strings: readonly string[], parts: XlsxParts): WrittenRow | undefined {
  const cells: string[] = [];
  const formulas: number[] = [];
  for (const cell of raw.cells) {
    // A lone cell far to the right must not make a row of sixteen thousand.
    const column = Math.min(cell.column, MOST_COLUMNS);
    while (cells.length <= column) cells.push("");
    const text = textOf(cell, strings, parts);
    cells[column] = column < MOST_COLUMNS ? text : `${cells[column] ?? ""} ${text}`;
    if (cell.formula && column < MOST_COLUMNS) formulas.push(column);
  }
  return writtenRow(raw.number, cells, formulas);
}
