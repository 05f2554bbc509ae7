import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { describePlace, type PlaceAnswers } from "#app/domain/fairs/place.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

/** What a fair's place offers, what it lacks and what nobody stated, in words. */
export function PlaceDescription({ answers }: { answers: PlaceAnswers }) {
  const { t } = useTranslation("fairs");
  const locale = useLocale();
  const place = describePlace(answers);
  const names = (codes: (typeof place)["offered"]) =>
    codes.map((code) => inLanguage(locale, accommodation(code).name)).join(inLanguage(locale, { zh: "、", en: ", " }));
  return (
    <>
      <h2>{t("page.placeTitle")}</h2>
      <p>{t("page.placeLead")}</p>
      <DescriptionList
        items={[
          { term: t("page.offered"), text: names(place.offered) },
          { term: t("page.lacking"), text: names(place.lacking) },
          { term: t("page.unknown"), text: names(place.unknown) },
        ]}
      />
    </>
  );
}
