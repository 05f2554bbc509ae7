import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskContext } from "#app/server/request-context.server.ts";
import { DeskLayout } from "#app/ui/layout/desk-layout.tsx";

const PAGES = [
  { href: "/admin", key: "desk.home" },
  { href: "/admin/review", key: "desk.review" },
  { href: "/admin/organisations", key: "desk.organisations" },
  { href: "/imports", key: "desk.imports" },
  { href: "/admin/parameters", key: "desk.parameters" },
  { href: "/training", key: "desk.training" },
  { href: "/admin/users", key: "desk.users" },
  { href: "/admin/jobs", key: "desk.jobs" },
  { href: "/admin/messages", key: "desk.messages" },
  { href: "/admin/audit", key: "desk.audit" },
] as const;

export async function loader(args: LoaderFunctionArgs) {
  await deskContext(args, "accounts.manage");
  return null;
}

/** The administrator's desk around all its pages. */
export default function AdminDesk() {
  const { t } = useTranslation("administration");
  return (
    <DeskLayout name={t("desk.name")} pages={PAGES.map(({ href, key }) => ({ href, label: t(key) }))}>
      <Outlet />
    </DeskLayout>
  );
}
