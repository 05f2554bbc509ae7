import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { hasRole } from "#app/domain/accounts/principal.ts";
import { deskContext } from "#app/server/request-context.server.ts";
import { DeskLayout } from "#app/ui/layout/desk-layout.tsx";

/** The desk of an organisation's members; a workshop's manager has the workshop's board on top. */
export async function loader(args: LoaderFunctionArgs) {
  const { t, principal } = await deskContext(args, "postings.read-desk");
  const workshop = hasRole(principal, "workshop-manager");
  return {
    name: workshop && !hasRole(principal, "employer") ? t("nav.workshopDesk") : t("nav.employerDesk"),
    pages: [
      ...(workshop ? [{ href: "/workshop", label: t("postings:desk.navWorkshop") }] : []),
      { href: "/employer", label: t("postings:desk.navTodo") },
      { href: "/employer/postings", label: t("postings:desk.navPostings") },
      { href: "/employer/postings/new", label: t("postings:desk.navNew") },
      { href: "/employer/applications", label: t("postings:desk.navApplications") },
      { href: "/employer/organisation", label: t("postings:desk.navOrganisation") },
    ],
  };
}

export default function EmployerDesk() {
  const { name, pages } = useLoaderData<typeof loader>();
  return (
    <DeskLayout name={name} pages={pages}>
      <Outlet />
    </DeskLayout>
  );
}
