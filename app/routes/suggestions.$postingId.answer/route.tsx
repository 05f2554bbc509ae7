import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ANSWER_REASONS } from "#app/domain/matching/answers.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { safeReturnPath } from "#app/server/safe-return.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField, TextArea } from "#app/ui/forms/text-fields.tsx";
import { wholeNumber } from "#app/domain/typed-values.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { answerSuggestion } from "#app/usecases/matching/answer-suggestion.ts";
import { explainPair } from "#app/usecases/matching/explain-pair.ts";

const schema = z.object({
  seekerId: wholeNumber({ min: 1, max: 999_999_999 }),
  answer: z.enum(["not-now", "not-for-me"]),
  reason: z.enum(ANSWER_REASONS).optional(),
  note: z.string().trim().max(300).optional(),
  returnTo: z.string().optional(),
});

/** The page that asks why a suggestion is not for the person. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "matching.answer");
  const query = new URL(args.request.url).searchParams;
  const asked = query.get("seekerId");
  const seekerId = asked === null && principal.seekerId !== null ? principal.seekerId : idParam(asked ?? undefined);
  const postingId = idParam(args.params["postingId"]);
  const pair = valueOrThrow(await explainPair(services, principal, { seekerId, postingId }), args.request);
  const { posting } = pair;
  return {
    title: t("matching:answerForm.title"),
    seekerId,
    posting: { title: posting.title, organisation: posting.organisation },
    returnTo: safeReturnPath(query.get("returnTo"), "/home"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "matching.answer");
  const postingId = idParam(args.params["postingId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { seekerId, answer, reason = null, note = null, returnTo = null } = submission.value;
  const input = { seekerId, postingId, answer, reason, note };
  const result = await answerSuggestion(context.services, context.principal, input);
  if (!result.ok) return rejectForm(submission, result.refusal);
  const key = answer === "not-now" ? "matching:list.notNowDone" : "matching:list.notForMeDone";
  return redirectWithFlash(context, safeReturnPath(returnTo, "/home"), { key });
}

export default function AnswerRoute() {
  const { t } = useTranslation(["matching", "site"]);
  const locale = useLocale();
  const { title, seekerId, posting, returnTo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>
        {t("answerForm.lead", { posting: posting.title, organisation: inLanguage(locale, posting.organisation) })}
      </Lead>
      <PostForm form={form}>
        <HiddenField name="seekerId" value={seekerId} />
        <HiddenField name="answer" value="not-for-me" />
        <HiddenField name="returnTo" value={returnTo} />
        <RadioGroup
          field={fields.reason}
          label={t("answerForm.reason")}
          options={ANSWER_REASONS.map((reason) => ({ value: reason, label: t(`answerReason.${reason}`) }))}
        />
        <TextArea field={fields.note} label={t("answerForm.note")} rows={3} maxLength={300} optional />
        <Actions>
          <SubmitButton>{t("answerForm.submit")}</SubmitButton>
          <ButtonLink href={returnTo} look="link">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
