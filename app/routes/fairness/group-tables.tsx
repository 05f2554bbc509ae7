import { useTranslation } from "react-i18next";
import { type Grouping, GROUPINGS } from "#app/domain/matching/compared-groups.ts";
import type { GroupMeasures, NightMeasures } from "#app/domain/matching/night-measures.ts";
import { SCORE_MAX, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import { formatCount } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { ShareBar } from "#app/ui/data/share-bar.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Fold } from "#app/ui/layout/fold.tsx";
import { DownloadLinks } from "#app/ui/lists/download-links.tsx";
import { groupName } from "#app/ui/matching/group-name.ts";

/** How people of each town, age and sex are served, drawn and tabled; groups that may not be told are not there. */
export function GroupTables({ measures: { groups } }: { measures: NightMeasures }) {
  const { t } = useTranslation("matching");
  if (GROUPINGS.every((grouping) => groups[grouping].length === 0)) return <p>{t("fairness.groupsNone")}</p>;
  return (
    <>
      {GROUPINGS.map((grouping) => (
        <GroupTable key={grouping} grouping={grouping} groups={groups[grouping]} />
      ))}
      <DownloadLinks
        links={[
          { href: "/fairness/groups/xlsx", kind: "xlsx" },
          { href: "/fairness/groups/csv", kind: "csv" },
        ]}
      />
    </>
  );
}

function GroupTable({ grouping, groups }: { grouping: Grouping; groups: readonly GroupMeasures[] }) {
  const { t, i18n } = useTranslation("matching");
  const locale = useLocale();
  const orHidden = (amount: number | null, text = formatCount(locale, amount ?? 0)) =>
    amount === null ? t("fairness.hidden") : text;
  if (groups.length === 0) return null;
  return (
    <Fold summary={t("fairness.groupsOf", { grouping: t(`fairness.grouping.${grouping}`), count: groups.length })}>
      <DataTable
        caption={t(`fairness.grouping.${grouping}`)}
        captionHint={t("fairness.groupingHint", { max: formatCount(locale, SCORE_MAX) })}
        rows={groups}
        rowKey={({ group }) => group}
        columns={[
          {
            header: t("fairness.group"),
            rowHeader: true,
            cell: ({ group }) => groupName(i18n.t, locale, { grouping, group }),
          },
          {
            header: t("fairness.drawn"),
            plain: true,
            cell: ({ suggestions }) =>
              suggestions === null ? "" : <ShareBar amount={suggestions} max={SUGGESTIONS_PER_SEEKER} weight={1} />,
          },
          {
            header: t("fairness.groupMean"),
            amount: true,
            cell: ({ suggestions }) => orHidden(suggestions, suggestions?.toFixed(1)),
          },
          { header: t("fairness.people"), amount: true, cell: ({ people }) => formatCount(locale, people) },
          { header: t("fairness.groupWithout"), amount: true, cell: ({ without }) => orHidden(without) },
          {
            header: t("fairness.groupBest"),
            amount: true,
            cell: ({ bestScore }) => (bestScore === null ? "–" : formatCount(locale, bestScore)),
          },
        ]}
      />
    </Fold>
  );
}
