import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import {
  idParam,
  redirectWithFlash,
  refusalResponse,
  requestContext,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { answerInvitation } from "#app/usecases/fairs/invite-postings.ts";

const schema = z.object({ postingId: z.coerce.number().int().positive(), answer: z.enum(["accepted", "declined"]) });

/** Answers are given on the fair's page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/fairs/${idParam(params["fairId"])}`);
}

export async function action(args: ActionFunctionArgs) {
  const context = await requestContext(args);
  const fairId = idParam(args.params["fairId"]);
  const read = schema.safeParse(Object.fromEntries(await readForm(args.request)));
  if (!read.success) throw refusalResponse({ code: "invalid-input" });
  const result = await answerInvitation(context.services, context.principal, { fairId, ...read.data });
  valueOrThrow(result, args.request);
  return redirectWithFlash(context, `/fairs/${fairId}`, { key: `fairs:flash.${read.data.answer}` });
}
