import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { readFairForm } from "#app/usecases/fairs/read-fair-form.ts";
import { saveFair } from "#app/usecases/fairs/save-fair.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { OrganiserDesk } from "../organiser/organiser-desk.tsx";
import { FairFormPage } from "../organiser_.fairs.new/fair-form-page.tsx";
import { fairSchema, fieldsOf } from "../organiser_.fairs.new/fair-form.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "fairs.write");
  const fairId = idParam(args.params["fairId"]);
  const form = valueOrThrow(await readFairForm(services, principal, fairId), args.request);
  return { title: t("fairs:form.editTitle", { fair: form.fair?.name }), ...form };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "fairs.write");
  const fairId = idParam(args.params["fairId"]);
  const submission = parseForm(await readForm(args.request), fairSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const result = await saveFair(context.services, context.principal, fairId, fieldsOf(submission.value));
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/organiser/fairs/${fairId}`, { key: "fairs:flash.saved" });
}

export default function EditFair() {
  const form = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { fairId } = useParams();
  const back = `/organiser/fairs/${fairId}`;
  return (
    <OrganiserDesk mayWrite here={form.title} crumbs={[{ label: form.fair?.name ?? "", href: back }]}>
      <FairFormPage {...form} cancelHref={back} lastResult={lastResult} />
    </OrganiserDesk>
  );
}
