import { FileRefused } from "./file-refused.ts";

import { utf16Of } from "./text-encoding.server.ts";
import type { SpreadsheetFormat } from "./spreadsheet-gateway.ts";

const EXTENSIONS: Readonly<Record<string, SpreadsheetFormat>> = { csv: "csv", txt: "csv", tsv: "csv", xlsx: "xlsx" };

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Old Office files, and new ones with a password. */
const COMPOUND_DOCUMENT = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const HEAD_BYTES = 4096;

/**
 * The format of a file, on which its name and its content must agree.
 *
 * Throws `FileRefused`: `file-type-unknown` for an extension that is not read or content that is neither text nor an
 * archive, `file-extension-mismatch` where the two contradict each other.
 */
export function sniffFormat(fileName: string, content: Buffer): SpreadsheetFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? "";
  const named = EXTENSIONS[extension];
  if (named === undefined) throw new FileRefused("file-type-unknown");
  const head = content.subarray(0, HEAD_BYTES);
  if (head.subarray(0, 4).equals(ZIP)) {
    if (named !== "xlsx") throw new FileRefused("file-extension-mismatch");
    return "xlsx";
  }
  if (named === "xlsx" || head.subarray(0, 4).equals(COMPOUND_DOCUMENT)) {
    throw new FileRefused("file-extension-mismatch");
  }
  // Text in UTF-16 is full of zeros, all on one side.
  if (head.includes(0) && utf16Of(head) === undefined) throw new FileRefused("file-type-unknown");
  return "csv";
}
