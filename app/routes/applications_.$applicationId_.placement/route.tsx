import { useForm } from "@conform-to/react";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PlacementCheck } from "#app/domain/applications/placement.ts";
import { readForm } from "#app/server/posted-form.ts";
import { idParam, redirectWithFlash, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { yuanText } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { previewPlacement, readPlacementForm } from "#app/usecases/applications/read-placement-form.ts";
import { recordPlacement } from "#app/usecases/applications/record-placement.ts";
import { PlacementChecks } from "./placement-checks.tsx";
import { PlacementFields } from "./placement-fields.tsx";
import { placementSchema, type PlacementInput } from "./placement-schema.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await signedInContext(args);
  const id = idParam(args.params["applicationId"]);
  const { application, offered } = valueOrThrow(await readPlacementForm(services, principal, id), args.request);
  const person = application.person?.name ?? t("applications:employer.anonymous", { number: id });
  return { title: t("applications:placement.title", { person }), application, offered };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const { services, principal } = context;
  const id = idParam(args.params["applicationId"]);
  const form = await readForm(args.request);
  const submission = parseForm(form, placementSchema);
  const unchecked: readonly PlacementCheck[] = [];
  if (submission.status !== "success")
    return data({ ...rejectForm(submission).data, checks: unchecked }, { status: 422 });
  const { contractMonths = null, weeklyHours = null, ...rest } = submission.value;
  const placement = { ...rest, contractMonths, weeklyHours };
  if (form.get("intent") === "check") {
    const checks = await previewPlacement(services, principal, id, placement);
    return data({ ...submission.reply(), checks: checks.ok ? checks.value : unchecked });
  }
  const result = await recordPlacement(services, principal, id, placement);
  if (!result.ok) return data({ ...rejectForm(submission, result.refusal).data, checks: unchecked }, { status: 422 });
  return redirectWithFlash(context, `/applications/${id}`, { key: "applications:done.placement" });
}

export default function PlacementPage() {
  const { t } = useTranslation("applications");
  const { title, application, offered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<PlacementInput>({
    lastResult: answer,
    defaultValue: {
      contractType:
        offered.kind === "sheltered" || offered.kind === "home-based"
          ? offered.kind
          : offered.employment === "part-time"
            ? "part-time"
            : "fixed-term",
      payPeriod: offered.payPeriod ?? "month",
      payFen: yuanText(offered.payMinFen),
      weeklyHours: offered.weeklyHours === null ? "" : String(offered.weeklyHours),
      insurance: [...(offered.insurance ?? [])],
    },
  });
  const back = `/applications/${application.id}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: application.posting.title, href: back }]} here={t("page.placement")} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("placement.lead")}</Lead>
      {answer && answer.checks.length > 0 ? <PlacementChecks checks={answer.checks} /> : null}
      <PlacementFields form={form} fields={fields} back={back} />
    </>
  );
}
