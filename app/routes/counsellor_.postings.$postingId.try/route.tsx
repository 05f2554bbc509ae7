import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { TrialPage } from "#app/ui/matching/trial-page.tsx";
import { postingTrialSchema } from "#app/ui/matching/trial-schemas.ts";
import { type PostingTrialPage, tryPostingChange } from "#app/usecases/matching/try-posting-change.ts";
import { PostingTrialForm } from "./posting-trial-form.tsx";

/** What a posted form was answered with, for the loader of the same document: it is judged, and looked at, once. */
const answered = new WeakMap<AppLoadContext, PostingTrialPage>();

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "matching.try-changes");
  const asked = { postingId: idParam(args.params["postingId"]), trial: null, change: null };
  const page =
    answered.get(args.context) ?? valueOrThrow(await tryPostingChange(services, principal, asked), args.request);
  return { title: t("matching:trial.titlePosting", { name: page.posting.title }), page };
}

export async function action(args: ActionFunctionArgs) {
  const { services, principal } = await deskContext(args, "matching.try-changes");
  const submission = parseForm(await readForm(args.request), postingTrialSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const asked = { postingId: idParam(args.params["postingId"]), ...submission.value };
  answered.set(args.context, valueOrThrow(await tryPostingChange(services, principal, asked), args.request));
  return null;
}

export default function TryOnPostingRoute() {
  const { t } = useTranslation(["matching", "guidance"]);
  const { title, page } = usePageData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const { posting, tried, proposals, result } = page;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("guidance:desk.name"), href: "/counsellor" },
          { label: posting.title, href: `/employer/postings/${posting.id}/candidates` },
        ]}
        here={t("trial.here")}
      />
      <PageTitle>{title}</PageTitle>
      <p>{posting.organisation}</p>
      <Lead>{t("trial.lead")}</Lead>
      {posting.open ? null : <Notice title={t("trial.closed")} />}
      <TrialPage
        of="people"
        refused={lastResult !== null}
        tried={tried}
        proposals={proposals}
        result={result}
        describe={(person) => ({ href: `/counsellor/people/${person.id}`, title: person.name, note: null })}
      >
        <PostingTrialForm page={page} lastResult={lastResult} />
      </TrialPage>
    </>
  );
}
