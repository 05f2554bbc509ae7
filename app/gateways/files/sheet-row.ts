import { withoutInvisibleMarks } from "#app/domain/invisible-marks.ts";
import { MOST_COLUMNS } from "#app/domain/postings/import/layout/sheet-row.ts";
import { FileRefused } from "./file-refused.ts";
import { MOST_ROW_CHARACTERS } from "./limits.ts";

/** A row as it was written, before merged cells are filled. */
export interface WrittenRow {
  readonly number: number;
  /** Trimmed, without invisible characters; what stands beyond `MOST_COLUMNS` is gathered in one more cell. */
  readonly cells: readonly string[];
  readonly formulas: readonly number[];
}

/**
 * The row, or undefined where nothing stands in it.
 *
 * Throws `FileRefused` with `file-too-complex` where it has more characters than any row of a list.
 */
export function writtenRow(
  number: number,
  written: readonly string[],
  formulas: readonly number[],
): WrittenRow | undefined {
  const characters = written.reduce((sum, cell) => sum + cell.length, 0);
  if (characters > MOST_ROW_CHARACTERS) throw new FileRefused("file-too-complex");
  const trimmed = written.map((cell) => withoutInvisibleMarks(cell).trim());
  let length = trimmed.length;
  while (length > 0 && trimmed[length - 1] === "" && !formulas.includes(length - 1)) length -= 1;
  if (length === 0) return undefined;
  const cells = trimmed.slice(0, Math.min(length, MOST_COLUMNS));
  const beyond = trimmed.slice(MOST_COLUMNS, length).filter((cell) => cell !== "");
  if (beyond.length > 0) cells.push(beyond.join(" "));
  return { number, cells, formulas };
}
