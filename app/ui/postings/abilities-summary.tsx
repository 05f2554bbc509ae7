import { useTranslation } from "react-i18next";
import { accommodation, ACCOMMODATION_CODES, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import {
  type AbilityProfile,
  describeDemand,
  type DimensionGroup,
  DIMENSIONS,
} from "#app/domain/abilities/dimensions.ts";
import type { PostingContent } from "#app/domain/postings/content.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "../data/description-list.tsx";
import { useLocale } from "../layout/reader.ts";

/** What the work asks for in one group of demands. */
export function DemandsSummary({ group, demands }: { group: DimensionGroup; demands: AbilityProfile }) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  return (
    <DescriptionList
      items={DIMENSIONS.filter((each) => each.group === group).map(({ code, name }) => {
        const level = demands[code];
        return {
          term: inLanguage(locale, name),
          text:
            level === undefined ? (
              <span className="hint">{t("fact.demandUnknown")}</span>
            ) : (
              describeDemand(code, level, language)
            ),
        };
      })}
    />
  );
}

/** What the employer offers, cannot offer, and has not decided. */
export function OffersSummary({ accommodations }: Pick<PostingContent, "accommodations">) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const named = (codes: readonly AccommodationCode[]) =>
    codes.map((code) => inLanguage(locale, accommodation(code).name)).join(" · ") || t("fact.none");
  return (
    <DescriptionList
      items={[
        {
          term: t("fact.offersYes"),
          text: named(ACCOMMODATION_CODES.filter((code) => accommodations[code] === "yes")),
        },
        { term: t("fact.offersNo"), text: named(ACCOMMODATION_CODES.filter((code) => accommodations[code] === "no")) },
        {
          term: t("fact.offersUnknown"),
          text: named(ACCOMMODATION_CODES.filter((code) => accommodations[code] === undefined)),
        },
      ]}
    />
  );
}
