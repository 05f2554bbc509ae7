import { IMPORT_FIELD_WORDING, type ImportField } from "#app/domain/postings/import/fields.ts";
import { REASON_HEADINGS } from "#app/domain/postings/import/recognise-columns.ts";
import type { SpreadsheetFormat } from "#app/gateways/files/spreadsheet-gateway.ts";
import { i18nFor } from "#app/i18n/i18n.ts";
import { inLanguage, type Locale } from "#app/i18n/locales.ts";
import type { RowsToMend } from "#app/usecases/postings/import/read-refused-rows.ts";
import { tableDownload } from "./downloads.server.ts";

/** The columns an empty sheet offers: what a small office knows of a posting. */
const TEMPLATE: readonly ImportField[] = [
  "title",
  "employer",
  "place",
  "address",
  "pay",
  "headcount",
  "kind",
  "employment",
  "hours",
  "education",
  "experience",
  "insurance",
  "benefits",
  "accommodations",
  "description",
  "deadline",
  "contactName",
  "contactPhone",
  "externalId",
];

/** An empty sheet with headings the import knows. */
export function templateDownload(locale: Locale, format: SpreadsheetFormat, name: string): Promise<Response> {
  const headings = TEMPLATE.map((field) => inLanguage(locale, IMPORT_FIELD_WORDING[field].name));
  return tableDownload(format, name, headings, []);
}

/** Looks texts up by keys that come from data, outside React. */
export function sayIn(locale: Locale): (key: string, params: Readonly<Record<string, string | number>>) => string {
  const i18n = i18nFor(locale);
  return (key, params) => i18n.t(key, { ...params, defaultValue: key });
}

/** The refused rows under their own headings, with the reasons in one more column that the import never reads. */
export function refusedRowsDownload(
  locale: Locale,
  format: SpreadsheetFormat,
  { fileName, headings, rows }: RowsToMend,
  reasonsOf: (row: RowsToMend["rows"][number]) => string,
): Promise<Response> {
  const width = headings.length;
  return tableDownload(
    format,
    `${fileName.replace(/\.[a-z]+$/i, "")}-${inLanguage(locale, { zh: "待修改", en: "to-mend" })}`,
    [...headings, inLanguage(locale, REASON_HEADINGS)],
    rows.map((row) => [...Array.from({ length: width }, (_, column) => row.cells[column] ?? ""), reasonsOf(row)]),
  );
}
