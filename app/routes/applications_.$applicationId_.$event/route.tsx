import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { APPLICATION_EVENTS, APPLICATION_STATUSES, type ApplicationEvent } from "#app/domain/applications/lifecycle.ts";
import { nameOfOrganisation } from "#app/i18n/locales.ts";
import { readForm } from "#app/server/posted-form.ts";
import {
  idParam,
  redirectWithFlash,
  refusalResponse,
  signedInContext,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { WhomToCall } from "#app/ui/applications/whom-to-call.tsx";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField, TextArea, TextField } from "#app/ui/forms/text-fields.tsx";
import { isoDate } from "#app/domain/typed-values.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { REASON_CHOICES, ReasonChoice, reasonChosen } from "#app/ui/matching/reason-choice.tsx";
import { changeApplicationStatus } from "#app/usecases/applications/change-application-status.ts";
import { readStepForm } from "#app/usecases/applications/read-step-form.ts";
import { Consequences } from "./consequences.tsx";

const seen = z.object({ seenStatus: z.enum(APPLICATION_STATUSES) });
const invite = seen.extend({
  interviewAt: isoDate(),
  time: z.string().regex(/^([01]?\d|2[0-3])[:：][0-5]\d$/, { error: "applications:invite.needTime" }),
  place: z.string().max(200),
  needs: z.string().max(500).optional(),
});
const decline = seen.extend({ reason: z.string().max(500) });
const withdraw = seen.extend({ because: z.enum(REASON_CHOICES).default("unsaid") });
const schema = z.object({
  ...invite.partial().shape,
  ...decline.partial().shape,
  ...withdraw.shape,
});

function eventOf(text: string | undefined): Exclude<ApplicationEvent, "confirm-hire"> {
  const event = APPLICATION_EVENTS.find((each) => each === text);
  if (event === undefined || event === "confirm-hire") throw refusalResponse({ code: "not-found" });
  return event;
}

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await signedInContext(args);
  const id = idParam(args.params["applicationId"]);
  const event = eventOf(args.params["event"]);
  const form = valueOrThrow(await readStepForm(services, principal, id, event), args.request);
  const { posting, organisation } = form.application;
  const person = form.application.person?.name ?? t("applications:employer.anonymous", { number: id });
  const words = {
    posting: posting.title,
    organisation: nameOfOrganisation(locale, organisation.name, organisation.nameEn),
    person,
  };
  return { title: t(`applications:ask.${event}`, words), event, words, ...form };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const { services, principal } = context;
  const applicationId = idParam(args.params["applicationId"]);
  const event = eventOf(args.params["event"]);
  const form = await readForm(args.request);
  const submission = parseForm(form, event === "invite" ? invite : event === "decline" ? decline : schema);
  if (submission.status !== "success") return rejectForm(submission);
  const value = schema.parse(submission.value);
  const { seenStatus, reason: note = null, because, interviewAt, time, place = "", needs = null } = value;
  const interview =
    event === "invite" && interviewAt && time
      ? { at: new Date(`${interviewAt}T${time.replace("：", ":").padStart(5, "0")}:00+08:00`), place, needs }
      : null;
  const reason = event === "withdraw" ? reasonChosen(because) : null;
  const change = { applicationId, event, seenStatus, note, reason, interview };
  const result = await changeApplicationStatus(services, principal, change);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/applications/${applicationId}`, { key: `applications:done.${event}` });
}

export default function ApplicationStep() {
  const { t } = useTranslation(["applications", "site"]);
  const { title, event, words, application, step, told } = useLoaderData<typeof loader>();
  const { interview, id, status } = application;
  const [form, fields] = useForm<z.input<typeof invite> & z.input<typeof decline> & z.input<typeof withdraw>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: {
      because: "unsaid",
      ...(event === "invite" && interview ? { place: interview.place ?? "", needs: interview.needs ?? "" } : {}),
    },
  });
  const ends = event === "decline" || event === "withdraw";
  const back = `/applications/${id}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: words.posting, href: back }]} here={t(`do.${event}`)} />
      <PageTitle>{title}</PageTitle>
      <Consequences event={event} words={words} told={told} onBehalfOf={step.onBehalfOf} />
      <WhomToCall application={application} />
      <PostForm form={form}>
        <HiddenField name="seenStatus" value={status} />
        {event === "invite" ? (
          <>
            <DateField field={fields.interviewAt} label={t("invite.date")} />
            <TextField
              field={fields.time}
              type="time"
              width="short"
              label={t("invite.time")}
              hint={t("invite.timeHint")}
            />
            <TextField field={fields.place} maxLength={200} label={t("invite.place")} hint={t("invite.placeHint")} />
            <TextArea field={fields.needs} rows={3} optional label={t("invite.needs")} hint={t("invite.needsHint")} />
          </>
        ) : null}
        {event === "decline" ? (
          <TextArea field={fields.reason} rows={4} label={t("decline.reason")} hint={t("decline.reasonHint")} />
        ) : null}
        {event === "withdraw" ? <ReasonChoice field={fields.because} onBehalf={step.onBehalfOf !== null} /> : null}
        <Actions>
          <SubmitButton look={ends ? "warn" : "main"}>{t(`do.${event}`)}</SubmitButton>
          <ButtonLink href={back} look="link">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
