import { useTranslation } from "react-i18next";
import type { FairOnDesk } from "#app/usecases/fairs/read-desk-fairs.ts";
import { formatCount, formatDate } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { FairStatusTag } from "#app/ui/fairs/fair-status-tag.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

/** Fairs with how many postings and people come. */
export function FairFiguresTable({ caption, fairs }: { caption: string; fairs: readonly FairOnDesk[] }) {
  const { t } = useTranslation("fairs");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          header: t("desk.fair"),
          rowHeader: true,
          cell: ({ fair }) => <a href={`/organiser/fairs/${fair.id}`}>{fair.name}</a>,
        },
        { header: t("desk.day"), unbroken: true, cell: ({ fair }) => formatDate(locale, fair.heldOn) },
        { header: t("desk.state"), plain: true, cell: ({ fair }) => <FairStatusTag status={fair.status} /> },
        { header: t("desk.invited"), amount: true, cell: ({ invited }) => formatCount(locale, invited) },
        { header: t("desk.accepted"), amount: true, cell: ({ accepted }) => formatCount(locale, accepted) },
        { header: t("desk.registered"), amount: true, cell: ({ registered }) => formatCount(locale, registered) },
      ]}
      rows={fairs}
      rowKey={({ fair }) => fair.id}
    />
  );
}
