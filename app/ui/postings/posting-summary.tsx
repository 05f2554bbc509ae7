import { useTranslation } from "react-i18next";
import { DIMENSION_GROUPS } from "#app/domain/abilities/dimensions.ts";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { EDUCATION_NAMES } from "#app/domain/matching/education.ts";
import { payOf, type PostingContent } from "#app/domain/postings/content.ts";
import type { FormStep } from "#app/domain/postings/form/steps.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { INSURANCE_NAMES, WORKING_MODE_NAMES, WORKING_SHIFT_NAMES } from "#app/domain/postings/terms.ts";
import { formatDate } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DescriptionList } from "../data/description-list.tsx";
import { useLocale } from "../layout/reader.ts";
import { DemandsSummary, OffersSummary } from "./abilities-summary.tsx";

interface SummaryProps {
  readonly content: PostingContent;
  /** Names that come from larger tables than a page should carry. */
  readonly place: string | null;
  readonly occupation: string | null;
  /** The address of a step's form, for what may be changed; undefined for what may not. */
  readonly changeHref?: ((step: FormStep) => string | undefined) | undefined;
}

/** All a posting says, by the steps of its form; what nobody has stated says so. */
export function PostingSummary({ content, place, occupation, changeHref = () => undefined }: SummaryProps) {
  const { t } = useTranslation("postings");
  return (
    <>
      <StepHeading step="what" href={changeHref("what")} />
      <DescriptionList items={useWhat(content)} />
      <StepHeading step="occupation" href={changeHref("occupation")} />
      <DescriptionList items={[{ term: t("fact.occupation"), text: occupation ?? t("fact.notStated") }]} />
      <StepHeading step="place" href={changeHref("place")} />
      <DescriptionList items={usePlace(content, place)} />
      <StepHeading step="pay" href={changeHref("pay")} />
      <DescriptionList items={usePay(content)} />
      {DIMENSION_GROUPS.map(({ code }) => (
        <div key={code}>
          <StepHeading step={code} href={changeHref(code)} />
          <DemandsSummary group={code} demands={content.demands} />
        </div>
      ))}
      <StepHeading step="offers" href={changeHref("offers")} />
      <OffersSummary accommodations={content.accommodations} />
      <StepHeading step="details" href={changeHref("details")} />
      <DescriptionList items={useDetails(content)} />
    </>
  );
}

function StepHeading({ step, href }: { step: FormStep; href: string | undefined }) {
  const { t } = useTranslation("postings");
  return (
    <div className="headed">
      <h3>{t(`step.${step}`)}</h3>
      {href === undefined ? null : (
        <a href={href}>
          {t("fact.change")}
          <span className="hidden"> {t(`step.${step}`)}</span>
        </a>
      )}
    </div>
  );
}

function useWhat({ kind, title }: PostingContent) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  return [
    { term: t("fact.kind"), text: inLanguage(locale, POSTING_KIND_NAMES[kind]) },
    { term: t("fact.title"), text: title === "" ? t("fact.notStated") : title },
  ];
}

function usePlace(content: PostingContent, place: string | null) {
  const { t } = useTranslation("postings");
  const { workingMode, employment, weeklyHours, dailyHours, shift, hoursText } = content;
  const named = useNamed();
  const hours = [
    weeklyHours === null ? null : t("fact.hoursWeek", { hours: weeklyHours }),
    dailyHours === null ? null : t("fact.hoursDay", { hours: dailyHours }),
    hoursText,
  ].filter((text) => text !== null);
  return [
    { term: t("fact.place"), text: place ?? t("fact.notStated") },
    { term: t("fact.address"), text: content.address ?? t("fact.notStated") },
    { term: t("fact.workingMode"), text: named(workingMode === null ? null : WORKING_MODE_NAMES[workingMode]) },
    {
      term: t("fact.employment"),
      text:
        employment === null ? t("fact.notStated") : t(employment === "full-time" ? "form.fullTime" : "form.partTime"),
    },
    { term: t("fact.hours"), text: hours.length === 0 ? t("fact.notStated") : hours.join(" · ") },
    { term: t("fact.shift"), text: named(shift === null ? null : WORKING_SHIFT_NAMES[shift]) },
  ];
}

function usePay(content: PostingContent) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const named = useNamed();
  const pay = payOf(content);
  const { insurance } = content;
  return [
    { term: t("fact.pay"), text: pay === null ? t("fact.notStated") : formatPay(pay, locale === "en" ? "en" : "zh") },
    {
      term: t("fact.insurance"),
      text:
        insurance === null
          ? t("fact.notStated")
          : insurance.length === 0
            ? t("fact.insuranceNone")
            : insurance.map((each) => named(INSURANCE_NAMES[each])).join(" · "),
    },
  ];
}

function useDetails(content: PostingContent) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const named = useNamed();
  const { description, headcount, deadline, experienceYearsMin, countsTowardQuota, education } = content;
  return [
    {
      term: t("fact.description"),
      text: description === "" ? t("fact.notStated") : <Paragraphs text={description} />,
    },
    {
      term: t("fact.headcount"),
      text: headcount === null ? t("fact.notStated") : t("fact.headcountValue", { count: headcount }),
    },
    { term: t("fact.deadline"), text: deadline === null ? t("fact.deadlineNone") : formatDate(locale, deadline) },
    { term: t("fact.skills"), text: content.skillsWanted.join(" · ") || t("fact.none") },
    { term: t("fact.benefits"), text: content.benefits.join(" · ") || t("fact.none") },
    { term: t("fact.education"), text: named(education === null ? null : EDUCATION_NAMES[education]) },
    {
      term: t("fact.experience"),
      text:
        experienceYearsMin === null
          ? t("fact.notStated")
          : experienceYearsMin === 0
            ? t("fact.experienceNone")
            : t("fact.experienceValue", { count: experienceYearsMin }),
    },
    {
      term: t("fact.quota"),
      text: countsTowardQuota === null ? t("fact.notStated") : t(countsTowardQuota ? "form.quotaYes" : "form.quotaNo"),
    },
  ];
}

/** A name from the domain's data in the reader's language, or that nobody has stated it. */
function useNamed() {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  return (name: Bilingual | null) => (name === null ? t("fact.notStated") : inLanguage(locale, name));
}

/** Text as it was typed, line by line. */
function Paragraphs({ text }: { text: string }) {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => <p key={index}>{line}</p>);
}
