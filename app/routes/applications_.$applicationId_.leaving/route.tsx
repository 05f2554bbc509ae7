import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { undoLeavingUntil } from "#app/domain/applications/leaving.ts";
import { isoDate } from "#app/domain/typed-values.ts";
import { formatDate } from "#app/i18n/format.ts";
import { nameOfOrganisation } from "#app/i18n/locales.ts";
import { readForm } from "#app/server/posted-form.ts";
import { idParam, redirectWithFlash, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { WhomToCall } from "#app/ui/applications/whom-to-call.tsx";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { REASON_CHOICES, ReasonChoice, reasonChosen } from "#app/ui/matching/reason-choice.tsx";
import { endPlacement } from "#app/usecases/applications/end-placement.ts";
import { readLeavingForm } from "#app/usecases/applications/read-leaving-form.ts";
import { undoLeaving } from "#app/usecases/applications/undo-leaving.ts";

const schema = z.object({ lastDay: isoDate(), because: z.enum(REASON_CHOICES).default("unsaid") });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await signedInContext(args);
  const id = idParam(args.params["applicationId"]);
  const application = valueOrThrow(await readLeavingForm(services, principal, id), args.request);
  const { posting, organisation, person } = application;
  const own = principal.seekerId !== null && person?.seekerId === principal.seekerId;
  const words = {
    posting: posting.title,
    organisation: nameOfOrganisation(locale, organisation.name, organisation.nameEn),
    person: person?.name ?? "",
  };
  const title = own ? t("applications:leaving.title", words) : t("applications:leaving.titleFor", words);
  const undoUntil = undoLeavingUntil(services.clock.now());
  return { title, id, application, words, own, today: services.clock.today(), undoUntil };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const applicationId = idParam(args.params["applicationId"]);
  const posted = await readForm(args.request);
  if (posted.get("intent") === "undo") {
    valueOrThrow(await undoLeaving(context.services, context.principal, applicationId), args.request);
    return redirectWithFlash(context, `/applications/${applicationId}`, { key: "applications:done.undoLeaving" });
  }
  const submission = parseForm(posted, schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { lastDay, because } = submission.value;
  const input = { applicationId, lastDay, reason: reasonChosen(because) };
  const result = await endPlacement(context.services, context.principal, input);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/applications/${applicationId}`, { key: "applications:done.leaving" });
}

export default function Leaving() {
  const { t } = useTranslation(["applications", "site"]);
  const locale = useLocale();
  const { title, id, application, words, own, today, undoUntil } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: { lastDay: today, because: "unsaid" },
  });
  const back = `/applications/${id}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: words.posting, href: back }]} here={t("page.endPlacement")} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("leaving.lead")}</Lead>
      <ul className="prose">
        <li>{t("leaving.told", words)}</li>
        <li>{t("leaving.undo", { date: formatDate(locale, undoUntil) })}</li>
        <li>{t("leaving.look")}</li>
      </ul>
      <WhomToCall application={application} />
      <PostForm form={form}>
        <DateField field={fields.lastDay} label={t("leaving.lastDay")} />
        <ReasonChoice field={fields.because} onBehalf={!own} />
        <Actions>
          <SubmitButton look="warn">{t("leaving.submit")}</SubmitButton>
          <ButtonLink href={back} look="link">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
