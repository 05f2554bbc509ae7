import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { type NamedPlace, usePlaceName } from "#app/ui/workshops/place-texts.ts";

export interface ShownChange {
  readonly seekerId: number;
  readonly name: string;
  readonly from: NamedPlace | null;
  readonly to: NamedPlace | null;
}

/** What is other for whom than in the proposal before. */
export function ChangesList({ changes }: { changes: readonly ShownChange[] }) {
  const { t } = useTranslation("workshops");
  const nameOf = usePlaceName();
  const named = (place: NamedPlace | null) => (place === null ? t("places.nowhere") : nameOf(place));
  if (changes.length === 0) return <p>{t("places.changesNone")}</p>;
  return (
    <DataTable
      caption={t("places.changesTitle")}
      rows={changes}
      rowKey={({ seekerId }) => seekerId}
      columns={[
        {
          header: t("places.person"),
          rowHeader: true,
          cell: ({ seekerId, name }) => <a href={`/counsellor/people/${seekerId}`}>{name}</a>,
        },
        { header: t("places.before"), cell: ({ from }) => named(from) },
        { header: t("places.after"), cell: ({ to }) => named(to) },
      ]}
    />
  );
}
