import { useTranslation } from "react-i18next";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { formatPay, type Pay } from "#app/domain/postings/pay.ts";
import {
  FIVE_INSURANCES,
  WORKING_MODE_NAMES,
  WORKING_SHIFT_NAMES,
  type Insurance,
  type WorkingMode,
  type WorkingShift,
} from "#app/domain/postings/terms.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "../layout/reader.ts";

/** What the lists of this module show of a posting. */
export interface ShownPosting {
  readonly organisation: Bilingual;
  readonly kind: PostingKind;
  readonly place: Bilingual | null;
  readonly pay: Pay | null;
  readonly weeklyHours: number | null;
  readonly workingMode: WorkingMode | null;
  readonly shift: WorkingShift | null;
  readonly insurance: readonly Insurance[] | null;
  readonly headcount: number | null;
  readonly deadline: IsoDate | null;
}

/** The same in words; what nobody has said is named as such where it decides, and left out elsewhere. */
export function usePostingFacts(): (posting: ShownPosting) => {
  readonly organisation: string;
  readonly place: string;
  readonly pay: string;
  readonly facts: readonly string[];
} {
  const { t } = useTranslation(["matching", "site"]);
  const locale = useLocale();
  return (posting) => {
    const { workingMode, weeklyHours, shift, headcount, deadline, insurance } = posting;
    const facts = [
      inLanguage(locale, POSTING_KIND_NAMES[posting.kind]),
      workingMode === null || workingMode === "on-site" ? null : inLanguage(locale, WORKING_MODE_NAMES[workingMode]),
      weeklyHours === null ? null : t("matching:list.hours", { hours: weeklyHours }),
      shift === null ? null : inLanguage(locale, WORKING_SHIFT_NAMES[shift]),
      FIVE_INSURANCES.every((each) => insurance?.includes(each)) ? t("matching:list.fiveInsurances") : null,
      headcount === null ? null : t("site:posting.headcount", { count: headcount }),
      deadline === null ? null : t("matching:list.deadline", { day: deadline }),
    ];
    return {
      organisation: inLanguage(locale, posting.organisation),
      place: posting.place === null ? t("matching:list.placeUnknown") : inLanguage(locale, posting.place),
      pay: posting.pay === null ? t("matching:list.payUnknown") : formatPay(posting.pay, locale === "en" ? "en" : "zh"),
      facts: facts.filter((fact) => fact !== null),
    };
  };
}
