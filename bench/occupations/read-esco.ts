import type { Labelled } from "#app/domain/occupations/label-likeness.ts";
import { type CsvRow, csvRows, fileAmong, rowsOfFile } from "./csv-columns.ts";

/** As ESCO publishes it, and as the repository of Tabiya has it. */
export const OCCUPATION_FILES = ["occupations_en.csv", "occupations.csv"];
const COLUMNS = ["code", "preferredlabel", "altlabels"] as const;
/** Digits of the ISCO-08 code that stands before the first dot: its unit group and its minor group. */
const GROUP_DIGITS = [4, 3];

/**
 * The occupations of an ESCO file with their English labels, in the order of the file. Columns are found by their headings in
 * whatever case; alternative labels stand one a line in their cell. Rows without code or preferred label are left out.
 *
 * @throws Error where the folder has no such file, or the file not these columns
 */
export function readEsco(folder: string): readonly Labelled[] {
  const file = fileAmong(folder, OCCUPATION_FILES);
  if (file === undefined) throw new Error(`There is no ${OCCUPATION_FILES.join(" and no ")} in ${folder}.`);
  return occupationsOf(rowsOfFile(file), file);
}

/** The occupations in the text of such a file. */
export function escoOccupations(csv: string, file = "The file"): readonly Labelled[] {
  return occupationsOf(csvRows(csv), file);
}

function occupationsOf(rows: readonly CsvRow[], file: string): readonly Labelled[] {
  const missing = COLUMNS.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(", ")}, or no rows.`);
  return rows.flatMap((row) => {
    const [code, name, others] = COLUMNS.map((column) => (row[column] ?? "").trim());
    if (!code || !name) return [];
    const synonyms = (others ?? "").split(/\r?\n/).map((label) => label.trim());
    const groups = GROUP_DIGITS.map((digits) => code.slice(0, digits));
    return [{ code, name, synonyms: synonyms.filter((label) => label !== "" && label !== name), groups }];
  });
}
