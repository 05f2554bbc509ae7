import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { idParam, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { ApplicationStatusTag, type StatusReader } from "#app/ui/applications/application-status.tsx";
import { WhomToCall } from "#app/ui/applications/whom-to-call.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { WithPictogram } from "#app/ui/layout/pictogram.tsx";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { ApplicationFacts, EmployerReasons } from "./application-facts.tsx";
import { ApplicationTimeline } from "./application-timeline.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PlacementFacts } from "./placement-facts.tsx";
import { UndoLeaving } from "./undo-leaving.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await signedInContext(args);
  const id = idParam(args.params["applicationId"]);
  const application = valueOrThrow(await readApplication(services, principal, id), args.request);
  const person = application.person?.name ?? t("applications:employer.anonymous", { number: id });
  const words = { person, posting: application.posting.title };
  const own = principal.seekerId !== null && application.person?.seekerId === principal.seekerId;
  const title = own ? t("applications:page.titleOwn", words) : t("applications:page.title", words);
  return { title, application, person, own };
}

export default function ApplicationView() {
  const { t } = useTranslation(["applications", "site"]);
  const { title, application, person, own } = useLoaderData<typeof loader>();
  const { side, status } = application;
  const reader: StatusReader = own ? "seeker" : side === "employer" ? "employer" : "other";
  const crumbs = {
    seeker: [
      { label: t("site:nav.seekerDesk"), href: "/home" },
      { label: t("list.title"), href: "/applications" },
    ],
    employer: [
      { label: t("site:nav.employerDesk"), href: "/employer" },
      { label: t("employer.title"), href: "/employer/applications" },
    ],
    other: [{ label: t("list.titleFor"), href: "/applications" }],
  }[reader];
  return (
    <>
      <Breadcrumb crumbs={crumbs} here={application.posting.title} />
      <PageTitle>{title}</PageTitle>
      <p>
        <span className="hidden">{t("page.now")} </span>
        <ApplicationStatusTag status={status} reader={reader} />
      </p>
      {own ? <p>{t(`nowOwn.${status}`)}</p> : null}
      <WhomToCall application={application} />
      {side === "employer" && !application.contactSeen ? (
        <Notice kind="info" title={t("page.hiddenTitle")}>
          <p>{t("page.hiddenText")}</p>
        </Notice>
      ) : null}
      {application.left ? <UndoLeaving applicationId={application.id} left={application.left} own={own} /> : null}
      <NextSteps application={application} />
      <WithPictogram of="paper">
        <h2>{t("page.facts")}</h2>
      </WithPictogram>
      <ApplicationFacts application={application} person={person} own={own} />
      {application.view ? <EmployerReasons view={application.view} /> : null}
      {application.placement ? (
        <PlacementFacts
          placement={application.placement}
          leaveAt={application.mayEndPlacement ? `/applications/${application.id}/leaving` : null}
        />
      ) : null}
      <WithPictogram of="date">
        <h2>{t("page.timeline")}</h2>
      </WithPictogram>
      <ApplicationTimeline application={application} />
    </>
  );
}
