import { type CalendarEntry, writeCalendar } from "#app/gateways/files/calendar-writer.server.ts";
import type { SpreadsheetFormat } from "#app/gateways/files/spreadsheet-gateway.ts";
import { writeCsv, writeXlsx } from "#app/gateways/files/spreadsheet-writer.server.ts";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
} as const;

export function isTableFormat(text: string | undefined): text is SpreadsheetFormat {
  return text === "xlsx" || text === "csv";
}

/** A table as a file to keep; `name` without its ending, in any script. */
export async function tableDownload(
  format: SpreadsheetFormat,
  name: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Response> {
  const body = format === "xlsx" ? await writeXlsx(headings, rows) : writeCsv(headings, rows);
  return download(body, format, name);
}

/** An appointment as a file that calendars open. */
export function calendarDownload(name: string, entry: CalendarEntry): Response {
  return download(writeCalendar(entry), "ics", name);
}

function download(body: Buffer | string, format: keyof typeof TYPES, name: string): Response {
  const fileName = encodeURIComponent(`${name}.${format}`).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="download.${format}"; filename*=UTF-8''${fileName}`,
      "Cache-Control": "private, no-store",
    },
  });
}
