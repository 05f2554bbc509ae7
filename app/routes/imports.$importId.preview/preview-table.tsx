import { useTranslation } from "react-i18next";
import { IMPORT_FIELD_WORDING, type ImportField } from "#app/domain/postings/import/fields.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { problemText } from "#app/ui/imports/problem-texts.ts";
import { useSay } from "#app/ui/imports/use-say.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PreviewedCells } from "./previewed-cells.ts";

/** The first rows as they will be read, each with what becomes of it. */
export function PreviewTable({ rows, namesEmployers }: { rows: readonly PreviewedCells[]; namesEmployers: boolean }) {
  const { t } = useTranslation("imports");
  const locale = useLocale();
  const name = (field: ImportField) => inLanguage(locale, IMPORT_FIELD_WORDING[field].name);
  const cell = (key: keyof NonNullable<PreviewedCells["posting"]>) => (row: PreviewedCells) =>
    row.posting?.[key] ?? "—";
  return (
    <DataTable
      caption={t("preview.caption", { count: rows.length })}
      rows={rows}
      rowKey={({ rowName }: PreviewedCells) => rowName}
      columns={[
        { header: t("preview.row"), rowHeader: true, cell: ({ rowName }: PreviewedCells) => rowName },
        { header: t("preview.result"), cell: ({ problems }: PreviewedCells) => <Outcome problems={problems} /> },
        { header: name("title"), cell: cell("title") },
        ...(namesEmployers ? [{ header: name("employer"), cell: cell("employer") }] : []),
        { header: name("pay"), cell: cell("pay") },
        { header: name("place"), cell: cell("place") },
        { header: name("headcount"), amount: true, cell: cell("headcount") },
        { header: t("preview.profileColumn"), cell: cell("profile") },
      ]}
    />
  );
}

function Outcome({ problems }: Pick<PreviewedCells, "problems">) {
  const { t } = useTranslation("imports");
  const say = useSay();
  if (problems.length === 0) return <StatusTag tone="done">{t("preview.ready")}</StatusTag>;
  return (
    <>
      <StatusTag tone="stopped">{t("report.refused")}</StatusTag>
      <ul>
        {problems.map((problem) => {
          const text = problemText(say, problem);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </>
  );
}
