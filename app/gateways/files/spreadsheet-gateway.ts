import type { Result } from "#app/domain/result.ts";
import type { SheetRow } from "./sheet-row.ts";

export type SpreadsheetFormat = "csv" | "xlsx";

/** A file that can be read. */
export interface Spreadsheet {
  readonly format: SpreadsheetFormat;
  /** How a CSV's text was encoded; null for a workbook. */
  readonly encoding: string | null;
  /**
   * Its first rows, at most `most`, read without reading the rest. Refuses file-empty, file-damaged,
   * file-compression-suspicious.
   */
  head(most: number): Promise<Result<readonly SheetRow[]>>;
  /**
   * Hands every row to `visit`, one after another, until that answers "stop". Refuses where the file turns out to be
   * damaged midway; what `visit` throws is thrown on.
   */
  each(visit: (row: SheetRow) => Promise<"stop" | undefined> | "stop" | undefined): Promise<Result<undefined>>;
}

/** Reads spreadsheets that people hand in. */
export interface SpreadsheetGateway {
  /**
   * Opens a spreadsheet: CSV in UTF-8 (with or without a byte order mark) or GB18030, separated by comma, semicolon or tab;
   * or the first visible sheet of an XLSX workbook. Nothing is inflated that the archive's directory shows to be
   * suspicious.
   *
   * Refuses (field `file`): file-empty, file-too-large, file-type-unknown, file-extension-mismatch, file-damaged,
   * file-compression-suspicious, file-encoding-unknown.
   */
  open(fileName: string, content: Buffer): Promise<Result<Spreadsheet>>;
}
