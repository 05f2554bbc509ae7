import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { PostingStatusTag } from "#app/ui/postings/posting-status.tsx";
import { type ImportReport, REPORT_ROWS_PER_PAGE } from "#app/usecases/postings/import/read-import-report.ts";

type Row = ImportReport["postings"][number];

interface ImportedPostingsProps {
  readonly postings: ImportReport["postings"];
  readonly total: number;
  readonly page: number;
}

/** The postings an import made or updated, each with its page. */
export function ImportedPostings({ postings, total, page }: ImportedPostingsProps) {
  const { t } = useTranslation("imports");
  if (total === 0) return null;
  return (
    <section aria-labelledby="postings">
      <h2 id="postings">{t("report.postingsTitle")}</h2>
      <DataTable
        caption={t("report.postingsCaption")}
        rows={postings}
        rowKey={({ id }: Row) => id}
        columns={[
          {
            header: t("report.posting"),
            rowHeader: true,
            cell: ({ id, title, status }: Row) =>
              status === "published" ? <a href={`/postings/${id}`}>{title}</a> : title,
          },
          { header: t("report.organisation"), cell: ({ organisation }: Row) => organisation },
          {
            header: t("report.postingStatus"),
            plain: true,
            cell: ({ status }: Row) => <PostingStatusTag status={status} />,
          },
        ]}
      />
      <Pagination page={page} pages={Math.ceil(total / REPORT_ROWS_PER_PAGE)} param="postings" />
    </section>
  );
}
