import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { ShareChoice } from "#app/ui/applications/share-choice.tsx";
import { Checkbox } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextArea } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { readInterestForm } from "#app/usecases/applications/read-interest-form.ts";

const schema = z.object({
  share: z.enum(["yes", "no"]),
  note: z.string().max(500).optional(),
  agreed: z.boolean().default(false),
});

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "matching.push");
  const asked = {
    seekerId: idParam(args.params["seekerId"]),
    postingId: idParam(args.params["postingId"]),
    refer: true,
  };
  const form = valueOrThrow(await readInterestForm(services, principal, asked), args.request);
  const title = t("guidance:refer.title", { person: form.name, posting: form.posting.title });
  return { title, form };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "matching.push");
  const seekerId = idParam(args.params["seekerId"]);
  const postingId = idParam(args.params["postingId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { share, note = null, agreed } = submission.value;
  if (!agreed) return rejectForm(submission, { code: "consent-missing", field: "agreed" });
  const input = { seekerId, postingId, shareContact: share === "yes", refer: true, note };
  const result = await expressInterest(context.services, context.principal, input);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/counsellor/people/${seekerId}`, { key: "guidance:flash.referred" });
}

export default function Refer() {
  const { t } = useTranslation(["guidance", "applications", "site"]);
  const { title, form: read } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const { organisation, name, seekerId, posting, before, possible, mayShare } = read;
  const back = `/counsellor/people/${seekerId}`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("desk.name"), href: "/counsellor" },
          { label: name, href: back },
        ]}
        here={t("refer.submit")}
      />
      <PageTitle>{title}</PageTitle>
      {possible ? (
        <>
          <Lead>{t("refer.lead", { organisation, person: name })}</Lead>
          <p>
            <a href={`/seekers/${seekerId}/postings/${posting.id}`}>{t("refer.fits")}</a>
          </p>
          <PostForm form={form}>
            <ShareChoice
              field={fields.share}
              label={t("refer.share")}
              organisation={organisation}
              mayShare={mayShare}
            />
            <TextArea
              field={fields.note}
              rows={3}
              maxLength={500}
              optional
              label={t("refer.note")}
              hint={t("refer.noteHint")}
            />
            <Checkbox field={fields.agreed} label={t("refer.agreed", { person: name })} />
            <Actions>
              <SubmitButton>{t("refer.submit")}</SubmitButton>
              <ButtonLink href={back} look="link">
                {t("site:form.back")}
              </ButtonLink>
            </Actions>
          </PostForm>
        </>
      ) : (
        <Notice kind="info" title={t("applications:interest.already")}>
          {before ? (
            <ButtonLink href={`/applications/${before.id}`}>{t("applications:interest.open")}</ButtonLink>
          ) : null}
        </Notice>
      )}
    </>
  );
}
