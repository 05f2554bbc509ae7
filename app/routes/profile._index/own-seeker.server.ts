import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { deskContext, idParam, type RequestContext } from "#app/server/request-context.server.ts";

/**
 * Whose pages a request is about: `/seekers/17/…` names the person, `/profile/…` means one's own. Who has no profile yet
 * is led to where it begins. The use case decides whether the reader may.
 */
export async function seekerOf(
  args: LoaderFunctionArgs,
): Promise<RequestContext & { readonly seekerId: number; readonly named: boolean }> {
  const context = await deskContext(args, "seekers.read");
  const { seekerId } = args.params;
  if (seekerId !== undefined) return { ...context, seekerId: idParam(seekerId), named: true };
  if (context.principal.seekerId === null) throw redirect("/home");
  return { ...context, seekerId: context.principal.seekerId, named: false };
}
