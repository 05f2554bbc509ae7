import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { deskContext } from "#app/server/request-context.server.ts";
import { EmployerDesk } from "#app/ui/desks/employer-desk.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await deskContext(args, "postings.read-desk");
  return null;
}

/** The desk of an organisation's members around its pages. */
export default function OwnersDesk() {
  return (
    <EmployerDesk>
      <Outlet />
    </EmployerDesk>
  );
}
