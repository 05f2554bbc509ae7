import type { SheetHead } from "#app/domain/postings/import/layout/file-layout.ts";
import type { SheetRow } from "#app/domain/postings/import/layout/sheet-row.ts";
import { openCsv } from "./csv-reader.server.ts";
import { FileRefused } from "./file-refused.ts";
import { LARGEST_FILE } from "./limits.ts";
import type { OpenFile, OpenSheet } from "./open-file.ts";
import { sniffFormat } from "./sniff-file.server.ts";
import type { SpreadsheetOutline } from "./spreadsheet-gateway.ts";
import { openWorkbook } from "./xlsx-reader.server.ts";

/** Rows of each sheet from the top in which its headings are looked for, and which are previewed. */
const HEAD_ROWS = 200;
/** Characters of all heads together: they are kept beside the file and shown on pages. */
const MOST_HEAD_CHARACTERS = 1_000_000;

const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 1_000_000;

function open(fileName: string, content: Buffer): Promise<OpenFile> {
  if (content.length > LARGEST_FILE) throw new FileRefused("file-too-large");
  if (content.length === 0) throw new FileRefused("file-empty");
  return sniffFormat(fileName, content) === "xlsx" ? openWorkbook(content) : openCsv(content);
}

function charactersOf({ cells }: SheetRow): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}

/** What a file holds. Throws `FileRefused`. */
export async function outlineOf(fileName: string, content: Buffer): Promise<SpreadsheetOutline> {
  const { format, encoding, sheets, hidden } = await open(fileName, content);
  if (sheets.every(({ rows }) => rows === 0)) throw new FileRefused("file-empty");
  const heads: SheetHead[] = [];
  let left = MOST_HEAD_CHARACTERS;
  for (const sheet of sheets) {
    const head = await headOf(sheet, left);
    left -= head.reduce((sum, row) => sum + charactersOf(row), 0);
    heads.push({ name: sheet.name, rows: sheet.rows, head });
  }
  return { format, encoding, sheets: heads, hidden };
}

async function headOf(sheet: OpenSheet, mostCharacters: number): Promise<readonly SheetRow[]> {
  const head: SheetRow[] = [];
  let left = mostCharacters;
  for await (const row of sheet.read()) {
    left -= charactersOf(row);
    if (left < 0) break;
    head.push(row);
    if (head.length === HEAD_ROWS) break;
  }
  return head;
}

/** All rows of a file in batches, small enough to be handed from thread to thread. Throws `FileRefused`. */
export async function* batchesOf(fileName: string, content: Buffer): AsyncGenerator<readonly SheetRow[]> {
  const { sheets } = await open(fileName, content);
  let batch: SheetRow[] = [];
  let characters = 0;
  for (const sheet of sheets) {
    for await (const row of sheet.read()) {
      batch.push(row);
      characters += charactersOf(row);
      if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
