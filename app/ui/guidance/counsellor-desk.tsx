import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskLayout } from "../layout/desk-layout.tsx";

/** The counsellor's pages beside the work. */
export function CounsellorDesk({ children }: { children: ReactNode }) {
  const { t } = useTranslation("guidance");
  return (
    <DeskLayout
      name={t("desk.name")}
      pages={[
        { href: "/counsellor", label: t("desk.today") },
        { href: "/counsellor/people", label: t("desk.people") },
        { href: "/counsellor/search", label: t("desk.search") },
        { href: "/openings", label: t("desk.openings") },
        { href: "/fairness", label: t("desk.fairness") },
        { href: "/places", label: t("desk.places") },
        { href: "/applications", label: t("desk.applications") },
        { href: "/seekers/new", label: t("desk.register") },
      ]}
    >
      {children}
    </DeskLayout>
  );
}
