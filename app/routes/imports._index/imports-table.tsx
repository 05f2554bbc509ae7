import { useTranslation } from "react-i18next";
import { formatCount, formatDateTime, machineDate } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag, type StatusTone } from "#app/ui/data/status-tag.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { ImportsPage } from "#app/usecases/postings/import/list-imports.ts";

type Row = ImportsPage["imports"][number];

const TONES: Readonly<Record<Row["status"], StatusTone>> = {
  uploaded: "draft",
  queued: "waiting",
  running: "active",
  finished: "done",
  failed: "stopped",
};

/** Imports with how each ended; each file name leads to its page. */
export function ImportsTable({ imports }: { imports: readonly Row[] }) {
  const { t } = useTranslation("imports");
  const locale = useLocale();
  const amount = (value: number) => formatCount(locale, value);
  return (
    <DataTable
      caption={t("list.caption")}
      rows={imports}
      rowKey={({ id }: Row) => id}
      columns={[
        {
          header: t("list.file"),
          rowHeader: true,
          cell: (row: Row) => <a href={`/imports/${row.id}`}>{row.fileName}</a>,
        },
        { header: t("list.by"), cell: (row: Row) => row.organisation ?? row.by },
        {
          header: t("list.at"),
          unbroken: true,
          cell: (row: Row) => (
            <time dateTime={machineDate(row.createdAt)}>{formatDateTime(locale, row.createdAt)}</time>
          ),
        },
        {
          header: t("list.status"),
          plain: true,
          cell: (row: Row) => <ImportStatus status={row.status} />,
        },
        { header: t("list.rows"), amount: true, cell: (row: Row) => amount(row.rowsTotal) },
        { header: t("list.imported"), amount: true, cell: (row: Row) => amount(row.rowsImported + row.rowsUpdated) },
        { header: t("list.refused"), amount: true, cell: (row: Row) => amount(row.rowsRefused) },
      ]}
    />
  );
}

function ImportStatus({ status }: Pick<Row, "status">) {
  const { t } = useTranslation("imports");
  return <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>;
}
