import { useTranslation } from "react-i18next";
import { leastKept, LEVELLING, PARTS, SCORE_MAX, STEERING_KEEPS } from "#app/domain/matching/weights.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import type { PageHandle } from "#app/ui/layout/page-handle.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";

export const handle: PageHandle = { title: (t) => t("compliance:privacy.title") };

const STORED = [
  "contact",
  "profile",
  "numbers",
  "category",
  "steps",
  "notes",
  "fair",
  "searches",
  "account",
  "hiring",
] as const;

const SECTIONS = [
  { title: "match", points: ["matchHow", "matchNever", "matchPerson", "matchAnswers", "matchLevel"], law: "matchLaw" },
  { title: "consent", points: ["consentGive", "consentTake", "consentPast"], law: "consentLaw" },
  { title: "rights", points: ["rightsSee", "rightsDelete", "rightsLog", "rightsHow"], law: "rightsLaw" },
] as const;

const FIGURES = {
  /** What answers leave of the points at least, in percent, by one reason and by all of them. */
  keptOfOne: Math.min(...Object.values(STEERING_KEEPS)) / 10,
  keptOfAll: Math.min(...PARTS.map(leastKept)) / 10,
  /** How far levelling moves a posting at most, in percent of all points. */
  levelledBy: (LEVELLING.mostPoints * 100) / SCORE_MAX,
};

/** What is stored, what for, who sees it, and how to withdraw. */
export default function Privacy() {
  const { t } = useTranslation("compliance");
  const title = t("privacy.title");
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("privacy.lead")}</Lead>
      <h2>{t("privacy.stored")}</h2>
      <DataTable
        caption={t("privacy.caption")}
        columns={[
          { header: t("privacy.kind"), rowHeader: true, cell: (what) => t(`privacy.${what}`) },
          { header: t("privacy.purpose"), cell: (what) => t(`privacy.${what}Why`) },
          { header: t("privacy.who"), cell: (what) => t(`privacy.${what}Who`) },
        ]}
        rows={STORED}
        rowKey={(what) => what}
      />
      {SECTIONS.map((section) => (
        <section key={section.title} aria-labelledby={section.title}>
          <h2 id={section.title}>{t(`privacy.${section.title}`)}</h2>
          <ul>
            {section.points.map((point) => (
              <li key={point}>{t(`privacy.${point}`, FIGURES)}</li>
            ))}
          </ul>
          {section.title === "rights" ? <Hotline /> : null}
          <p className="hint">{t(`privacy.${section.law}`)}</p>
        </section>
      ))}
      <h2>{t("privacy.cookies")}</h2>
      <p>{t("privacy.cookiesText")}</p>
    </>
  );
}
