import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { deskContext } from "#app/server/request-context.server.ts";
import { AdministratorDesk } from "#app/ui/desks/administrator-desk.tsx";
import { EmployerDesk } from "#app/ui/desks/employer-desk.tsx";
import { useReader } from "#app/ui/layout/reader.ts";

export async function loader(args: LoaderFunctionArgs) {
  await deskContext(args, "postings.read-import");
  return null;
}

/** All pages of the import, in the desk of whoever imports. */
export default function ImportsDesk() {
  const { viewer } = useReader();
  const Desk = viewer?.roles.includes("administrator") ? AdministratorDesk : EmployerDesk;
  return (
    <Desk>
      <Outlet />
    </Desk>
  );
}
