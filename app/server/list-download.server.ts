import type { SpreadsheetFormat } from "#app/gateways/files/spreadsheet-gateway.ts";
import { writeCsv, writeXlsx } from "#app/gateways/files/spreadsheet-writer.server.ts";

const TYPES: Readonly<Record<SpreadsheetFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A list as a file to keep; never cached, since lists here are of people. */
export async function listDownload(
  format: SpreadsheetFormat,
  name: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Response> {
  const content = format === "csv" ? writeCsv(headings, rows) : await writeXlsx(headings, rows);
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="list.${format}"; filename*=UTF-8''${encodeURIComponent(name)}.${format}`,
      "Cache-Control": "no-store",
    },
  });
}
