import { idParam } from "#app/server/request-context.server.ts";

/** The person of `?seekerId=`; null where the page is about the reader; a 404 where it is no number. */
export function seekerIdIn(request: Request): number | null {
  const given = new URL(request.url).searchParams.get("seekerId");
  return given === null ? null : idParam(given);
}
