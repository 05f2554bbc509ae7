import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import {
  deskContext,
  idParam,
  redirectWithFlash,
  refusalResponse,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { EmployerDesk } from "#app/ui/desks/employer-desk.tsx";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextArea } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { decidePlace } from "#app/usecases/workshops/decide-place.ts";
import { readWorkshopProposal } from "#app/usecases/workshops/read-workshop-proposal.ts";

const schema = z.object({ reason: z.string().trim().max(300).optional() });

const BACK = "/workshop/places";

/** The page that asks a manager why somebody who is proposed cannot come. */
export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "workshops.decide-for-workshop");
  const rowId = idParam(args.params["rowId"]);
  const { places } = valueOrThrow(await readWorkshopProposal(services, principal), args.request);
  const candidate = places.flatMap(({ people }) => people).find((each) => each.rowId === rowId);
  if (candidate === undefined) throw refusalResponse({ code: "not-found" });
  const person = candidate.contact?.name ?? t("matching:candidates.person", { number: candidate.number });
  return { title: t("workshops:own.refuseTitle", { person }) };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "workshops.decide-for-workshop");
  const rowId = idParam(args.params["rowId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { reason = null } = submission.value;
  const asked = { rowId, side: "workshop", decision: "refused", reason } as const;
  const decided = await decidePlace(context.services, context.principal, asked);
  if (!decided.ok) return rejectForm(submission, decided.refusal);
  return redirectWithFlash(context, BACK, { key: "workshops:own.refused" });
}

export default function RefuseProposed() {
  const { t } = useTranslation(["workshops", "site"]);
  const { title } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("own.title"), href: BACK }]} here={t("own.refuse")} />
      <EmployerDesk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("own.refuseLead")}</Lead>
        <PostForm form={form}>
          <TextArea field={fields.reason} rows={3} maxLength={300} label={t("own.reason")} hint={t("own.reasonHint")} />
          <Actions>
            <SubmitButton>{t("own.refuseDo")}</SubmitButton>
            <ButtonLink href={BACK} look="link">
              {t("site:form.back")}
            </ButtonLink>
          </Actions>
        </PostForm>
      </EmployerDesk>
    </>
  );
}
