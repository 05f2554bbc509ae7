import { useTranslation } from "react-i18next";
import { formatDate } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { Case } from "#app/usecases/guidance/list-caseload.ts";

/** The caseload: one person a row. */
export function CaseloadTable({ cases }: { cases: readonly Case[] }) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("people.caption")}
      rows={cases}
      rowKey={({ seekerId }) => seekerId}
      columns={[
        {
          header: t("people.person"),
          rowHeader: true,
          cell: ({ seekerId, name }) => <a href={`/counsellor/people/${seekerId}`}>{name}</a>,
        },
        {
          header: t("people.town"),
          cell: ({ townZh, townEn }) => inLanguage(locale, { zh: townZh ?? "", en: townEn ?? townZh ?? "" }),
        },
        {
          header: t("people.status"),
          plain: true,
          cell: ({ lookingForWork }) => (
            <StatusTag tone={lookingForWork ? "active" : "plain"}>
              {lookingForWork ? t("people.looking") : t("people.notLooking")}
            </StatusTag>
          ),
        },
        {
          header: t("people.lastContact"),
          unbroken: true,
          cell: ({ lastContactAt }) => (lastContactAt === null ? t("people.never") : formatDate(locale, lastContactAt)),
        },
        { header: t("people.suggestions"), amount: true, cell: ({ suggestions }) => suggestions },
        { header: t("people.applications"), amount: true, cell: ({ openApplications }) => openApplications },
      ]}
    />
  );
}
