import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLive } from "#app/domain/postings/lifecycle.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import type { FormStep } from "#app/domain/postings/form/steps.ts";
import { WORDED_STEPS } from "#app/domain/postings/wording.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { PayVerdict } from "#app/ui/postings/pay-verdict.tsx";
import { PostingHistory } from "#app/ui/postings/posting-history.tsx";
import { PostingStatusTag } from "#app/ui/postings/posting-status.tsx";
import { PostingSummary } from "#app/ui/postings/posting-summary.tsx";
import { LimitNotes } from "#app/ui/postings/limit-notes.tsx";
import { WordingNotes } from "#app/ui/postings/wording-notes.tsx";
import { readOwnPosting } from "#app/usecases/postings/read-own-posting.ts";
import { formHref } from "../employer_.postings.$postingId.form/form-links.ts";
import { PostingActions } from "./posting-actions.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "postings.read-desk");
  const postingId = idParam(args.params["postingId"]);
  const page = valueOrThrow(await readOwnPosting(services, principal, { postingId }), args.request);
  const known = occupation(page.posting.occupationCode ?? "");
  return {
    ...page,
    title: page.posting.title || t("postings:desk.untitled"),
    place: placeName(locale, page.posting.areaCode) ?? page.posting.placeText,
    occupation: known === undefined ? null : inLanguage(locale, known.name),
  };
}

export default function OwnPosting() {
  const { t } = useTranslation("postings");
  const page = useLoaderData<typeof loader>();
  const { title, posting, organisation, payCheck, changeable } = page;
  const live = isLive(posting.status);
  const changeHref = (step: FormStep) =>
    changeable.includes(step) ? `${formHref(posting.id, step)}${live ? "" : "?check"}` : undefined;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.navPostings"), href: "/employer/postings" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <div className="row">
        <PostingStatusTag status={posting.status} />
        <span>{organisation.name}</span>
        {live && posting.lastConfirmedAt !== null ? (
          <span className="hint">{t("desk.confirmedAt", { at: posting.lastConfirmedAt })}</span>
        ) : null}
      </div>
      {posting.status === "returned" ? (
        <Notice kind="warning" title={t("desk.returnedTitle")}>
          <p>{posting.returnReason}</p>
        </Notice>
      ) : null}
      <PostingActions
        postingId={posting.id}
        title={title}
        status={posting.status}
        events={page.events}
        applicants={page.applicants}
        mayCopy={page.mayCopy}
        mayChange={changeable.length > 0}
      />
      <h2>{t("desk.content")}</h2>
      {live && changeable.length > 0 ? <p className="hint">{t("desk.changeReviewed")}</p> : null}
      <LimitNotes limits={page.limits} reader="employer" />
      <WordingNotes
        wording={page.wording}
        reader="employer"
        demandsHref={(group) => changeHref(group ?? "senses")}
        changeHref={(field) => changeHref(WORDED_STEPS[field])}
      />
      <PayVerdict check={payCheck} />
      <PostingSummary content={posting} place={page.place} occupation={page.occupation} changeHref={changeHref} />
      <PostingHistory history={page.history} />
    </>
  );
}
