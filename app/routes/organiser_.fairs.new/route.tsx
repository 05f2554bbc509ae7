import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { readFairForm } from "#app/usecases/fairs/read-fair-form.ts";
import { saveFair } from "#app/usecases/fairs/save-fair.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { OrganiserDesk } from "../organiser/organiser-desk.tsx";
import { FairFormPage } from "./fair-form-page.tsx";
import { fairSchema, fieldsOf } from "./fair-form.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "fairs.write");
  const form = valueOrThrow(await readFairForm(services, principal, null), args.request);
  return { title: t("fairs:form.newTitle"), ...form };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "fairs.write");
  const submission = parseForm(await readForm(args.request), fairSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const result = await saveFair(context.services, context.principal, null, fieldsOf(submission.value));
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/organiser/fairs/${result.value.fairId}`, { key: "fairs:flash.created" });
}

export default function NewFair() {
  const form = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <OrganiserDesk mayWrite here={form.title} crumbs={[]}>
      <FairFormPage {...form} cancelHref="/organiser" lastResult={lastResult} />
    </OrganiserDesk>
  );
}
