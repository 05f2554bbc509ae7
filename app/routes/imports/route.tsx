import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { hasRole } from "#app/domain/accounts/principal.ts";
import { deskContext } from "#app/server/request-context.server.ts";
import { DeskLayout } from "#app/ui/layout/desk-layout.tsx";

/** Around all pages of the import: the way back to the person's own desk. */
export async function loader(args: LoaderFunctionArgs) {
  const { t, principal } = await deskContext(args, "postings.read-import");
  const home = hasRole(principal, "administrator")
    ? { href: "/admin", label: t("nav.administratorDesk") }
    : { href: "/employer", label: t("nav.employerDesk") };
  return { name: t("imports:desk.name"), pages: [{ href: "/imports", label: t("imports:desk.all") }, home] };
}

export default function ImportsDesk() {
  const { name, pages } = useLoaderData<typeof loader>();
  return (
    <DeskLayout name={name} pages={pages}>
      <Outlet />
    </DeskLayout>
  );
}
