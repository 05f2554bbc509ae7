import writeExcelFile from "write-excel-file/node";
import { couldBeWorkedOut } from "#app/domain/postings/import/formula.ts";

const WIDEST = 60;

/** A workbook of texts with a bold, frozen heading row. Every cell is text, so that none is worked out as a formula. */
export async function writeXlsx(headings: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> {
  const heading = headings.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) => row.map((value) => (value === "" ? null : { value, type: String })));
  const columns = headings.map((each, column) => ({ width: widthOf([each, ...rows.map((row) => row[column] ?? "")]) }));
  return writeExcelFile([heading, ...body], { columns, stickyRowsCount: 1 }).toBuffer();
}

function widthOf(texts: readonly string[]): number {
  const longest = texts.slice(0, 200).reduce((most, text) => Math.max(most, text.length), 0);
  return Math.min(WIDEST, Math.max(10, longest * 1.8));
}

/**
 * A CSV in UTF-8 with a byte order mark, by which Excel knows the encoding. An apostrophe goes before what a spreadsheet
 * would work out as a formula.
 */
export function writeCsv(headings: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const lines = [headings, ...rows].map((row) => row.map(csvCell).join(","));
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8");
}

function csvCell(text: string): string {
  const safe = couldBeWorkedOut(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
