import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import {
  redirectWithFlash,
  refusalResponse,
  signedInContext,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { ShareChoice } from "#app/ui/applications/share-choice.tsx";
import { Checkbox } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { nameOfOrganisation } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { readInterestForm } from "#app/usecases/applications/read-interest-form.ts";

const id = z.coerce.number().int().positive();
const asked = z.object({ postingId: id, seekerId: id.optional() });
const schema = asked.extend({ share: z.enum(["yes", "no"]), agreed: z.boolean().default(false) });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await signedInContext(args);
  const query = asked.safeParse(Object.fromEntries(new URL(args.request.url).searchParams));
  if (!query.success) throw refusalResponse({ code: "not-found" });
  const form = valueOrThrow(await readInterestForm(services, principal, query.data), args.request);
  const words = { posting: form.posting.title, person: form.name };
  const title = form.onBehalf ? t("applications:interest.titleFor", words) : t("applications:interest.title", words);
  return { title, form, namesSeeker: query.data.seekerId !== undefined };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const { services, principal } = context;
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { postingId, share, agreed } = submission.value;
  const seekerId = submission.value.seekerId ?? principal.seekerId;
  if (seekerId === null) throw refusalResponse({ code: "not-allowed" });
  if (seekerId !== principal.seekerId && !agreed) {
    return rejectForm(submission, { code: "consent-missing", field: "agreed" });
  }
  const input = { seekerId, postingId, shareContact: share === "yes" };
  const result = await expressInterest(services, principal, input);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/applications/${result.value.applicationId}`, {
    key: "applications:done.express-interest",
  });
}

export default function Interest() {
  const { t } = useTranslation(["applications", "site"]);
  const { title, form: read, namesSeeker } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const organisation = nameOfOrganisation(useLocale(), read.organisation, read.organisationEn);
  const { posting, onBehalf, name, before, possible, mayShare } = read;
  const postingHref = `/postings/${posting.id}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: posting.title, href: postingHref }]} here={t("interest.submit")} />
      <PageTitle>{title}</PageTitle>
      {possible ? (
        <>
          <Lead>{t("interest.lead", { organisation })}</Lead>
          <p>{t("interest.told", { organisation })}</p>
          <p>{t("interest.sees")}</p>
          <PostForm form={form}>
            <HiddenField name="postingId" value={posting.id} />
            {namesSeeker ? <HiddenField name="seekerId" value={read.seekerId} /> : null}
            <ShareChoice
              field={fields.share}
              label={t("interest.share")}
              organisation={organisation}
              mayShare={mayShare}
            />
            {onBehalf ? <Checkbox field={fields.agreed} label={t("interest.agreed", { person: name })} /> : null}
            <Actions>
              <SubmitButton>{onBehalf ? t("interest.submitFor", { person: name }) : t("interest.submit")}</SubmitButton>
              <ButtonLink href={postingHref} look="link">
                {t("site:form.back")}
              </ButtonLink>
            </Actions>
          </PostForm>
        </>
      ) : (
        <Notice kind="info" title={t("interest.already")}>
          {before ? <ButtonLink href={`/applications/${before.id}`}>{t("interest.open")}</ButtonLink> : null}
        </Notice>
      )}
    </>
  );
}
