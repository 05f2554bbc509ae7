import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { fieldText, problemText } from "#app/ui/imports/problem-texts.ts";
import { useSay } from "#app/ui/imports/use-say.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { DownloadLinks } from "#app/ui/lists/download-links.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { type ImportReport, REPORT_ROWS_PER_PAGE } from "#app/usecases/postings/import/read-import-report.ts";

interface RefusedRowsProps {
  readonly importId: number;
  readonly rows: ImportReport["refused"];
  readonly reasons: ImportReport["reasons"];
  readonly total: number;
  readonly page: number;
}

type Reason = ImportReport["reasons"][number];
type Line = ImportReport["refused"][number]["problems"][number] & { readonly rowName: string; readonly key: string };

const SHOWN_OF_CELL = 80;

/** The rows that were not taken, one line a problem, and the files to mend them in. */
export function RefusedRows({ importId, rows, reasons, total, page }: RefusedRowsProps) {
  const { t } = useTranslation("imports");
  const say = useSay();
  const locale = useLocale();
  if (total === 0) return null;
  const pages = Math.ceil(total / REPORT_ROWS_PER_PAGE);
  const lines = rows.flatMap(({ rowName, problems }) =>
    problems.map((problem, index) => ({ ...problem, rowName, key: `${rowName}-${index}` })),
  );
  const shown = ({ cell, field }: Line) => {
    if (cell === "") return field === "row" ? "—" : t("report.emptyCell");
    return cell.length > SHOWN_OF_CELL ? `${cell.slice(0, SHOWN_OF_CELL)}…` : cell;
  };
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{t("report.refusedTitle")}</h2>
      <p>{t("report.refusedLead")}</p>
      <DownloadLinks
        links={[
          { href: `/imports/${importId}/refused.xlsx`, kind: "mend", label: t("report.mendXlsx") },
          { href: `/imports/${importId}/refused.csv`, kind: "csv", label: t("report.mendCsv") },
        ]}
      />
      {reasons.length > 1 ? (
        <DataTable
          caption={t("report.reasonsCaption")}
          rows={reasons}
          rowKey={({ reason }: Reason) => reason}
          columns={[
            {
              header: t("report.reasonColumn"),
              rowHeader: true,
              cell: ({ reason }: Reason) => say(`imports:short.${reason}`, {}),
            },
            { header: t("report.rowsColumn"), amount: true, cell: ({ rows: count }: Reason) => count },
          ]}
        />
      ) : null}
      <DataTable
        caption={t("report.refusedCaption")}
        {...(pages > 1 ? { captionHint: t("report.refusedHint", { page, pages }) } : {})}
        rows={lines}
        rowKey={({ key }: Line) => key}
        columns={[
          { header: t("report.rowColumn"), rowHeader: true, cell: ({ rowName }: Line) => rowName },
          { header: t("report.fieldColumn"), cell: ({ field }: Line) => fieldText(say, locale, field) },
          {
            header: t("report.cellColumn"),
            cell: (line: Line) => shown(line),
          },
          { header: t("report.reasonColumn"), cell: (line: Line) => problemText(say, line) },
        ]}
      />
      <Pagination page={page} pages={pages} param="refused" />
    </section>
  );
}
