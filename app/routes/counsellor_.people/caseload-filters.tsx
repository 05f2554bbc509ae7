import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Filters, FilterSelect } from "#app/ui/lists/browse.tsx";
import { townOptions } from "#app/ui/lists/town-options.ts";
import type { CaseloadFilter } from "#app/usecases/guidance/list-caseload.ts";

/** A plain form: it works without JavaScript and its address can be kept. */
export function CaseloadFilters({ filter }: { filter: CaseloadFilter }) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  const nameId = useId();
  const { q, town, looking, attention, whose, sort } = filter;
  const chosen = [q, town, looking, attention, whose].filter(Boolean).length;
  return (
    <Filters action="/counsellor/people" clearHref="/counsellor/people" chosen={chosen}>
      <div className="field">
        <label htmlFor={nameId}>{t("people.name")}</label>
        <input type="search" id={nameId} name="q" defaultValue={q ?? ""} maxLength={50} autoComplete="off" />
      </div>
      <FilterSelect
        label={t("people.town")}
        name="town"
        value={town ?? ""}
        options={[{ value: "", label: t("people.anyTown") }, ...townOptions(locale)]}
      />
      <FilterSelect
        label={t("people.status")}
        name="looking"
        value={looking ?? ""}
        options={[
          { value: "", label: t("people.any") },
          { value: "yes", label: t("people.looking") },
          { value: "no", label: t("people.notLooking") },
        ]}
      />
      <FilterSelect
        label={t("people.attention")}
        name="attention"
        value={attention ?? ""}
        options={[
          { value: "", label: t("people.any") },
          { value: "no-suggestions", label: t("people.noSuggestions") },
          { value: "no-contact", label: t("people.noContact") },
          { value: "applying", label: t("people.applying") },
        ]}
      />
      <FilterSelect
        label={t("people.whose")}
        name="whose"
        value={whose ?? ""}
        options={[
          { value: "", label: t("people.mine") },
          { value: "all", label: t("people.all") },
          { value: "nobody", label: t("people.nobody") },
        ]}
      />
      <FilterSelect
        label={t("people.sort")}
        name="sort"
        value={sort ?? "last-contact"}
        options={[
          { value: "last-contact", label: t("people.sortContact") },
          { value: "name", label: t("people.sortName") },
        ]}
      />
    </Filters>
  );
}
