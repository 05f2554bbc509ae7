import { ok, refuse, type Result } from "#app/domain/result.ts";
import { readCsvRows } from "./csv-reader.server.ts";
import { asFileRefused } from "./file-refused.ts";
import type { SheetRow } from "./sheet-row.ts";
import { sniffFormat } from "./sniff-file.server.ts";
import type { Spreadsheet, SpreadsheetFormat, SpreadsheetGateway } from "./spreadsheet-gateway.ts";
import { decodeText } from "./text-encoding.server.ts";
import { readXlsxRows } from "./xlsx-reader.server.ts";

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Reads CSV with csv-parse and XLSX with a bounded unzip and a streaming XML reader. */
export const spreadsheetReader: SpreadsheetGateway = {
  async open(fileName, content) {
    if (content.length > LARGEST_FILE) return refuse("file-too-large", { field: "file" });
    if (content.length === 0) return refuse("file-empty", { field: "file" });
    return refusing(async () => {
      const format = sniffFormat(fileName, content);
      if (format === "xlsx") return spreadsheet(format, null, (most) => readXlsxRows(content, most));
      const { encoding, utf8 } = decodeText(content);
      return spreadsheet(format, encoding, () => readCsvRows(utf8));
    });
  },
};

/** The value, or what a reader threw as a refusal at the file's field. */
async function refusing<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read());
  } catch (error) {
    return refuse(asFileRefused(error).code, { field: "file" });
  }
}

function spreadsheet(
  format: SpreadsheetFormat,
  encoding: string | null,
  read: (most?: number) => AsyncGenerator<SheetRow>,
): Spreadsheet {
  return {
    format,
    encoding,
    async head(most) {
      const rows = await refusing(async () => {
        const first: SheetRow[] = [];
        for await (const row of read(most)) {
          first.push(row);
          if (first.length >= most) break;
        }
        return first;
      });
      return rows.ok && rows.value.length === 0 ? refuse("file-empty", { field: "file" }) : rows;
    },
    async each(visit) {
      const rows = read();
      for (;;) {
        const next = await refusing(() => rows.next());
        if (!next.ok) return next;
        if (next.value.done === true) return ok();
        const answer = visit(next.value.value);
        if ((typeof answer === "object" ? await answer : answer) === "stop") {
          await rows.return(undefined);
          return ok();
        }
      }
    },
  };
}
