import { useTranslation } from "react-i18next";
import { EDUCATION_NAMES } from "#app/domain/matching/education.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { INSURANCE_NAMES, WORKING_MODE_NAMES, WORKING_SHIFT_NAMES } from "#app/domain/postings/terms.ts";
import { formatDate } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PostingView } from "#app/usecases/search/read-posting.ts";

interface Fact {
  readonly term: string;
  readonly text: string | null;
}

/** Pay, hours, place and terms by name. What decides and was not stated says so; the rest is left out. */
export function useFacts(): (view: PostingView) => readonly Fact[] {
  const { t } = useTranslation(["postings", "search"]);
  const locale = useLocale();
  return ({ posting, details }) => {
    const { listing } = posting;
    const { pay, insurance, headcount, deadline, publishedAt } = listing;
    const notStated = t("fact.notStated");
    const named = occupationName();
    const place = listing.place === null ? null : inLanguage(locale, listing.place);
    return [
      { term: t("fact.kind"), text: inLanguage(locale, POSTING_KIND_NAMES[listing.kind]) },
      { term: t("fact.occupation"), text: named },
      { term: t("fact.pay"), text: pay === null ? notStated : formatPay(pay, locale === "en" ? "en" : "zh") },
      { term: t("fact.hours"), text: hours().join(" · ") || notStated },
      {
        term: t("fact.workingMode"),
        text: listing.workingMode === null ? notStated : inLanguage(locale, WORKING_MODE_NAMES[listing.workingMode]),
      },
      { term: t("fact.place"), text: place ?? notStated },
      { term: t("fact.address"), text: details.address },
      { term: t("fact.insurance"), text: insuranceText() },
      {
        term: t("fact.headcount"),
        text: headcount === null ? notStated : t("fact.headcountValue", { count: headcount }),
      },
      {
        term: t("fact.education"),
        text: education(),
      },
      { term: t("fact.experience"), text: experience() },
      { term: t("fact.skills"), text: details.skillsWanted.join(" · ") },
      { term: t("fact.benefits"), text: details.benefits.join(" · ") },
      { term: t("fact.deadline"), text: deadline === null ? t("fact.deadlineNone") : formatDate(locale, deadline) },
      { term: t("page.published"), text: publishedAt === null ? null : formatDate(locale, publishedAt) },
      {
        term: t("page.confirmed"),
        text: details.lastConfirmedAt === null ? null : formatDate(locale, details.lastConfirmedAt),
      },
    ];

    function occupationName(): string | null {
      const known = details.occupationCode === null ? undefined : occupation(details.occupationCode);
      return known === undefined ? null : inLanguage(locale, known.name);
    }

    function education(): string {
      if (details.education === null) return notStated;
      return details.education === "none"
        ? t("page.anySchooling")
        : inLanguage(locale, EDUCATION_NAMES[details.education]);
    }

    function hours(): readonly string[] {
      const { employment, dailyHours, weeklyHours, shift } = listing;
      return [
        employment === null
          ? null
          : t(employment === "full-time" ? "search:filter.fullTime" : "search:filter.partTime"),
        dailyHours === null ? null : t("fact.hoursDay", { hours: dailyHours }),
        weeklyHours === null ? null : t("fact.hoursWeek", { hours: weeklyHours }),
        shift === null ? null : inLanguage(locale, WORKING_SHIFT_NAMES[shift]),
        details.hoursText,
      ].filter((text) => text !== null);
    }

    function insuranceText(): string {
      if (insurance === null) return notStated;
      if (insurance.length === 0) return t("fact.insuranceNone");
      return insurance.map((each) => inLanguage(locale, INSURANCE_NAMES[each])).join(" · ");
    }

    function experience(): string {
      const years = details.experienceYearsMin;
      if (years === null) return notStated;
      return years === 0 ? t("fact.experienceNone") : t("fact.experienceValue", { count: years });
    }
  };
}
