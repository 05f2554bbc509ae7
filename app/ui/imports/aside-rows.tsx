import { useTranslation } from "react-i18next";
import type { AsideKind } from "#app/domain/postings/import/layout/rows-aside.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Fold } from "#app/ui/layout/fold.tsx";

export interface AsideLine {
  readonly rowName: string;
  readonly kind: AsideKind;
  readonly text: string;
}

/** Rows that are no vacancy, each with its reason: nobody has to mend them, and nothing is passed over in silence. */
export function AsideRows({ rows, total }: { rows: readonly AsideLine[]; total: number }) {
  const { t } = useTranslation("imports");
  if (rows.length === 0) return null;
  return (
    <Fold summary={t("aside.summary", { count: total })}>
      <p>{t("aside.lead")}</p>
      <DataTable
        caption={t("aside.caption")}
        {...(rows.length < total ? { captionHint: t("aside.first", { count: rows.length }) } : {})}
        rows={rows}
        rowKey={({ rowName }: AsideLine) => rowName}
        columns={[
          { header: t("report.rowColumn"), rowHeader: true, cell: ({ rowName }: AsideLine) => rowName },
          { header: t("aside.kindColumn"), cell: ({ kind }: AsideLine) => t(`aside.${kind}`) },
          { header: t("aside.textColumn"), cell: ({ text }: AsideLine) => text },
        ]}
      />
    </Fold>
  );
}
