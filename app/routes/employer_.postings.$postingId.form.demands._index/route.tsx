import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { HiddenField } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { fillTypicalDemands } from "#app/usecases/postings/fill-typical-demands.ts";
import { formHref } from "../employer_.postings.$postingId.form/form-links.ts";
import { loadStep } from "../employer_.postings.$postingId.form/step.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { frame, form, context } = await loadStep(args, "senses");
  const known = occupation(form.posting.occupationCode ?? "");
  return {
    title: context.t("postings:form.demandsTitle"),
    frame,
    answered: Object.keys(form.posting.demands).length,
    total: DIMENSIONS.length,
    typical: known?.typicalDemands === undefined ? null : inLanguage(context.locale, known.name),
    firstHref: formHref(frame.postingId, "senses"),
    skipHref: formHref(frame.postingId, "offers"),
    payHref: formHref(frame.postingId, "pay"),
  };
}

/** Fills in what is usual; pressed by the employer, and shown for checking at once. */
export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "postings.write");
  const postingId = idParam(args.params["postingId"]);
  const posted = await readForm(args.request);
  const version = String(posted.get("version") ?? "");
  const done = await fillTypicalDemands(context.services, context.principal, { postingId, version });
  if (!done.ok && done.refusal.code === "changed-meanwhile") throw redirect(formHref(postingId, "demands"));
  const { filled } = valueOrThrow(done, args.request);
  return redirectWithFlash(
    context,
    formHref(postingId, "senses"),
    filled === 0
      ? { key: "postings:desk.filledNone" }
      : { key: "postings:desk.filledTypical", params: { count: filled } },
  );
}

export default function DemandsIntroduction() {
  const { t } = useTranslation("postings");
  const page = useLoaderData<typeof loader>();
  const { frame, answered, total, typical } = page;
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
      <Lead>{t("form.demandsLead")}</Lead>
      <p>{t("form.demandsWhy")}</p>
      {answered > 0 ? <p>{t("form.demandsAnswered", { count: answered, total })}</p> : null}
      {typical === null ? null : (
        <form method="post">
          <p>{t("form.demandsTypical", { occupation: typical })}</p>
          <HiddenField name="version" value={frame.version} />
          <SubmitButton>{t("form.demandsFill")}</SubmitButton>
        </form>
      )}
      <Actions>
        <ButtonLink href={page.firstHref} look={typical === null ? "main" : "quiet"}>
          {t("form.demandsOneByOne")}
        </ButtonLink>
        <a href={page.skipHref}>{t("form.demandsSkip")}</a>
        <a href={page.payHref}>{t("form.back")}</a>
      </Actions>
    </div>
  );
}
