import { useTranslation } from "react-i18next";
import { accommodation, isAccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { describeDemand, describePerson, dimension, isDimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Bilingual, Level } from "#app/domain/abilities/scale.ts";
import { TRAVEL_PARAMETERS } from "#app/domain/areas/travel.ts";
import { DEMANDED_EDUCATION_NAMES, EDUCATION_NAMES, isEducation } from "#app/domain/matching/education.ts";
import type { TriedChange } from "#app/domain/matching/tried-changes.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { WORKING_MODE_NAMES, WORKING_SHIFT_NAMES } from "#app/domain/postings/terms.ts";
import { formatMoney } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "../layout/reader.ts";

/** The names of codes that are taken in or left out, or chosen. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(Object.entries(TRAVEL_PARAMETERS).map(([code, { name }]) => [code, name])),
  ...WORKING_SHIFT_NAMES,
  ...WORKING_MODE_NAMES,
  ...POSTING_KIND_NAMES,
};

/** One change that was tried, in words: from what to what. */
export function useTriedText(): (change: TriedChange) => string {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  type Value = TriedChange["from"];

  const told = (what: string, { from, to }: TriedChange, word: (value: NonNullable<Value>) => string) => {
    const said = (value: Value) => (value === null ? t("trial.notSaid") : word(value));
    return t("trial.change", { what, from: said(from), to: said(to) });
  };
  const taken = (what: string, { to }: TriedChange) =>
    to === true ? t("trial.addedChange", { what }) : t("trial.leftOut", { what });
  const nameOf = (value: Value) => {
    const name = NAMES[String(value)];
    return name === undefined ? String(value) : inLanguage(locale, name);
  };
  const needOf = (code: string | null) =>
    code !== null && isAccommodationCode(code) ? inLanguage(locale, accommodation(code).name) : "";
  const schooling = (names: typeof EDUCATION_NAMES) => (value: NonNullable<Value>) =>
    typeof value === "string" && isEducation(value) ? inLanguage(locale, names[value]) : String(value);
  const minutes = (value: NonNullable<Value>) => t("trial.minutesValue", { minutes: value });
  const hours = (value: NonNullable<Value>) => t("trial.hoursValue", { hours: Math.round(Number(value) / 6) / 10 });
  const money = (value: NonNullable<Value>) => formatMoney(Number(value));

  return (change) => {
    const { code, what } = change;
    switch (what) {
      case "looking":
        return taken(t("trial.looking"), change);
      case "means":
      case "shift-possible":
      case "mode-wanted":
      case "kind-wanted":
        return taken(nameOf(code), change);
      case "need":
        return taken(needOf(code), change);
      case "travel-limit":
        return told(t("trial.limit"), change, minutes);
      case "guardian-travel":
        return told(t("trial.guardian"), change, minutes);
      case "week-limit":
        return told(t("trial.weekLimit"), change, hours);
      case "day-limit":
        return told(t("trial.dayLimit"), change, hours);
      case "week":
        return told(t("trial.week"), change, hours);
      case "day":
        return told(t("trial.day"), change, hours);
      case "wage-wish":
        return told(t("trial.wage"), change, money);
      case "pay":
        return told(t("trial.payMin"), change, money);
      case "shift":
        return told(t("trial.shift"), change, nameOf);
      case "mode":
        return told(t("trial.mode"), change, nameOf);
      case "skill":
        return taken(code ?? "", change);
      case "schooling-held":
        return told(t("trial.schoolingHeld"), change, schooling(EDUCATION_NAMES));
      case "schooling":
        return told(t("trial.schooling"), change, schooling(DEMANDED_EDUCATION_NAMES));
      case "offer":
        return told(needOf(code), change, (value) => (value === "yes" ? t("trial.answer.yes") : t("trial.answer.no")));
      case "ability":
      case "demand": {
        if (code === null || !isDimensionCode(code)) return "";
        const describe = what === "ability" ? describePerson : describeDemand;
        return told(inLanguage(locale, dimension(code).name), change, (value) =>
          describe(code, Number(value) as Level, language),
        );
      }
    }
  };
}
