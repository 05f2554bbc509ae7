import { MOST_COLUMNS, type MergedCell } from "./sheet-row.ts";

/** A merged range of a sheet: rows as numbered there, columns from 0, first and last. */
export interface MergeRange {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

interface WrittenRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly formulas: readonly number[];
}

interface SpreadRow extends WrittenRow {
  readonly merged: readonly MergedCell[];
}

/**
 * The ranges as far as something stands beside them. A cell merged over two rows, of which the second is otherwise empty, is
 * a tall cell and joins nothing.
 *
 * @param filled numbers of the rows that have something in them, ascending
 */
export function joiningRanges(ranges: readonly MergeRange[], filled: readonly number[]): readonly MergeRange[] {
  return ranges.flatMap((range): MergeRange[] => {
    const [first, last] = range.rows;
    const reached = filled[atMost(filled, last)] ?? 0;
    if (reached < first) return [];
    const single = reached === first && range.columns[0] === range.columns[1];
    return single ? [] : [{ rows: [first, reached], columns: range.columns }];
  });
}

/** The index of the highest number that is not above `most`, -1 where there is none. */
function atMost(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Gives each cell of a merged range the value of its first cell, formulas included. The file itself says that one value
 * stands for all of them, so nothing is guessed. Rows come in ascending order.
 *
 * A column is within one range at a time, as spreadsheet programs have it; of ranges that overlap the later one holds.
 */
export function mergeSpreader(ranges: readonly MergeRange[]): (row: WrittenRow) => SpreadRow {
  const waiting = [...ranges].sort((a, b) => b.rows[0] - a.rows[0]);
  const active: ({ readonly range: MergeRange; readonly text: string; readonly formula: boolean } | undefined)[] = [];
  return (row) => {
    for (let next = waiting.at(-1); next !== undefined && next.rows[0] <= row.number; next = waiting.at(-1)) {
      waiting.pop();
      const [first, last] = next.columns;
      const written = next.rows[0] === row.number;
      const text = written ? (row.cells[first] ?? "") : "";
      const held = { range: next, text, formula: written && row.formulas.includes(first) };
      for (let column = first; column <= Math.min(last, MOST_COLUMNS - 1); column += 1) active[column] = held;
    }
    if (active.length === 0) return { ...row, merged: [] };
    const cells = [...row.cells];
    const formulas = new Set(row.formulas);
    const merged: MergedCell[] = [];
    for (const [column, held] of active.entries()) {
      if (held === undefined) continue;
      if (held.range.rows[1] < row.number) {
        active[column] = undefined;
        continue;
      }
      merged.push({ column, ...held.range });
      if (held.text === "") continue;
      while (cells.length <= column) cells.push("");
      cells[column] = held.text;
      if (held.formula) formulas.add(column);
    }
    return { number: row.number, cells, formulas: [...formulas].sort((a, b) => a - b), merged };
  };
}
