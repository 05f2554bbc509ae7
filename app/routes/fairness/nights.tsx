import { useTranslation } from "react-i18next";
import { FAIRNESS } from "#app/domain/matching/weights.ts";
import { formatCount, formatDate, formatShare } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { LineChart } from "#app/ui/data/line-chart.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Fold } from "#app/ui/layout/fold.tsx";
import { DownloadLinks } from "#app/ui/lists/download-links.tsx";
import type { NightFigures } from "#app/usecases/matching/read-fairness.ts";
import { giniText, withoutShare } from "./check-figures.ts";

/** So many rows are shown at first. */
const ROWS = 7;
/** So many days are looked back on, as `readFairness` does. */
const DAYS = 30;

const FIGURES = ["withoutShare", "coverage", "gini"] as const;
type FigureName = (typeof FIGURES)[number];

function valueOf(night: NightFigures, name: FigureName): number | null {
  return name === "withoutShare" ? withoutShare(night) : night[name];
}

/** How it went night by night: three lines from 0 on, and their table. */
export function Nights({ nights, all }: { nights: readonly NightFigures[]; all: boolean }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const word = (name: FigureName, value: number | null) =>
    value === null ? t("fairness.hidden") : name === "gini" ? giniText(value) : formatShare(locale, value);
  const inTime = [...nights].reverse();
  const ends = [inTime[0], inTime.at(-1)].filter((night) => night !== undefined);
  return (
    <>
      <h2>{t("fairness.nightsTitle", { days: DAYS })}</h2>
      {nights.length < 2 ? (
        <p>{t("fairness.oneNight")}</p>
      ) : (
        <div className="line-charts">
          {FIGURES.map((name) => (
            <LineChart
              key={name}
              caption={
                <>
                  <strong>{t(`fairness.${name}`)}</strong>
                  {ends.map((night) => (
                    <span key={night.day} className="line-end">
                      {t("fairness.lineAt", { day: night.day, value: word(name, valueOf(night, name)) })}
                    </span>
                  ))}
                  {name === "gini" ? <span className="line-end">{t("fairness.lineBound")}</span> : null}
                </>
              }
              values={inTime.map((night) => valueOf(night, name))}
              {...(name === "gini" ? { bound: FAIRNESS.gini } : {})}
              most={1}
              wordTop={(top) => word(name, top)}
            />
          ))}
        </div>
      )}
      <Fold summary={t("fairness.nightsTable")}>
        <DataTable
          caption={t("fairness.nightsTable")}
          rows={all ? nights : nights.slice(0, ROWS)}
          rowKey={({ day }) => day}
          columns={[
            {
              header: t("fairness.night"),
              rowHeader: true,
              unbroken: true,
              cell: ({ day }) => formatDate(locale, day),
            },
            { header: t("fairness.people"), amount: true, cell: ({ people }) => formatCount(locale, people) },
            ...FIGURES.map((name) => ({
              header: t(`fairness.column.${name}`),
              amount: true,
              cell: (night: NightFigures) => word(name, valueOf(night, name)),
            })),
            { header: t("fairness.postings"), amount: true, cell: ({ postings }) => formatCount(locale, postings) },
            { header: t("fairness.nightAlarms"), amount: true, cell: ({ alarms }) => formatCount(locale, alarms) },
          ]}
        />
      </Fold>
      {all || nights.length <= ROWS ? null : (
        <p>
          <a href="?all=yes">{t("fairness.allNights", { count: nights.length })}</a>
        </p>
      )}
      <DownloadLinks
        links={[
          { href: "/fairness/nights/xlsx", kind: "xlsx" },
          { href: "/fairness/nights/csv", kind: "csv" },
        ]}
      />
    </>
  );
}
