import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { readPostingForm } from "#app/usecases/postings/read-posting-form.ts";
import { formHref } from "../employer_.postings.$postingId.form/form-links.ts";

/** “Go on filling in”: to the step where somebody stopped. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, principal } = await deskContext(args, "postings.write");
  const postingId = idParam(args.params["postingId"]);
  const { reached } = valueOrThrow(await readPostingForm(services, principal, { postingId }), args.request);
  return redirect(formHref(postingId, reached));
}
