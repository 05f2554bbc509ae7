import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { occupation } from "#app/domain/occupations/occupations.ts";
import { needsGround } from "#app/domain/postings/unfair-limits.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { PayVerdict } from "#app/ui/postings/pay-verdict.tsx";
import { PostingHistory } from "#app/ui/postings/posting-history.tsx";
import { PostingStatusTag } from "#app/ui/postings/posting-status.tsx";
import { PostingSummary } from "#app/ui/postings/posting-summary.tsx";
import { LimitNotes } from "#app/ui/postings/limit-notes.tsx";
import { WordingNotes } from "#app/ui/postings/wording-notes.tsx";
import { publishPosting } from "#app/usecases/postings/publish-posting.ts";
import { readPostingReview } from "#app/usecases/postings/read-posting-review.ts";
import { returnPosting } from "#app/usecases/postings/return-posting.ts";
import { ReviewDecision } from "./review-decision.tsx";

const schema = z.object({
  decision: z.enum(["publish", "return"]),
  version: z.string(),
  reason: z.string().max(1000).default(""),
  ground: z.string().max(1000).default(""),
});

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "postings.review");
  const postingId = idParam(args.params["postingId"]);
  const page = valueOrThrow(await readPostingReview(services, principal, { postingId }), args.request);
  const known = occupation(page.posting.occupationCode ?? "");
  return {
    ...page,
    title: page.posting.title || t("postings:desk.untitled"),
    place: placeName(locale, page.posting.areaCode) ?? page.posting.placeText,
    occupation: known === undefined ? null : inLanguage(locale, known.name),
  };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "postings.review");
  const { services, principal } = context;
  const postingId = idParam(args.params["postingId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { decision, version, reason, ground } = submission.value;
  const done =
    decision === "publish"
      ? await publishPosting(services, principal, { postingId, version, ground })
      : await returnPosting(services, principal, { postingId, version, reason });
  if (!done.ok) {
    const { field, ...onTop } = done.refusal;
    return rejectForm(submission, field === "reason" || field === "ground" ? done.refusal : onTop);
  }
  const { posting } = valueOrThrow(await readPostingReview(services, principal, { postingId }), args.request);
  return redirectWithFlash(context, "/admin/review", {
    key: decision === "publish" ? "postings:review.published" : "postings:review.returned",
    params: { title: posting.title },
  });
}

export default function Review() {
  const { t } = useTranslation(["postings", "site"]);
  const page = useLoaderData<typeof loader>();
  const { title, posting, organisation, events } = page;
  const verified = organisation.verification === "verified";
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("site:nav.administratorDesk"), href: "/admin" },
          { label: t("review.title"), href: "/admin/review" },
        ]}
        here={title}
      />
      <PageTitle>{title}</PageTitle>
      <div className="row">
        <PostingStatusTag status={posting.status} />
        <a href={`/admin/organisations/${organisation.id}`}>
          {t("review.toOrganisation", { name: organisation.name })}
        </a>
      </div>
      {posting.status === "submitted" ? null : (
        <Notice>{t("review.notWaiting", { status: t(`status.${posting.status}`) })}</Notice>
      )}
      {verified ? null : (
        <Notice kind="warning" title={t("review.unverified")}>
          <p>{t("review.organisationNeeded")}</p>
        </Notice>
      )}
      <LimitNotes limits={page.limits} reader="reviewer" />
      {posting.legalGround === null ? null : <p>{t("review.groundKept", { ground: posting.legalGround })}</p>}
      <WordingNotes wording={page.wording} reader="reviewer" />
      <PayVerdict check={page.payCheck} />
      <h2>{t("desk.content")}</h2>
      <PostingSummary content={posting} place={page.place} occupation={page.occupation} />
      <PostingHistory history={page.history} />
      <ReviewDecision
        version={page.version}
        needsGround={page.limits.some(needsGround)}
        lastResult={useActionData<typeof action>()}
        mayPublish={events.includes("publish")}
        mayReturn={events.includes("return")}
      />
    </>
  );
}
