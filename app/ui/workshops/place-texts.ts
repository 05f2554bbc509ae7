import { useTranslation } from "react-i18next";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import type { PassedOver } from "#app/domain/workshops/explain-assignment.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "../layout/reader.ts";

export interface NamedPlace {
  readonly title: string;
  readonly organisation: Bilingual;
}

/** A place with its workshop in one line. */
export function usePlaceName(): (place: NamedPlace) => string {
  const locale = useLocale();
  return ({ title, organisation }) => `${title} · ${inLanguage(locale, organisation)}`;
}

/** Why a place that somebody would rather have is not theirs. */
export function usePassedOver(): (passed: PassedOver) => string {
  const { t } = useTranslation("workshops");
  return (passed) => {
    if (passed.why !== "full") return t(`places.passed_${passed.why}`);
    const { score, cutOff } = passed;
    return passed.waited ? t("places.passed_waited", { score }) : t("places.passed_full", { score, cutOff });
  };
}
