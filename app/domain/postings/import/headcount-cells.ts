import type { ColumnMapping, ColumnTarget } from "./fields.ts";
import { readHeadcount, saysNothing } from "./read-terms.ts";

interface HeadcountCells {
  readonly cells: readonly string[];
  readonly shared?: readonly number[];
  readonly repeated?: readonly number[];
}

/** How many a row wants: read, not stated, or the column that is not understood or that the others contradict. */
export type Headcount =
  | { readonly status: "read"; readonly value: number | null }
  | { readonly status: "unreadable" | "contradictory"; readonly column: number };

const NOBODY = /^[0０]\s?[人名]?$/;

/**
 * How many a row wants, from the column of the number or from several that make it up (男, 女, 不限), added up. Where both
 * stand they must agree. A number merged over several rows is all of theirs together, so that no row's own is known.
 */
export function headcountOf(row: HeadcountCells, mapping: ColumnMapping): Headcount {
  const { cells, shared = [], repeated = [] } = row;
  const columnsOf = (target: ColumnTarget) =>
    Object.keys(mapping)
      .map(Number)
      .filter((column) => mapping[String(column)] === target && !saysNothing(cells[column] ?? ""));
  const own = (columns: readonly number[]) =>
    columns.filter((column) => !shared.includes(column) && !repeated.includes(column));

  const [total] = own(columnsOf("headcount"));
  const whole = total === undefined ? null : numberIn(cells[total] ?? "");
  if (whole === undefined) return { status: "unreadable", column: total ?? 0 };

  const stated = columnsOf("headcountPart");
  const parts = own(stated);
  const numbers = parts.map((column) => (NOBODY.test(cells[column] ?? "") ? 0 : numberIn(cells[column] ?? "")));
  const odd = parts[numbers.indexOf(undefined)];
  if (odd !== undefined) return { status: "unreadable", column: odd };
  const isPartly = numbers.includes(null) || stated.some((column) => shared.includes(column));
  const known = numbers.filter((number) => number !== null && number !== undefined);
  const sum = isPartly || known.length === 0 ? null : known.reduce((all, number) => all + number, 0);
  if (sum !== null && whole !== null && sum !== whole && total !== undefined) {
    return { status: "contradictory", column: total };
  }
  return { status: "read", value: whole ?? (sum === 0 ? null : sum) };
}

/** Null where the cell states no number; undefined where it is not understood. */
function numberIn(text: string): number | null | undefined {
  const reading = readHeadcount(text);
  if (reading.status === "read") return reading.value;
  return reading.status === "unknown" ? null : undefined;
}
