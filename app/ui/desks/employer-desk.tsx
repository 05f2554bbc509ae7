import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskLayout } from "../layout/desk-layout.tsx";
import { useReader } from "../layout/reader.ts";

/** The pages of an organisation's members beside the work; a workshop's manager has the workshop's board on top. */
export function EmployerDesk({ children }: { children: ReactNode }) {
  const { t } = useTranslation(["postings", "site", "imports", "matching", "workshops"]);
  const roles = useReader().viewer?.roles ?? [];
  const workshop = roles.includes("workshop-manager");
  return (
    <DeskLayout
      name={workshop && !roles.includes("employer") ? t("site:nav.workshopDesk") : t("site:nav.employerDesk")}
      pages={[
        ...(workshop
          ? [
              { href: "/workshop", label: t("desk.navWorkshop") },
              { href: "/workshop/places", label: t("workshops:own.nav") },
            ]
          : []),
        { href: "/employer", label: t("desk.navTodo") },
        { href: "/employer/postings", label: t("desk.navPostings") },
        { href: "/employer/postings/new", label: t("desk.navNew") },
        { href: "/employer/people", label: t("matching:count.nav") },
        { href: "/imports", label: t("imports:desk.name") },
        { href: "/employer/applications", label: t("desk.navApplications") },
        { href: "/employer/organisation", label: t("desk.navOrganisation") },
      ]}
    >
      {children}
    </DeskLayout>
  );
}
