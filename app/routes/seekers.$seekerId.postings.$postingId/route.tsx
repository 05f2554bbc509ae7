import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import { idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextArea } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { Facts } from "#app/ui/lists/posting-row.tsx";
import { Comparison } from "#app/ui/matching/comparison.tsx";
import { usePostingFacts } from "#app/ui/matching/posting-facts.ts";
import { pathsOf } from "#app/ui/seekers/seeker-desk.tsx";
import { explainPair } from "#app/usecases/matching/explain-pair.ts";
import { pushPosting } from "#app/usecases/matching/push-posting.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { seekerOf } from "../profile._index/own-seeker.server.ts";

const schema = z.object({ note: z.string().trim().max(300).optional() });

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t, seekerId } = await seekerOf(args);
  const postingId = idParam(args.params["postingId"]);
  const pair = valueOrThrow(await explainPair(services, principal, { seekerId, postingId }), args.request);
  const own = pair.audience === "seeker";
  return { title: own ? t("matching:pair.titleOwn") : t("matching:pair.title", { name: pair.name }), pair };
}

/** A counsellor suggests the posting to the person. */
export async function action(args: ActionFunctionArgs) {
  const context = await seekerOf(args);
  const { services, principal, seekerId } = context;
  const postingId = idParam(args.params["postingId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const note = submission.value.note ?? null;
  const pushed = await pushPosting(services, principal, { seekerId, postingId, note });
  if (!pushed.ok) return rejectForm(submission, pushed.refusal);
  return redirectWithFlash(context, `/seekers/${seekerId}/postings/${postingId}`, { key: "matching:pair.pushDone" });
}

export default function PairRoute() {
  const { t } = useTranslation(["matching", "seekers"]);
  const words = usePostingFacts();
  const { title, pair } = usePageData<typeof loader>();
  const { posting, judgement, dimensions, audience, name, seekerId, mayPush, pushed, applied } = pair;
  const own = audience === "seeker";
  const { organisation, place, pay, facts } = words(posting);
  const interest = new URLSearchParams({ postingId: String(posting.id), seekerId: String(seekerId) });
  return (
    <>
      <Breadcrumb
        crumbs={[
          {
            label: own ? t("seekers:home.title") : t("seekers:home.titleFor", { name }),
            href: pathsOf(seekerId, !own).home,
          },
        ]}
        here={title}
      />
      <PageTitle>{title}</PageTitle>
      <p className="facts">
        <a href={`/postings/${posting.id}`}>{posting.title}</a> · {organisation} · {place}
      </p>
      <Facts facts={[<b key="pay">{pay}</b>, ...facts]} />
      <Comparison judgement={judgement} dimensions={dimensions} audience={audience} />
      <Actions>
        {applied || !posting.open ? null : (
          <ButtonLink href={`/applications/new?${interest}`}>
            {own ? t("pair.interested") : t("pair.interestedFor")}
          </ButtonLink>
        )}
        <ButtonLink href={`/postings/${posting.id}`} look="quiet">
          {t("pair.seePosting")}
        </ButtonLink>
      </Actions>
      {applied ? <Notice title={t("pair.applied")} /> : null}
      {pushed && !own ? <Notice title={t("pair.pushed")} /> : null}
      {mayPush && !pushed && !own ? <PushForm /> : null}
    </>
  );
}

function PushForm() {
  const { t } = useTranslation("matching");
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <section>
      <h2>{t("pair.pushTitle")}</h2>
      <PostForm form={form}>
        <TextArea
          field={fields.note}
          label={t("pair.pushNote")}
          hint={t("pair.pushNoteHint")}
          rows={3}
          maxLength={300}
          optional
        />
        <Actions>
          <SubmitButton>{t("pair.push")}</SubmitButton>
        </Actions>
      </PostForm>
    </section>
  );
}
