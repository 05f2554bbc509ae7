import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import { WORDED_STEPS } from "#app/domain/postings/wording.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { PayVerdict } from "#app/ui/postings/pay-verdict.tsx";
import { PostingSummary } from "#app/ui/postings/posting-summary.tsx";
import { LimitNotes } from "#app/ui/postings/limit-notes.tsx";
import { WordingNotes } from "#app/ui/postings/wording-notes.tsx";
import { submitPosting } from "#app/usecases/postings/submit-posting.ts";
import { demandsHref, formHref } from "../employer_.postings.$postingId.form/form-links.ts";
import { loadStep } from "../employer_.postings.$postingId.form/step.server.ts";
import { OpenSteps, WhatFollows } from "./check-notices.tsx";

const schema = z.object({ version: z.string() });

export async function loader(args: LoaderFunctionArgs) {
  const { frame, form, context } = await loadStep(args, "what");
  const { posting, organisation } = form;
  return {
    title: context.t("postings:form.checkTitle"),
    frame,
    content: posting,
    place: placeName(context.locale, posting.areaCode),
    occupation: named(context.locale, posting.occupationCode),
    open: form.open.map(({ step }) => ({ step, href: `${formHref(posting.id, step)}?check` })),
    unknownDemands: DIMENSIONS.filter(({ code }) => posting.demands[code] === undefined).length,
    payCheck: form.payCheck,
    wording: form.wording,
    limits: form.limits,
    organisation: { name: organisation.name, verified: organisation.verification === "verified" },
  };
}

function named(locale: Parameters<typeof inLanguage>[0], code: string | null): string | null {
  const found = code === null ? undefined : occupation(code);
  return found === undefined ? null : inLanguage(locale, found.name);
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "postings.change-status");
  const postingId = idParam(args.params["postingId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { version } = submission.value;
  const done = await submitPosting(context.services, context.principal, { postingId, version });
  if (!done.ok) return rejectForm(submission, { code: done.refusal.code, ...paramsOf(done.refusal.params) });
  return redirectWithFlash(context, `/employer/postings/${postingId}`, { key: "postings:desk.submitted" });
}

/** The refusal's figures without its field: the page has no such field, it stands on top. */
function paramsOf(params: Readonly<Record<string, string | number>> | undefined) {
  return params === undefined ? {} : { params };
}

export default function CheckAnswers() {
  const { t } = useTranslation("postings");
  const page = useLoaderData<typeof loader>();
  const { frame, open, content } = page;
  const [form] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <div className="narrow">
      <Breadcrumb
        crumbs={[
          { label: t("desk.navPostings"), href: "/employer/postings" },
          { label: frame.name || t("desk.untitled"), href: `/employer/postings/${frame.postingId}` },
        ]}
        here={page.title}
      />
      <PageTitle>{page.title}</PageTitle>
      <Lead>{t("form.checkLead")}</Lead>
      <OpenSteps open={open} />
      <LimitNotes limits={page.limits} reader="employer" />
      <WordingNotes
        wording={page.wording}
        reader="employer"
        demandsHref={demandsHref(frame.postingId)}
        changeHref={(field) => `${formHref(frame.postingId, WORDED_STEPS[field])}?check`}
      />
      <PayVerdict check={page.payCheck} />
      {page.unknownDemands > 0 ? <p>{t("form.checkUnknown", { count: page.unknownDemands })}</p> : null}
      <h2>{t("desk.content")}</h2>
      <PostingSummary
        content={content}
        place={page.place}
        occupation={page.occupation}
        changeHref={(step) => `${formHref(frame.postingId, step)}?check`}
      />
      <WhatFollows organisation={page.organisation} />
      <PostForm form={form}>
        <HiddenField name="version" value={frame.version} />
        <Actions>
          <SubmitButton>{t("form.submit")}</SubmitButton>
          <a href={`/employer/postings/${frame.postingId}`}>{t("form.saveAndLeave")}</a>
        </Actions>
      </PostForm>
    </div>
  );
}
