import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { withoutInvisibleMarks } from "#app/domain/invisible-marks.ts";
import { couldBeWorkedOut, looksLikeFormula } from "#app/domain/postings/import/formula.ts";
import { LAST_ROW, type SheetRow } from "#app/domain/postings/import/layout/sheet-row.ts";
import { FileRefused } from "./file-refused.ts";
import { MOST_CELLS, MOST_CELLS_IN_ROW, MOST_FILLED_ROWS, MOST_ROW_CHARACTERS, Tally } from "./limits.ts";
import type { OpenFile } from "./open-file.ts";
import { writtenRow } from "./sheet-row.ts";
import { decodeText } from "./text-encoding.server.ts";

export type Delimiter = "," | ";" | "\t";

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];
const PIECE_BYTES = 65_536;
const LINES_LOOKED_AT = 200;
/** Records that are not blank lines; a sheet saved as CSV may end in thousands that hold separators only. */
const MOST_RECORDS = 200_000;

/**
 * The delimiter that stands, outside quotation marks, in the most of the first lines; of equals the one that stands most
 * often. Titles and explanations above a list may have commas of their own.
 */
export function detectDelimiter(utf8: Buffer): Delimiter {
  const found = new Map(DELIMITERS.map((each) => [each as string, { lines: 0, times: 0, line: -1 }]));
  let quoted = false;
  let line = 0;
  for (const character of utf8.toString("utf8", 0, PIECE_BYTES)) {
    const count = found.get(character);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "\n" || character === "\r") line += 1;
    else if (count !== undefined) {
      count.times += 1;
      if (count.line !== line) count.lines += 1;
      count.line = line;
    }
    if (line === LINES_LOOKED_AT) break;
  }
  const rank = (each: Delimiter) => {
    const { lines = 0, times = 0 } = found.get(each) ?? {};
    return lines * PIECE_BYTES + times;
  };
  return DELIMITERS.reduce((best, each) => (rank(each) > rank(best) ? each : best), ",");
}

/**
 * Opens a CSV text. Ragged rows and stray quotation marks are read as far as they make sense.
 *
 * Throws `FileRefused`: `file-encoding-unknown`, `file-damaged` where a quotation mark is never closed, `too-many-rows` and
 * `file-too-complex`, both before anything is parsed.
 */
export async function openCsv(file: Buffer): Promise<OpenFile> {
  const { encoding, utf8 } = decodeText(file);
  const rows = await readRows(utf8);
  return { format: "csv", encoding, sheets: [{ name: "", rows: rows.length, read: () => rows }], hidden: [] };
}

/** Counts lines and cells in the bytes, so that what is too much is never parsed. */
export function boundCsv(utf8: Buffer, delimiter: Delimiter): void {
  const lines = new Tally(LAST_ROW, "too-many-rows");
  const cells = new Tally(MOST_CELLS);
  const separator = delimiter.charCodeAt(0);
  let inLine = 0;
  for (let at = 0; at < utf8.length; at += 1) {
    const byte = utf8[at];
    if (byte === separator) {
      inLine += 1;
      if (inLine > MOST_CELLS_IN_ROW) throw new FileRefused("file-too-complex");
    } else if (byte === 0x0a || (byte === 0x0d && utf8[at + 1] !== 0x0a)) {
      lines.add();
      cells.add(inLine + 1);
      inLine = 0;
    }
  }
}

async function readRows(utf8: Buffer): Promise<readonly SheetRow[]> {
  const delimiter = detectDelimiter(utf8);
  boundCsv(utf8, delimiter);
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    // The parser makes a costly error of each line that has fewer cells than the first; blank ones are not handed to it.
    skip_empty_lines: true,
    trim: true,
    info: true,
    max_record_size: MOST_ROW_CHARACTERS,
  });
  const source = Readable.from(pieces(utf8));
  source.pipe(parser);
  const records = new Tally(MOST_RECORDS, "too-many-rows");
  const filled = new Tally(MOST_FILLED_ROWS, "too-many-rows");
  const rows: SheetRow[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      records.add();
      const cells = record.map((cell) => withoutTextMark(withoutInvisibleMarks(cell)));
      const formulas = cells.flatMap((cell, column) => (looksLikeFormula(cell) ? [column] : []));
      const row = writtenRow(info.records + info.empty_lines, cells, formulas);
      if (row === undefined) continue;
      filled.add();
      rows.push({ sheet: 0, merged: [], ...row });
    }
    return rows;
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused("file-damaged", error);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

/** Our own download writes an apostrophe before what a spreadsheet would take for a formula; it comes off again. */
function withoutTextMark(cell: string): string {
  return cell.startsWith("'") && couldBeWorkedOut(cell.slice(1)) ? cell.slice(1) : cell;
}

function* pieces(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += PIECE_BYTES) yield data.subarray(at, at + PIECE_BYTES);
}
