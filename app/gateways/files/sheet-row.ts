import { withoutInvisibleMarks } from "#app/domain/invisible-marks.ts";

/** A row that has something in it. */
export interface SheetRow {
  /** As a spreadsheet program numbers it: the first line of the file is 1, blank lines count. */
  readonly number: number;
  /** Trimmed text of each cell by column, without invisible characters; what stands beyond `MOST_COLUMNS` is gathered in one more cell. */
  readonly cells: readonly string[];
  /** Columns whose cell holds a formula: what it shows was worked out elsewhere and is not trusted. */
  readonly formulas: readonly number[];
}

/** A sheet of postings with more columns than these is no sheet of postings. */
export const MOST_COLUMNS = 200;

/** The row, or undefined where nothing stands in it. */
export function sheetRow(
  number: number,
  written: readonly string[],
  formulas: readonly number[],
): SheetRow | undefined {
  const trimmed = written.map((cell) => withoutInvisibleMarks(cell).trim());
  let length = trimmed.length;
  while (length > 0 && trimmed[length - 1] === "" && !formulas.includes(length - 1)) length -= 1;
  if (length === 0) return undefined;
  const cells = trimmed.slice(0, Math.min(length, MOST_COLUMNS));
  const beyond = trimmed.slice(MOST_COLUMNS, length).filter((cell) => cell !== "");
  if (beyond.length > 0) cells.push(beyond.join(" "));
  return { number, cells, formulas };
}
