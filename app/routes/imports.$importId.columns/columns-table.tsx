import { useTranslation } from "react-i18next";
import {
  COLUMN_TARGETS,
  type ColumnMapping,
  type ColumnTarget,
  isColumnTarget,
} from "#app/domain/postings/import/fields.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { targetText } from "#app/ui/imports/problem-texts.ts";
import { useSay } from "#app/ui/imports/use-say.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { ImportColumn } from "#app/usecases/postings/import/read-columns.ts";

/** Each column with its first cells and a choice of what it is read as. */
export function ColumnsTable(props: { columns: readonly ImportColumn[]; mapping: ColumnMapping }) {
  const { t } = useTranslation("imports");
  const { columns, mapping } = props;
  const headingOf = ({ heading, column }: ImportColumn) =>
    heading === "" ? t("columns.noHeading", { column: column + 1 }) : heading;
  return (
    <DataTable
      caption={t("columns.caption")}
      rows={columns}
      rowKey={({ column }: ImportColumn) => column}
      columns={[
        { header: t("columns.heading"), rowHeader: true, cell: headingOf },
        { header: t("columns.samples"), cell: ({ samples }: ImportColumn) => <Samples samples={samples} /> },
        {
          header: t("columns.readAs"),
          cell: (column: ImportColumn) => (
            <TargetSelect
              name={`column${column.column}`}
              label={t("columns.readAsFor", { heading: headingOf(column) })}
              chosen={mapping[String(column.column)] ?? "ignore"}
            />
          ),
        },
        {
          header: t("columns.certainty"),
          cell: ({ certainty }: ImportColumn) => <CertaintyText certainty={certainty} />,
        },
      ]}
    />
  );
}

function CertaintyText({ certainty }: Pick<ImportColumn, "certainty">) {
  const { t } = useTranslation("imports");
  return <>{t(`columns.${certainty ?? "changed"}`)}</>;
}

function Samples({ samples }: { samples: readonly string[] }) {
  const { t } = useTranslation("imports");
  if (samples.length === 0) return <>{t("columns.noSamples")}</>;
  return (
    <ul>
      {[...new Set(samples)].map((sample) => (
        <li key={sample}>{sample}</li>
      ))}
    </ul>
  );
}

const GROUPS = [
  { key: "columns.groupFields", holds: (target: ColumnTarget) => !target.includes(":") },
  { key: "columns.groupAccommodations", holds: (target: ColumnTarget) => target.startsWith("accommodation:") },
  { key: "columns.groupDemands", holds: (target: ColumnTarget) => target.startsWith("demand:") },
] as const;

function TargetSelect({ name, label, chosen }: { name: string; label: string; chosen: string }) {
  const { t } = useTranslation("imports");
  const say = useSay();
  const locale = useLocale();
  const current = isColumnTarget(chosen) ? chosen : "ignore";
  return (
    <select name={name} aria-label={label} defaultValue={current}>
      <option value="ignore">{t("columns.ignore")}</option>
      {GROUPS.map(({ key, holds }) => (
        <optgroup key={key} label={t(key)}>
          {COLUMN_TARGETS.filter(holds).map((target) => (
            <option key={target} value={target}>
              {targetText(say, locale, target)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
