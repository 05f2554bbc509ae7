import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export type CsvRow = Readonly<Record<string, string>>;

/** The first of these files that the folder has; undefined where it has none. */
export function fileAmong(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** The rows of a CSV text by their headings in lower case, with or without a byte order mark. */
export function csvRows(csv: string): readonly CsvRow[] {
  return parse(csv, {
    bom: true,
    columns: (headings: readonly string[]) => headings.map((heading) => heading.trim().toLowerCase()),
  });
}

export function rowsOfFile(file: string): readonly CsvRow[] {
  return csvRows(readFileSync(file, "utf8"));
}
