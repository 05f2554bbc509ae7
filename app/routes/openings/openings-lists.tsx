import { useTranslation } from "react-i18next";
import type { Opening } from "#app/domain/matching/openings.ts";
import { CHANGED_BY } from "#app/domain/matching/reasons.ts";
import { formatCount } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { useReasonText } from "#app/ui/matching/reason-texts.ts";

/** So many are said in a sentence each, and so many rows of each table are shown at first. */
const SAID = 6;
const ROWS = 12;

/** The changes that help most people, whoever can make them, in a sentence each. */
export function BestOpenings({ openings }: { openings: readonly Opening[] }) {
  const { t } = useTranslation("matching");
  const word = useReasonText("counsellor");
  return (
    <>
      <h2>{t("openings.best")}</h2>
      <ol>
        {openings.slice(0, SAID).map(({ change, people, postings, employers }) => {
          const amounts = {
            count: people,
            employers: t("openings.employers", { count: employers }),
            postings: t("openings.postings", { count: postings }),
          };
          return (
            <li key={JSON.stringify(change)}>
              <strong>{word(change)}</strong>{" "}
              {CHANGED_BY[change.code] === "employer"
                ? t("openings.byEmployer", amounts)
                : t("openings.byPerson", amounts)}
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface OpeningsTableProps {
  readonly caption: string;
  readonly openings: readonly Opening[];
  /** All rows; otherwise those that help most people. */
  readonly all: boolean;
}

export function OpeningsTable({ caption, openings, all }: OpeningsTableProps) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const word = useReasonText("counsellor");
  const figures = [
    ["openings.peopleColumn", "people"],
    ["openings.postingsColumn", "postings"],
    ["openings.employersColumn", "employers"],
  ] as const;
  if (openings.length === 0) return null;
  return (
    <>
      <DataTable
        caption={caption}
        rows={all ? openings : openings.slice(0, ROWS)}
        rowKey={({ change }) => JSON.stringify(change)}
        columns={[
          { header: t("openings.change"), rowHeader: true, cell: ({ change }) => word(change) },
          ...figures.map(([key, figure]) => ({
            header: t(key),
            amount: true,
            cell: (opening: Opening) => formatCount(locale, opening[figure]),
          })),
        ]}
      />
      {all || openings.length <= ROWS ? null : (
        <p>
          <a href="?all=yes">{t("openings.more", { count: openings.length })}</a>
        </p>
      )}
    </>
  );
}
