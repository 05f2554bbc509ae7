import { useTranslation } from "react-i18next";
import { IMPORT_FIELD_WORDING, type ImportField } from "#app/domain/postings/import/fields.ts";
import type { ReadPosting } from "#app/domain/postings/import/read-row.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { problemText } from "#app/ui/imports/problem-texts.ts";
import { useSay } from "#app/ui/imports/use-say.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PreviewedRow } from "#app/usecases/postings/import/preview-import.ts";

/** The first rows as they will be read, each with what becomes of it. */
export function PreviewTable({ rows, namesEmployers }: { rows: readonly PreviewedRow[]; namesEmployers: boolean }) {
  const { t } = useTranslation("imports");
  const locale = useLocale();
  const name = (field: ImportField) => inLanguage(locale, IMPORT_FIELD_WORDING[field].name);
  const cell = (read: (posting: ReadPosting) => string) => (row: PreviewedRow) =>
    row.posting === null ? "—" : read(row.posting);
  const amount = (value: number | null) => (value === null ? t("preview.notStated") : String(value));
  const placeText = ({ place: { text, areaCodes } }: ReadPosting) => {
    if (text === null) return t("preview.notStated");
    return areaCodes.length > 0 ? text : t("preview.placeUnknown", { text });
  };
  const profileText = ({ accommodations, demands }: ReadPosting) => {
    const count = Object.keys(accommodations).length + Object.keys(demands).length;
    return count === 0 ? t("preview.notStated") : t("preview.profile", { count });
  };
  return (
    <DataTable
      caption={t("preview.caption", { count: rows.length })}
      rows={rows}
      rowKey={({ rowNumber }: PreviewedRow) => rowNumber}
      columns={[
        { header: t("preview.row"), rowHeader: true, cell: ({ rowNumber }: PreviewedRow) => rowNumber },
        { header: t("preview.result"), cell: (row: PreviewedRow) => <Outcome row={row} /> },
        { header: name("title"), cell: cell(({ title }) => title) },
        ...(namesEmployers ? [{ header: t("preview.employer"), cell: cell(({ employer }) => employer ?? "") }] : []),
        { header: name("pay"), cell: cell(({ pay }) => formatPay(pay, locale === "en" ? "en" : "zh")) },
        {
          header: name("place"),
          cell: cell(placeText),
        },
        { header: name("headcount"), amount: true, cell: cell(({ headcount }) => amount(headcount)) },
        {
          header: name("accommodations"),
          cell: cell(profileText),
        },
      ]}
    />
  );
}

function Outcome({ row: { problems } }: { row: PreviewedRow }) {
  const { t } = useTranslation("imports");
  const say = useSay();
  if (problems.length === 0) return <StatusTag tone="done">{t("preview.ready")}</StatusTag>;
  return (
    <>
      <StatusTag tone="stopped">{t("report.refused")}</StatusTag>
      <ul className="samples">
        {problems.map((problem) => (
          <li key={`${problem.reason}${problem.column}`}>{problemText(say, problem)}</li>
        ))}
      </ul>
    </>
  );
}
