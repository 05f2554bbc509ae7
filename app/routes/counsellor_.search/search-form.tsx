import { useTranslation } from "react-i18next";
import { ACCOMMODATIONS } from "#app/domain/abilities/accommodations.ts";
import { DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { POSTING_KIND_NAMES, POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { SubmitButton } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterGroup, FilterSelect } from "#app/ui/lists/browse.tsx";
import type { PeopleQuery } from "#app/usecases/guidance/search-people.ts";
import { ABILITY_ROWS } from "./people-query.ts";

/** What is looked for: up to three abilities with a level, needs, wishes, a town. */
export function SearchForm({ query }: { query: PeopleQuery }) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  return (
    <form action="/counsellor/search" className="filters">
      {ABILITY_ROWS.map((row) => {
        const chosen = query.abilities[row - 1];
        return (
          <div className="row" key={row}>
            <FilterSelect
              label={t("search.ability", { number: row })}
              name={`a${row}`}
              value={chosen?.dimension ?? ""}
              options={[
                { value: "", label: t("search.anyAbility") },
                ...DIMENSIONS.map(({ code, name }) => ({ value: code, label: inLanguage(locale, name) })),
              ]}
            />
            <FilterSelect
              label={t("search.level")}
              name={`l${row}`}
              value={String(chosen?.atLeast ?? 2)}
              options={["1", "2", "3"].map((value) => ({ value, label: t(`level.${value as "1" | "2" | "3"}`) }))}
            />
          </div>
        );
      })}
      <div className="row">
        <FilterSelect
          label={t("search.occupations")}
          name="work"
          value={query.occupations[0] ?? ""}
          options={[
            { value: "", label: t("search.anyOccupation") },
            ...OCCUPATIONS.map(({ code, name }) => ({ value: code, label: inLanguage(locale, name) })),
          ]}
        />
        <FilterSelect
          label={t("search.town")}
          name="town"
          value={query.town ?? ""}
          options={[
            { value: "", label: t("people.anyTown") },
            ...TOWNS.map(({ code, name }) => ({ value: code, label: inLanguage(locale, name) })),
          ]}
        />
      </div>
      <FilterGroup
        legend={t("search.kinds")}
        name="kind"
        choices={POSTING_KINDS.map((kind) => ({
          value: kind,
          label: inLanguage(locale, POSTING_KIND_NAMES[kind]),
          chosen: query.kinds.includes(kind),
        }))}
      />
      <FilterGroup
        legend={t("search.accommodations")}
        name="need"
        choices={ACCOMMODATIONS.map(({ code, name }) => ({
          value: code,
          label: inLanguage(locale, name),
          chosen: query.accommodations.includes(code),
        }))}
      />
      <p>
        <SubmitButton>{t("search.submit")}</SubmitButton>
      </p>
    </form>
  );
}
