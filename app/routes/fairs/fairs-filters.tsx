import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { FAIR_ACCOMMODATIONS } from "#app/domain/fairs/place.ts";
import type { FairCriteria } from "#app/domain/search/fair-record.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterFold, Filters, FilterSelect } from "#app/ui/lists/browse.tsx";
import { townOptions } from "#app/ui/lists/town-options.ts";
import { fairsHref } from "./fairs-query.ts";

/** Where the fair is and what its place offers, as a plain form. */
export function FairsFilters({ criteria }: { criteria: FairCriteria }) {
  const { t } = useTranslation("fairs");
  const locale = useLocale();
  const { text, town, offers } = criteria;
  return (
    <Filters
      action="/fairs"
      chosen={offers.length + (town === null ? 0 : 1)}
      keep={text === "" ? [] : [["q", text]]}
      clearHref={fairsHref({ text, town: null, offers: [] })}
    >
      <FilterSelect
        label={t("list.town")}
        name="town"
        value={town ?? ""}
        options={[{ value: "", label: t("list.anyTown") }, ...townOptions(locale)]}
      />
      <FilterFold
        legend={t("list.offers")}
        name="offers"
        choices={FAIR_ACCOMMODATIONS.map((code) => ({
          value: code,
          label: inLanguage(locale, accommodation(code).name),
          chosen: offers.includes(code),
        }))}
        open
      />
    </Filters>
  );
}
