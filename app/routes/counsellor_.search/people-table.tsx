import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { occupation, occupationGroup } from "#app/domain/occupations/occupations.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { FoundPerson } from "#app/usecases/guidance/search-people.ts";

/** People found: masked names, town, wishes and needs. */
export function PeopleTable({ people }: { people: readonly FoundPerson[] }) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  const list = (names: readonly string[]) => names.join(inLanguage(locale, { zh: "、", en: ", " }));
  return (
    <DataTable
      caption={t("search.caption")}
      rows={people}
      rowKey={({ seekerId }) => seekerId}
      columns={[
        {
          header: t("search.person"),
          rowHeader: true,
          cell: ({ seekerId, maskedName, mine }) => (
            <>
              <a href={`/counsellor/people/${seekerId}`}>{maskedName}</a>{" "}
              {mine ? <StatusTag tone="plain">{t("search.mine")}</StatusTag> : null}
            </>
          ),
        },
        {
          header: t("people.town"),
          cell: ({ townZh, townEn }) => inLanguage(locale, { zh: townZh ?? "", en: townEn ?? townZh ?? "" }),
        },
        {
          header: t("search.wants"),
          cell: ({ occupationsWanted }) =>
            list(
              occupationsWanted.map((code) => {
                const name = (occupation(code) ?? occupationGroup(code))?.name;
                return name === undefined ? code : inLanguage(locale, name);
              }),
            ),
        },
        {
          header: t("search.needs"),
          cell: ({ accommodationsNeeded }) =>
            list(accommodationsNeeded.map((code) => inLanguage(locale, accommodation(code).name))),
        },
      ]}
    />
  );
}
