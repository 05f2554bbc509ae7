import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalResponse } from "#app/server/request-context.server.ts";

/** Every address no other route knows, and every request the server turned down before routing. */
export function loader({ context }: LoaderFunctionArgs) {
  throw refusalResponse({ code: context.refusal ?? "not-found" });
}

export const action = loader;

export default function UnknownPage() {
  return null;
}
