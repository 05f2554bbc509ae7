import { useTranslation } from "react-i18next";
import type { FairnessCheck } from "#app/domain/matching/fairness-checks.ts";
import { FAIRNESS } from "#app/domain/matching/weights.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { Fairness } from "#app/usecases/matching/read-fairness.ts";
import { boundsOf, giniText, nowOf } from "./check-figures.ts";

const TONES = { pass: "done", fail: "stopped", unknown: "waiting" } as const;

/** Everything that is looked at, with its bound: also what is in order, and what cannot be told yet. */
export function ChecksTable({ fairness: { checks, measures } }: { fairness: Fairness }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const { people, sampled, gini, giniByScore } = measures;
  const now = ({ code, verdict, groups }: FairnessCheck) => {
    if (verdict === "unknown") return "–";
    if (code === "group-without" || code === "group-score-fell")
      return t("fairness.groupsIn", { count: groups.length });
    if (code === "gini-high" && gini !== null && giniByScore !== null) {
      return t("fairness.byScore", { now: giniText(gini), before: giniText(giniByScore) });
    }
    return nowOf(locale, code, measures) ?? "–";
  };
  return (
    <>
      <DataTable
        caption={t("fairness.checksTable")}
        captionHint={t("fairness.checksHint", { nights: FAIRNESS.nights, fewest: FAIRNESS.fewestNights })}
        rows={checks}
        rowKey={({ code }) => code}
        columns={[
          { header: t("fairness.check"), rowHeader: true, cell: ({ code }) => t(`fairness.checks.${code}`) },
          { header: t("fairness.now"), cell: now },
          {
            header: t("fairness.bound"),
            cell: ({ code }) => t(`fairness.bounds.${code}`, boundsOf(locale, code)),
          },
          {
            header: t("fairness.result"),
            unbroken: true,
            cell: ({ verdict }) => <StatusTag tone={TONES[verdict]}>{t(`fairness.verdict.${verdict}`)}</StatusTag>,
          },
        ]}
      />
      {sampled < people ? <p>{t("fairness.sampledNote", { people, sampled })}</p> : null}
    </>
  );
}
