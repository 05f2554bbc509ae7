import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextArea } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { CallSomebody } from "#app/ui/layout/call.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { readInterestForm } from "#app/usecases/applications/read-interest-form.ts";
import { pushPosting } from "#app/usecases/matching/push-posting.ts";

const schema = z.object({ note: z.string().max(500).optional() });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "matching.push");
  const asked = { seekerId: idParam(args.params["seekerId"]), postingId: idParam(args.params["postingId"]) };
  const form = valueOrThrow(await readInterestForm(services, principal, asked), args.request);
  const title = t("guidance:push.title", { person: form.name, posting: form.posting.title });
  return { title, form };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "matching.push");
  const seekerId = idParam(args.params["seekerId"]);
  const postingId = idParam(args.params["postingId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const input = { seekerId, postingId, note: submission.value.note ?? null };
  const result = await pushPosting(context.services, context.principal, input);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/counsellor/people/${seekerId}`, { key: "guidance:flash.pushed" });
}

export default function Push() {
  const { t } = useTranslation(["guidance", "site"]);
  const { title, form: read } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const back = `/counsellor/people/${read.seekerId}`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("desk.name"), href: "/counsellor" },
          { label: read.name, href: back },
        ]}
        here={t("person.push")}
      />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("push.lead", { person: read.name })}</Lead>
      <p>{t("push.undo")}</p>
      {read.phone === null ? null : (
        <CallSomebody who={t("site:call.person")} contact={{ name: read.name, phone: read.phone }} />
      )}
      <PostForm form={form}>
        <TextArea
          field={fields.note}
          rows={3}
          maxLength={500}
          optional
          label={t("push.note")}
          hint={t("push.noteHint")}
        />
        <Actions>
          <SubmitButton>{t("push.submit")}</SubmitButton>
          <ButtonLink href={back} look="link">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
