import { useTranslation } from "react-i18next";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import { SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import { formatCount } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { ShareBar } from "#app/ui/data/share-bar.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { DownloadLinks } from "#app/ui/lists/download-links.tsx";
import { exposureSteps } from "#app/ui/matching/exposure-steps.ts";

/** On how many lists postings stand, drawn and tabled, and what no list can mend: postings that suit nobody. */
export function ExposureTable({ measures }: { measures: NightMeasures }) {
  const { t, i18n } = useTranslation("matching");
  const locale = useLocale();
  const { postings, suggestions, exposure, mostLists, suitNobody } = measures;
  const steps = exposureSteps(i18n.t);
  return (
    <>
      <DataTable
        caption={t("fairness.exposureTable")}
        captionHint={t("fairness.exposureHint", {
          postings: formatCount(locale, postings),
          mean: postings === 0 ? 0 : (suggestions / postings).toFixed(1),
        })}
        rows={exposure.map((amount, at) => ({ step: steps[at] ?? "", amount }))}
        rowKey={({ step }) => step}
        columns={[
          { header: t("fairness.lists"), rowHeader: true, unbroken: true, cell: ({ step }) => step },
          {
            header: t("fairness.drawn"),
            plain: true,
            cell: ({ amount }) => <ShareBar amount={amount} max={Math.max(...exposure)} weight={1} />,
          },
          { header: t("fairness.postings"), amount: true, cell: ({ amount }) => formatCount(locale, amount) },
        ]}
      />
      <p>
        {mostLists === null
          ? t("fairness.mostShownFew", { smallest: SMALLEST_GROUP })
          : t("fairness.mostShown", { most: formatCount(locale, mostLists) })}
      </p>
      {suitNobody === 0 ? null : (
        <p>
          {t("fairness.suitNobody", { count: suitNobody })} <a href="/openings">{t("fairness.links.openings")}</a>
        </p>
      )}
      <DownloadLinks
        links={[
          { href: "/fairness/exposure/xlsx", kind: "xlsx" },
          { href: "/fairness/exposure/csv", kind: "csv" },
        ]}
      />
    </>
  );
}
