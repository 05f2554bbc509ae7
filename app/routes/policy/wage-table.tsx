import { useTranslation } from "react-i18next";
import { formatDate, formatMoney } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import type { PolicyWage } from "#app/usecases/compliance/read-policy.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { VerificationTag } from "./verification-tag.tsx";

/** The district's own county. */
const HERE = "330213";

/**
 * The minimum wages in force, each with its source. Where none is known it says so, and what held last: for this district at
 * once, for others folded.
 */
export function WageTable({ today, wages }: { today: string; wages: readonly PolicyWage[] }) {
  const { t } = useTranslation("compliance");
  if (wages.length === 0) return <p>{t("wage.none")}</p>;
  const first = wages.filter(({ areaCode, inForce }) => inForce !== null || areaCode === HERE);
  const unknown = wages.filter((wage) => !first.includes(wage));
  return (
    <>
      {first.length === 0 ? null : <Wages caption={t("wage.caption", { day: today })} wages={first} />}
      {unknown.length === 0 ? null : (
        <details>
          <summary>{t("wage.unknownElsewhere", { count: unknown.length })}</summary>
          <Wages caption={t("wage.captionUnknown", { day: today })} wages={unknown} />
        </details>
      )}
    </>
  );
}

function Wages({ caption, wages }: { caption: string; wages: readonly PolicyWage[] }) {
  const { t } = useTranslation("compliance");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      columns={[
        { header: t("wage.area"), rowHeader: true, cell: ({ area }) => inLanguage(locale, area) },
        {
          header: t("wage.monthly"),
          amount: true,
          cell: ({ inForce }) => (inForce ? formatMoney(inForce.monthlyFen) : t("wage.unknown")),
        },
        {
          header: t("wage.hourly"),
          amount: true,
          cell: ({ inForce }) => (inForce ? formatMoney(inForce.hourlyFen) : t("wage.unknown")),
        },
        { header: t("wage.from"), cell: (row) => <Since {...row} /> },
        { header: t("wage.source"), cell: ({ inForce, last }) => (inForce ?? last)?.source },
        {
          header: t("wage.mark"),
          plain: true,
          cell: ({ inForce, last }) => {
            const row = inForce ?? last;
            return row ? <VerificationTag verified={row.verified} /> : null;
          },
        },
      ]}
      rows={wages}
      rowKey={({ areaCode }) => areaCode}
    />
  );
}

function Since({ inForce, last, next }: PolicyWage) {
  const { t } = useTranslation("compliance");
  const locale = useLocale();
  return (
    <>
      {inForce ? formatDate(locale, inForce.from) : null}
      {last ? t("wage.last", { monthFen: last.monthlyFen, to: last.to ?? last.from }) : null}
      {next ? <p className="hint">{t("wage.next", { from: next.from, monthFen: next.monthlyFen })}</p> : null}
    </>
  );
}
