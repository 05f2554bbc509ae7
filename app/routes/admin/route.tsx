import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { deskContext } from "#app/server/request-context.server.ts";
import { AdministratorDesk } from "#app/ui/desks/administrator-desk.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await deskContext(args, "accounts.manage");
  return null;
}

/** The administrator's desk around all its pages. */
export default function AdminDesk() {
  return (
    <AdministratorDesk>
      <Outlet />
    </AdministratorDesk>
  );
}
