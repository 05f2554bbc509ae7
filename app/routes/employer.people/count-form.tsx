import { useTranslation } from "react-i18next";
import { SubmitButton } from "#app/ui/forms/buttons.tsx";
import { FilterSelect } from "#app/ui/lists/browse.tsx";
import { AbilityChoices } from "#app/ui/matching/ability-choices.tsx";
import { NeedChoices } from "#app/ui/matching/need-choices.tsx";
import type { CountQuery } from "./count-query.ts";

/** What the work asks for, whose needs are counted, and for which organisation where there are several. */
export function CountForm(props: {
  query: CountQuery;
  organisation: { readonly id: number };
  organisations: readonly { readonly id: number; readonly name: string }[];
}) {
  const { t } = useTranslation("matching");
  const { query, organisation, organisations } = props;
  return (
    <form action="/employer/people#result" className="filters">
      {organisations.length < 2 ? null : (
        <FilterSelect
          label={t("count.organisation")}
          name="organisation"
          value={String(organisation.id)}
          options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <AbilityChoices
        chosen={query.abilities}
        wording="demand"
        label={(number) => t("count.demand", { number })}
        any={t("count.noDemand")}
      />
      <NeedChoices summary={t("count.moreNeeds")} legend={t("count.needs")} chosen={query.accommodations} />
      <p>
        <SubmitButton>{t("count.submit")}</SubmitButton>
      </p>
    </form>
  );
}
