import { useTranslation } from "react-i18next";
import { accommodation, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { dimension, type DimensionCode } from "#app/domain/abilities/dimensions.ts";
import { SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PeopleCount } from "#app/usecases/matching/count-people.ts";
import { countHref, type CountQuery } from "./count-query.ts";

/** How many people, and how many there would be with one demand or need less. */
export function CountResult({ counted, query }: { counted: PeopleCount; query: CountQuery }) {
  const { t } = useTranslation(["matching", "search"]);
  const locale = useLocale();
  const { people, without, standIn } = counted;
  const changes = without
    .map((change) => ({
      ...("demand" in change ? lessDemand(change.demand) : lessNeed(change.need)),
      demand: "demand" in change ? change.demand : null,
      people: change.people,
    }))
    .sort((a, b) => approximately(b.people) - approximately(a.people));
  const best = changes.find(({ demand }) => demand !== null);
  return (
    <section aria-labelledby="result">
      <h2 id="result">
        {people === null
          ? t("count.few", { smallest: SMALLEST_GROUP })
          : without.length === 0
            ? t("count.everybody", { count: people })
            : t("count.people", { count: people })}
      </h2>
      {people === null ? <p>{t("count.fewText", { smallest: SMALLEST_GROUP })}</p> : null}
      {people === null && query.accommodations.length > 0 ? <p>{t("count.fewNeeds")}</p> : null}
      {standIn ? <p className="hint">{t("search:browse.standIn")}</p> : null}
      {best?.demand && best.people !== null && best.people > approximately(people) ? (
        <p>{t("count.best", { what: inLanguage(locale, dimension(best.demand).name), count: best.people })}</p>
      ) : null}
      {changes.length === 0 ? null : (
        <DataTable
          caption={t("count.without")}
          rows={changes}
          rowKey={({ href }) => href}
          columns={[
            {
              header: t("count.change"),
              rowHeader: true,
              cell: ({ href, label, detail }) => (
                <>
                  <a href={href}>{label}</a>
                  {detail === null ? null : <p className="hint">{detail}</p>}
                </>
              ),
            },
            { header: t("count.thenPeople"), amount: true, cell: (change) => amountOf(change.people) },
          ]}
        />
      )}
    </section>
  );

  function amountOf(amount: number | null): string {
    return amount === null ? t("count.fewer", { smallest: SMALLEST_GROUP }) : t("count.amount", { count: amount });
  }

  function lessDemand(code: DimensionCode) {
    const rest = query.abilities.filter((ability) => ability.dimension !== code);
    const asked = query.abilities.find((ability) => ability.dimension === code);
    return {
      detail: asked === undefined ? null : inLanguage(locale, dimension(code).levels[asked.atLeast].demand),
      label: t("count.withoutDemand", { what: inLanguage(locale, dimension(code).name) }),
      href: countHref({ ...query, abilities: rest }),
    };
  }

  function lessNeed(code: AccommodationCode) {
    const rest = query.accommodations.filter((other) => other !== code);
    return {
      detail: null,
      label: t("count.withoutNeed", { what: inLanguage(locale, accommodation(code).name) }),
      href: countHref({ ...query, accommodations: rest }),
    };
  }
}

/** Fewer than any number that is told. */
function approximately(people: number | null): number {
  return people ?? 0;
}
