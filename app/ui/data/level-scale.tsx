import { useTranslation } from "react-i18next";
import type { Level } from "#app/domain/abilities/scale.ts";
import { DataTable } from "./data-table.tsx";

export interface ScaleRow {
  readonly dimension: string;
  /** null: nobody has said. */
  readonly person: Level | null;
  readonly demand: Level | null;
  /** The same two in words. */
  readonly personText: string;
  readonly demandText: string;
  /** The reader is the person. */
  readonly own: boolean;
  /** An accommodation on offer closes the gap. */
  readonly bridged?: boolean;
  /** What comes of it, in words. */
  readonly result: string;
}

/** Person and posting side by side: drawn for those who see it at a glance, said in words beside it. */
export function LevelScale({ rows, caption }: { rows: readonly ScaleRow[]; caption: string }) {
  const { t } = useTranslation("site");
  const own = rows[0]?.own ?? false;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.dimension}
      columns={[
        { header: t("fit.scaleDimension"), rowHeader: true, cell: (row) => row.dimension },
        { header: t("fit.scaleDrawing"), plain: true, cell: (row) => <Drawing {...row} /> },
        { header: own ? t("fit.scaleYou") : t("fit.scalePerson"), cell: (row) => row.personText },
        { header: t("fit.scaleDemand"), cell: (row) => row.demandText },
        { header: t("fit.scaleResult"), plain: true, cell: (row) => row.result },
      ]}
    />
  );
}

const LEFT = 12;
const STEP = 52;
const MIDDLE = 12;
const at = (level: Level) => LEFT + level * STEP;

/** What each sign of the drawing means. */
export function LevelScaleLegend({ own }: { own: boolean }) {
  const { t } = useTranslation("site");
  const signs = [
    {
      key: own ? "fit.legendYou" : "fit.legendPerson",
      sign: <circle className="scale-person" cx="16" cy="12" r="8" />,
    },
    { key: "fit.legendShort", sign: <circle className="scale-person short-of" cx="16" cy="12" r="8" /> },
    { key: "fit.legendDemand", sign: <path className="scale-demand" d="M16 3v18" /> },
    { key: "fit.legendHelp", sign: <path className="scale-help" d="M4 12h24" /> },
    { key: "fit.legendUnknown", sign: <path className="scale-track unknown" d="M2 12h28" /> },
  ] as const;
  return (
    <ul className="legend">
      {signs.map(({ key, sign }) => (
        <li key={key}>
          <svg viewBox="0 0 32 24" aria-hidden="true" focusable="false">
            {sign}
          </svg>
          {t(key)}
        </li>
      ))}
    </ul>
  );
}

function Drawing({ person, demand, bridged }: ScaleRow) {
  const short = person !== null && demand !== null && person < demand;
  return (
    <svg className="scale" viewBox="0 0 180 24" aria-hidden="true" focusable="false">
      <path className={demand === null ? "scale-track unknown" : "scale-track"} d={`M6 ${MIDDLE}h168`} />
      {demand === null ? null : <path className="scale-demand" d={`M${at(demand)} 3v18`} />}
      {short && bridged ? <path className="scale-help" d={`M${at(person) + 10} ${MIDDLE}H${at(demand) - 4}`} /> : null}
      {person === null ? null : (
        <circle className={short ? "scale-person short-of" : "scale-person"} cx={at(person)} cy={MIDDLE} r="8" />
      )}
    </svg>
  );
}
