/** The last row a workbook can have (ECMA-376; 2 to the 20th): no file has more lines, blank ones counted. */
export const LAST_ROW = 1_048_576;

/** A cell that belongs to a merged range: it shows the value of the range's first cell. */
export interface MergedCell {
  readonly column: number;
  /** First and last row of the range, as numbered in the sheet. */
  readonly rows: readonly [number, number];
  /** First and last column of the range, from 0. */
  readonly columns: readonly [number, number];
}

/** A row of a sheet that has something in it. */
export interface SheetRow {
  /** Which of the file's visible sheets, from 0. */
  readonly sheet: number;
  /** As a spreadsheet program numbers it: the first line is 1, blank lines count. */
  readonly number: number;
  /** Trimmed text of each cell by column; merged cells hold their range's value. */
  readonly cells: readonly string[];
  /** Columns whose cell holds a formula: what it shows was worked out elsewhere and is not trusted. */
  readonly formulas: readonly number[];
  /** Cells within merged ranges, by column. */
  readonly merged: readonly MergedCell[];
}

/** A sheet of postings with more columns than these is no sheet of postings. */
export const MOST_COLUMNS = 200;

/** A cell that was written in its own row and column, not taken over from a merged range. */
export interface OwnCell {
  readonly column: number;
  readonly text: string;
  /** How many columns it reaches over. */
  readonly width: number;
  /** The last row it reaches down to. */
  readonly lastRow: number;
}

/** The cells that were written in this row, from the left. */
export function ownCells(row: SheetRow): readonly OwnCell[] {
  const merged = new Map(row.merged.map((cell) => [cell.column, cell]));
  return row.cells.flatMap((text, column): OwnCell[] => {
    const range = merged.get(column);
    if (text === "" || (range !== undefined && (range.rows[0] !== row.number || range.columns[0] !== column)))
      return [];
    const width = range === undefined ? 1 : range.columns[1] - range.columns[0] + 1;
    return [{ column, text, width, lastRow: range?.rows[1] ?? row.number }];
  });
}
