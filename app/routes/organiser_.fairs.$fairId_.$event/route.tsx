import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FAIR_EVENTS, FAIR_STATUSES } from "#app/domain/fairs/lifecycle.ts";
import { readForm } from "#app/server/posted-form.ts";
import {
  deskContext,
  idParam,
  redirectWithFlash,
  refusalResponse,
  valueOrThrow,
} from "#app/server/request-context.server.ts";
import { changeFairStatus } from "#app/usecases/fairs/change-fair-status.ts";
import { readDeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField, TextArea } from "#app/ui/forms/text-fields.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { OrganiserDesk } from "../organiser/organiser-desk.tsx";
import { STEP_WORDS } from "../organiser_.fairs.$fairId/step-words.ts";

const schema = z.object({ seenStatus: z.enum(FAIR_STATUSES), reason: z.string().max(200).optional() });

function eventParam(value: string | undefined) {
  const event = FAIR_EVENTS.find((each) => each === value);
  if (event === undefined) throw refusalResponse({ code: "not-found" });
  return event;
}

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "fairs.write");
  const event = eventParam(args.params["event"]);
  const { fair, steps } = valueOrThrow(
    await readDeskFair(services, principal, idParam(args.params["fairId"])),
    args.request,
  );
  const step = steps.find((each) => each.event === event);
  if (step === undefined) {
    throw refusalResponse({ code: "transition-not-allowed", params: { status: fair.status, event } });
  }
  const title = t(`fairs:${STEP_WORDS[event].title}`, { fair: fair.name });
  return { title, fair: { id: fair.id, name: fair.name, status: fair.status }, step };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "fairs.write");
  const { services, principal, t } = context;
  const event = eventParam(args.params["event"]);
  const fairId = idParam(args.params["fairId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { seenStatus, reason = null } = submission.value;
  const result = await changeFairStatus(services, principal, { fairId, event, seenStatus, reason });
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/organiser/fairs/${fairId}`, {
    key: "fairs:flash.moved",
    params: { status: t(`fairs:status.${result.value.status}`) },
  });
}

export default function ConfirmFairStep() {
  const { t } = useTranslation("fairs");
  const { title, fair, step } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const words = STEP_WORDS[step.event];
  const back = `/organiser/fairs/${fair.id}`;
  const ofDraft = step.event === "cancel" && fair.status === "draft";
  return (
    <OrganiserDesk mayWrite here={t(words.verb)} crumbs={[{ label: fair.name, href: back }]}>
      <PageTitle>{title}</PageTitle>
      <p>{t(ofDraft ? "step.cancelDraftText" : words.text)}</p>
      <PostForm form={form}>
        <HiddenField name="seenStatus" value={fair.status} />
        {step.needsReason ? (
          <TextArea
            field={fields.reason}
            label={t("step.reason")}
            hint={t("step.reasonHint")}
            rows={3}
            maxLength={200}
          />
        ) : null}
        <Actions>
          <SubmitButton look={step.event === "cancel" ? "warn" : "main"}>{t(words.verb)}</SubmitButton>
          <ButtonLink href={back} look="link">
            {t("register.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </OrganiserDesk>
  );
}
