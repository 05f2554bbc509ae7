import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DeskLayout } from "../layout/desk-layout.tsx";

const PAGES = [
  { href: "/admin", key: "desk.home" },
  { href: "/admin/review", key: "desk.review" },
  { href: "/admin/organisations", key: "desk.organisations" },
  { href: "/imports", key: "desk.imports" },
  { href: "/openings", key: "desk.openings" },
  { href: "/fairness", key: "desk.fairness" },
  { href: "/places", key: "desk.places" },
  { href: "/admin/parameters", key: "desk.parameters" },
  { href: "/training", key: "desk.training" },
  { href: "/admin/users", key: "desk.users" },
  { href: "/admin/jobs", key: "desk.jobs" },
  { href: "/admin/messages", key: "desk.messages" },
  { href: "/admin/audit", key: "desk.audit" },
] as const;

/** The administrator's pages beside the work. */
export function AdministratorDesk({ children }: { children: ReactNode }) {
  const { t } = useTranslation("administration");
  return (
    <DeskLayout name={t("desk.name")} pages={PAGES.map(({ href, key }) => ({ href, label: t(key) }))}>
      {children}
    </DeskLayout>
  );
}
