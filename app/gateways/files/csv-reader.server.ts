import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { withoutInvisibleMarks } from "#app/domain/invisible-marks.ts";
import { couldBeWorkedOut, looksLikeFormula } from "#app/domain/postings/import/formula.ts";
import { FileRefused } from "./file-refused.ts";
import { type SheetRow, sheetRow } from "./sheet-row.ts";

export type Delimiter = "," | ";" | "\t";

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];
const PIECE_BYTES = 65_536;
/** A record longer than this comes from a quotation mark that is never closed. */
const LONGEST_RECORD = 1_000_000;

/** The delimiter that stands most often, outside quotation marks, in the first line that has any; else the comma. */
export function detectDelimiter(utf8: Buffer): Delimiter {
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]));
  let quoted = false;
  for (const character of utf8.toString("utf8", 0, PIECE_BYTES)) {
    if (character === '"') quoted = !quoted;
    else if (character === "\n" && !quoted && [...counts.values()].some((count) => count > 0)) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return DELIMITERS.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best), ",");
}

/**
 * The rows of a CSV text in UTF-8, piece by piece. Ragged rows and stray quotation marks are read as far as they make sense.
 *
 * Throws `FileRefused` with `file-damaged` where a quotation mark is never closed.
 */
export async function* readCsvRows(utf8: Buffer): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter: detectDelimiter(utf8),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(pieces(utf8));
  source.pipe(parser);
  let number = 0;
  try {
    for await (const record of parser) {
      number += 1;
      const cells = (record as readonly string[]).map((cell) => withoutTextMark(withoutInvisibleMarks(cell)));
      const formulas = cells.flatMap((cell, column) => (looksLikeFormula(cell) ? [column] : []));
      const row = sheetRow(number, cells, formulas);
      if (row !== undefined) yield row;
    }
  } catch (error) {
    throw new FileRefused("file-damaged", error);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Our own download writes an apostrophe before what a spreadsheet would take for a formula; it comes off again. */
function withoutTextMark(cell: string): string {
  return cell.startsWith("'") && couldBeWorkedOut(cell.slice(1)) ? cell.slice(1) : cell;
}

function* pieces(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += PIECE_BYTES) yield data.subarray(at, at + PIECE_BYTES);
}
