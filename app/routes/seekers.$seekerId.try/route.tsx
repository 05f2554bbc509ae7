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
import { seekerTrialSchema } from "#app/ui/matching/trial-schemas.ts";
import { usePostingFacts } from "#app/ui/matching/posting-facts.ts";
import { type SeekerTrialPage, trySeekerChange } from "#app/usecases/matching/try-seeker-change.ts";
import { SeekerTrialForm } from "./seeker-trial-form.tsx";

/** What a posted form was answered with, for the loader of the same document: it is judged, and looked at, once. */
const answered = new WeakMap<AppLoadContext, SeekerTrialPage>();

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "matching.try-changes");
  const asked = { seekerId: idParam(args.params["seekerId"]), trial: null, change: null };
  const page =
    answered.get(args.context) ?? valueOrThrow(await trySeekerChange(services, principal, asked), args.request);
  return { title: t("matching:trial.title", { name: page.name }), page };
}

/** Judges what the form says. It is a POST, although nothing is saved, because an address may hold nothing of a person. */
export async function action(args: ActionFunctionArgs) {
  const { services, principal } = await deskContext(args, "matching.try-changes");
  const submission = parseForm(await readForm(args.request), seekerTrialSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const asked = { seekerId: idParam(args.params["seekerId"]), ...submission.value };
  answered.set(args.context, valueOrThrow(await trySeekerChange(services, principal, asked), args.request));
  return null;
}

export default function TryOnSeekerRoute() {
  const { t } = useTranslation(["matching", "guidance"]);
  const { title, page } = usePageData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const words = usePostingFacts();
  const { seekerId, name, outsider, tried, proposals, result } = page;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("guidance:desk.name"), href: "/counsellor" },
          { label: name, href: `/counsellor/people/${seekerId}` },
        ]}
        here={t("trial.here")}
      />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("trial.lead")}</Lead>
      {outsider ? <Notice title={t("trial.outsider")} /> : null}
      <TrialPage
        of="postings"
        refused={lastResult !== null}
        tried={tried}
        proposals={proposals}
        result={result}
        describe={(posting) => ({
          href: `/seekers/${seekerId}/postings/${posting.id}`,
          title: posting.title,
          note: words(posting).organisation,
        })}
      >
        <SeekerTrialForm page={page} lastResult={lastResult} />
      </TrialPage>
    </>
  );
}
