import type { SheetHead } from "#app/domain/postings/import/layout/file-layout.ts";
import type { SheetRow } from "#app/domain/postings/import/layout/sheet-row.ts";
import type { Result } from "#app/domain/result.ts";

export type SpreadsheetFormat = "csv" | "xlsx";

/** What a file holds, seen from above: its visible sheets, each with its size and its first rows. */
export interface SpreadsheetOutline {
  readonly format: SpreadsheetFormat;
  /** How a CSV's text was encoded; null for a workbook. */
  readonly encoding: string | null;
  readonly sheets: readonly SheetHead[];
  /** Names of sheets that the file hides; they are not read. */
  readonly hidden: readonly string[];
}

/** Takes a row; answers "stop" where no more are wanted. */
export type RowVisitor = (row: SheetRow) => Promise<"stop" | undefined> | "stop" | undefined;

/**
 * Reads spreadsheets that people hand in: CSV in UTF-8, UTF-16 or GB18030, separated by comma, semicolon or tab; or the
 * visible sheets of an XLSX workbook, with merged cells filled. What is in them is hostile until it has been read: every
 * count has a limit that is checked before the work, and the work has a memory limit and a deadline.
 *
 * Both refuse (field `file`): file-empty, file-too-large, file-type-unknown, file-extension-mismatch, file-damaged,
 * file-compression-suspicious, file-encoding-unknown, file-too-complex, too-many-rows; `busy` where too many files wait.
 */
export interface SpreadsheetGateway {
  /** Reads a file to its end and gives its outline. */
  outline(fileName: string, content: Buffer): Promise<Result<SpreadsheetOutline>>;
  /**
   * Hands every row of every visible sheet to `visit`, one after another. What `visit` throws is thrown on, and where
   * `signal` is aborted its reason.
   */
  each(fileName: string, content: Buffer, visit: RowVisitor, signal?: AbortSignal): Promise<Result<undefined>>;
}
