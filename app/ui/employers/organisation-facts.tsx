import { useTranslation } from "react-i18next";
import { ORGANISATION_KIND_NAMES, type OrganisationKind } from "#app/domain/employers/organisation.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "../data/description-list.tsx";
import { useLocale } from "../layout/reader.ts";

export interface OrganisationView {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly placeText: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly about: string | null;
  readonly capacity: number | null;
  readonly staffCount: number | null;
}

/** What an organisation says of itself; what it has not said says so. `numbered`: with the number the office knows it by. */
export function OrganisationFacts(props: { organisation: OrganisationView; place: string | null; numbered?: boolean }) {
  const { organisation, place, numbered = false } = props;
  const { t } = useTranslation("employers");
  const locale = useLocale();
  const { kind, capacity, staffCount } = organisation;
  const people = (count: number | null) => (count === null ? t("fact.notStated") : t("fact.people", { count }));
  const stated = (text: string | null) => text ?? t("fact.notStated");
  return (
    <DescriptionList
      items={[
        ...(numbered ? [{ term: t("fact.number"), text: String(organisation.id) }] : []),
        { term: t("fact.kind"), text: inLanguage(locale, ORGANISATION_KIND_NAMES[kind]) },
        { term: t("fact.name"), text: organisation.name },
        { term: t("fact.nameEn"), text: stated(organisation.nameEn) },
        { term: t("fact.creditCode"), text: stated(organisation.creditCode) },
        { term: t("fact.area"), text: stated(place ?? organisation.placeText) },
        { term: t("fact.address"), text: stated(organisation.address) },
        { term: t("fact.contactName"), text: stated(organisation.contactName) },
        { term: t("fact.contactPhone"), text: stated(organisation.contactPhone) },
        { term: t("fact.about"), text: stated(organisation.about) },
        ...(kind === "workshop" ? [{ term: t("fact.capacity"), text: people(capacity) }] : []),
        { term: t("fact.staffCount"), text: people(staffCount) },
      ]}
    />
  );
}
