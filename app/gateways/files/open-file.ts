import type { SheetRow } from "#app/domain/postings/import/layout/sheet-row.ts";
import type { SpreadsheetFormat } from "./spreadsheet-gateway.ts";

/** A visible sheet of a file that was opened; a CSV has one without a name. */
export interface OpenSheet {
  readonly name: string;
  /** How many rows have something in them. */
  readonly rows: number;
  read(): AsyncGenerator<SheetRow> | Iterable<SheetRow>;
}

/** A file that was opened: its sheets have been measured, and can be read. */
export interface OpenFile {
  readonly format: SpreadsheetFormat;
  readonly encoding: string | null;
  readonly sheets: readonly OpenSheet[];
  /** Names of sheets that the file hides. */
  readonly hidden: readonly string[];
}
