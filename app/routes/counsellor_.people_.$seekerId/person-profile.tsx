import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { describePerson, DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { TRAVEL_PARAMETERS } from "#app/domain/areas/travel.ts";
import { occupation, occupationGroup } from "#app/domain/occupations/occupations.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { formatMoney } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PersonPage } from "#app/usecases/guidance/read-person.ts";

/** The profile in short, and the abilities behind a fold. */
export function PersonProfile({ page }: { page: PersonPage }) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  const { person, counsellor, unknownDimensions, certificate } = page;
  const named = (name: { zh: string; en: string }) => inLanguage(locale, name);
  const list = (names: readonly string[]) => names.join(inLanguage(locale, { zh: "、", en: ", " }));
  const language = inLanguage(locale, { zh: "zh", en: "en" }) === "en" ? "en" : "zh";
  const day = certificate.validUntil ?? "";
  const certificateText =
    certificate.verdict === "pass"
      ? t("person.certificatePass", { day })
      : certificate.reason === "run-out"
        ? t("person.certificateFail", { day })
        : certificate.reason === "not-yet-issued"
          ? t("person.certificateNotYet")
          : t("person.certificateUnknown");
  const travel = [
    ...person.travelMeans.map((means) => named(TRAVEL_PARAMETERS[means].name)),
    ...(person.travelLimitMinutes === null ? [] : [t("person.minutes", { count: person.travelLimitMinutes })]),
  ];
  const guardian = [person.guardianName, person.guardianRelation, person.guardianPhone].filter((each) => each !== null);
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{t("person.profile")}</h2>
      <DescriptionList
        items={[
          { term: t("person.status"), text: person.lookingForWork ? t("people.looking") : t("people.notLooking") },
          {
            term: t("person.phone"),
            text: person.phone === null ? null : <a href={`tel:${person.phone}`}>{person.phone}</a>,
          },
          {
            term: t("person.town"),
            text: named({ zh: person.townZh ?? "", en: person.townEn ?? person.townZh ?? "" }),
          },
          { term: t("person.counsellor"), text: counsellor ?? t("person.nobody") },
          {
            term: t("person.wants"),
            text: list(
              person.occupationsWanted.map((code) => {
                const name = (occupation(code) ?? occupationGroup(code))?.name;
                return name === undefined ? code : named(name);
              }),
            ),
          },
          { term: t("person.kinds"), text: list(person.kindsWanted.map((kind) => named(POSTING_KIND_NAMES[kind]))) },
          {
            term: t("person.needs"),
            text: list(person.accommodationsNeeded.map((code) => named(accommodation(code).name))),
          },
          { term: t("person.travel"), text: list(travel) },
          {
            term: t("person.hoursTerm"),
            text: person.hoursPerWeekMax === null ? null : t("person.hours", { count: person.hoursPerWeekMax }),
          },
          {
            term: t("person.wage"),
            text: person.wageWishMonthlyFen === null ? null : formatMoney(person.wageWishMonthlyFen),
          },
          { term: t("person.certificate"), text: certificateText },
          { term: t("person.guardian"), text: guardian.join(" · ") },
          {
            term: t("person.unknown"),
            text: unknownDimensions === 0 ? null : t("person.unknownValue", { count: unknownDimensions }),
          },
        ]}
      />
      <details>
        <summary>{t("person.abilitiesSummary")}</summary>
        <DataTable
          caption={t("person.abilities")}
          rows={DIMENSIONS}
          rowKey={({ code }) => code}
          columns={[
            { header: t("person.ability"), rowHeader: true, cell: ({ name }) => named(name) },
            {
              header: t("person.abilityLevel"),
              cell: ({ code }) => {
                const level = person.abilities[code];
                return level === undefined ? t("person.notAnswered") : describePerson(code, level, language);
              },
            },
          ]}
        />
      </details>
      <p>
        <ButtonLink href={`/seekers/${person.id}/profile`} look="quiet">
          {t("person.toProfile")}
        </ButtonLink>
      </p>
    </section>
  );
}
