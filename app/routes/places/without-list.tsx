import { useTranslation } from "react-i18next";
import type { PassedOver } from "#app/domain/workshops/explain-assignment.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { type NamedPlace, usePassedOver } from "#app/ui/workshops/place-texts.ts";

export interface ShownWithout {
  readonly rowId: number;
  readonly name: string;
  readonly wishes: number;
  readonly best: { readonly place: NamedPlace; readonly why: PassedOver } | null;
}

/** People who got no place, and why the best one for them is not theirs. */
export function WithoutList({ people }: { people: readonly ShownWithout[] }) {
  const { t } = useTranslation("workshops");
  const word = usePassedOver();
  if (people.length === 0) return <p>{t("places.withoutNone")}</p>;
  return (
    <DataTable
      caption={t("places.withoutTitle")}
      rows={people}
      rowKey={({ rowId }) => rowId}
      columns={[
        {
          header: t("places.person"),
          rowHeader: true,
          cell: ({ rowId, name }) => <a href={`/places/${rowId}`}>{name}</a>,
        },
        { header: t("places.suitable"), amount: true, cell: ({ wishes }) => wishes },
        {
          header: t("places.why"),
          cell: ({ best }) =>
            best === null ? null : t("places.passedAt", { place: best.place.title, why: word(best.why) }),
        },
      ]}
    />
  );
}
