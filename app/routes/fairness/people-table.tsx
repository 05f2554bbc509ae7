import { useTranslation } from "react-i18next";
import { FEW_POSTINGS } from "#app/domain/matching/closest.ts";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import { formatCount, formatShare } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { ShareBar } from "#app/ui/data/share-bar.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

/** How many people have how many suggestions, drawn and tabled. */
export function PeopleTable({ measures }: { measures: NightMeasures }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const { people, enough, few, without, outsideWorkingAge } = measures;
  const rows = [
    { key: "enough", amount: enough },
    { key: "few", amount: few },
    { key: "without", amount: without },
    { key: "outside", amount: outsideWorkingAge },
  ] as const;
  return (
    <DataTable
      caption={t("fairness.peopleTable")}
      captionHint={t("fairness.peopleHint", { people: formatCount(locale, people) })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          header: t("fairness.suggestions"),
          rowHeader: true,
          cell: ({ key }) => t(`fairness.served.${key}`, { few: FEW_POSTINGS, fewer: FEW_POSTINGS - 1 }),
        },
        {
          header: t("fairness.drawn"),
          plain: true,
          cell: ({ amount }) => (amount === null ? "" : <ShareBar amount={amount} max={people} weight={1} />),
        },
        {
          header: t("fairness.people"),
          amount: true,
          cell: ({ amount }) => (amount === null ? t("fairness.hidden") : formatCount(locale, amount)),
        },
        {
          header: t("fairness.share"),
          amount: true,
          cell: ({ amount }) => (amount === null || people === 0 ? "–" : formatShare(locale, amount / people)),
        },
      ]}
    />
  );
}
