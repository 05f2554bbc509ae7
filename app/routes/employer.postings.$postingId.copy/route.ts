import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { copyPosting } from "#app/usecases/postings/copy-posting.ts";
import { deskHref, formHref } from "../employer_.postings.$postingId.form/form-links.ts";

/** “Post another like this”: a new draft, shown where it can be checked and submitted. */
export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "postings.write");
  const input = { postingId: idParam(args.params["postingId"]) };
  const copy = valueOrThrow(await copyPosting(context.services, context.principal, input), args.request);
  return redirectWithFlash(context, formHref(copy.postingId, "check"), { key: "postings:desk.copyDone" });
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(deskHref(idParam(params["postingId"])));
}
