import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { recordVisit } from "#app/usecases/guidance/record-visit.ts";
import { readVisits } from "#app/usecases/guidance/read-visits.ts";
import { newVisit, type VisitInput } from "./visit-schema.ts";
import { VisitsPage } from "./visits-page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "guidance.visit");
  const seekerId = idParam(args.params["seekerId"]);
  const { name, visits } = valueOrThrow(await readVisits(services, principal, seekerId), args.request);
  return { title: t("guidance:visits.title", { name }), seekerId, name, visits, today: services.clock.today() };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "guidance.visit");
  const { services, principal } = context;
  const seekerId = idParam(args.params["seekerId"]);
  const submission = parseForm(await readForm(args.request), newVisit);
  if (submission.status !== "success") return rejectForm(submission);
  const result = await recordVisit(services, principal, { seekerId, ...submission.value });
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/seekers/${seekerId}/visits`, {
    key: result.value.told ? "guidance:flash.visit" : "guidance:flash.visitAlone",
  });
}

export default function Visits() {
  const page = usePageData<typeof loader>();
  const [form, fields] = useForm<VisitInput>({
    lastResult: useActionData<typeof action>(),
    defaultValue: { kind: "visit", day: page.today },
  });
  return <VisitsPage page={page} form={form} fields={fields} />;
}
