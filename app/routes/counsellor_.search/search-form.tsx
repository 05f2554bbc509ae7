import { useTranslation } from "react-i18next";
import { POSTING_KIND_NAMES, POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { SubmitButton } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterGroup, FilterSelect, FilterWords } from "#app/ui/lists/browse.tsx";
import { AbilityChoices } from "#app/ui/matching/ability-choices.tsx";
import { NeedChoices } from "#app/ui/matching/need-choices.tsx";
import { occupationOptions } from "#app/ui/seekers/choices.ts";
import { townOptions } from "#app/ui/lists/town-options.ts";
import type { PeopleQuery } from "#app/usecases/guidance/search-people.ts";

/** What is looked for: words, abilities with a level, needs, wishes, a town. */
export function SearchForm({ query }: { query: PeopleQuery }) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  return (
    <form action="/counsellor/search#found" className="filters">
      <FilterWords label={t("search.words")} hint={t("search.wordsHint")} value={query.text} />
      <AbilityChoices
        chosen={query.abilities}
        wording="person"
        label={(number) => t("search.ability", { number })}
        any={t("search.anyAbility")}
      />
      <FilterSelect
        label={t("search.occupations")}
        name="work"
        value={query.occupations[0] ?? ""}
        options={[{ value: "", label: t("search.anyOccupation") }]}
        groups={occupationOptions(locale)}
      />
      <FilterSelect
        label={t("search.town")}
        name="town"
        value={query.town ?? ""}
        options={[{ value: "", label: t("people.anyTown") }, ...townOptions(locale)]}
      />
      <FilterGroup
        legend={t("search.kinds")}
        name="kind"
        choices={POSTING_KINDS.map((kind) => ({
          value: kind,
          label: inLanguage(locale, POSTING_KIND_NAMES[kind]),
          chosen: query.kinds.includes(kind),
        }))}
      />
      <NeedChoices summary={t("search.moreNeeds")} legend={t("search.accommodations")} chosen={query.accommodations} />
      <p>
        <SubmitButton>{t("search.submit")}</SubmitButton>
      </p>
    </form>
  );
}
