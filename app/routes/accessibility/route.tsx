import { useTranslation } from "react-i18next";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import type { PageHandle } from "#app/ui/layout/page-handle.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";

export const handle: PageHandle = { title: (t) => t("compliance:accessibility.title") };

const SECTIONS = [
  { title: "standards", points: ["standardWcag", "standardGb", "standardLaw"] },
  { title: "how", points: ["howAutomatic", "howHonest"] },
  { title: "works", points: ["worksScript", "worksKeyboard", "worksNarrow", "worksDisplay", "worksTime"] },
  { title: "known", points: ["knownUploads", "knownTexts", "knownSign", "knownTables"] },
] as const;

/** The accessibility statement: standards, what is checked, what is known not to work, how to complain. */
export default function Accessibility() {
  const { t } = useTranslation("compliance");
  const title = t("accessibility.title");
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("accessibility.lead")}</Lead>
      {SECTIONS.map((section) => (
        <section key={section.title} aria-labelledby={section.title}>
          <h2 id={section.title}>{t(`accessibility.${section.title}`)}</h2>
          <ul>
            {section.points.map((point) => (
              <li key={point}>{t(`accessibility.${point}`)}</li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{t("accessibility.complain")}</h2>
      <p>{t("accessibility.complainText")}</p>
      <Hotline />
      <p>{t("accessibility.complainThen")}</p>
    </>
  );
}
