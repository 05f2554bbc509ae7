import { useTranslation } from "react-i18next";
import type { Level } from "#app/domain/abilities/scale.ts";
import { DataTable } from "./data-table.tsx";

export interface ScaleRow {
  readonly dimension: string;
  /** null: nobody has said. */
  readonly person: Level | null;
  readonly demand: Level | null;
  /** An accommodation on offer closes the gap. */
  readonly bridged?: boolean;
  /** In words: “够：要求‘偶尔’，本人‘半天’”. */
  readonly result: string;
}

/** Person and posting side by side: drawn for those who see it at a glance, said in words beside it. */
export function LevelScale({ rows, caption }: { rows: readonly ScaleRow[]; caption: string }) {
  const { t } = useTranslation("site");
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.dimension}
      columns={[
        { header: t("fit.scaleDimension"), rowHeader: true, cell: (row) => row.dimension },
        { header: t("fit.scaleDrawing"), plain: true, cell: (row) => <Drawing {...row} /> },
        { header: t("fit.scaleResult"), plain: true, cell: (row) => row.result },
      ]}
    />
  );
}

const LEFT = 12;
const STEP = 52;
const MIDDLE = 12;
const at = (level: Level) => LEFT + level * STEP;

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
