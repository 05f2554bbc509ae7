import { useTranslation } from "react-i18next";
import type { PlacementCheck } from "#app/domain/applications/placement.ts";
import { INSURANCE_NAMES } from "#app/domain/postings/terms.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

const TONES = { pass: "done", fail: "stopped", unknown: "waiting" } as const;

/** The rules of the law, each with its three-valued result and what it rests on. */
export function PlacementChecks({ checks }: { checks: readonly PlacementCheck[] }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const separator = inLanguage(locale, { zh: "，", en: "; " });
  const why = ({ reasons, missing, figureFen, shortfallFen, verified }: PlacementCheck): string => {
    const names = (missing ?? []).map((each) => inLanguage(locale, INSURANCE_NAMES[each]));
    return [
      ...reasons.map((reason) => t(`reason.${reason}`)),
      ...(names.length > 0
        ? [t("placement.missing", { list: names.join(inLanguage(locale, { zh: "、", en: ", " })) })]
        : []),
      ...(figureFen === undefined ? [] : [t("placement.figure", { figureFen })]),
      ...(shortfallFen === undefined ? [] : [t("placement.shortfall", { shortfallFen })]),
      ...(verified === "unverified" ? [t("placement.unverified")] : []),
    ].join(separator);
  };
  return (
    <>
      <Notice kind="info" title={t("placement.checkedNote")}>
        <p>{t("placement.checksHint")}</p>
      </Notice>
      <DataTable
        caption={t("placement.checks")}
        rows={checks}
        rowKey={({ rule }) => rule}
        columns={[
          { header: t("placement.rule"), rowHeader: true, cell: ({ rule }) => t(`rule.${rule}`) },
          {
            header: t("placement.verdict"),
            plain: true,
            cell: ({ verdict }) => <StatusTag tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</StatusTag>,
          },
          { header: t("placement.why"), plain: true, cell: why },
        ]}
      />
    </>
  );
}
