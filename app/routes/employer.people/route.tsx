import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { organisationsOf } from "#app/domain/accounts/principal.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { NoOrganisation } from "#app/ui/employers/no-organisation.tsx";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { countPeople } from "#app/usecases/matching/count-people.ts";
import { CountForm } from "./count-form.tsx";
import { countQueryIn, criteriaOf } from "./count-query.ts";
import { CountResult } from "./count-result.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "matching.count-people");
  const query = countQueryIn(args.request.url);
  const { organisationId } = query;
  const result = await countPeople(services, principal, { organisationId, criteria: criteriaOf(query) });
  const title = t("matching:count.title");
  if (!result.ok && result.refusal.code === "organisation-not-verified") {
    const belongs = organisationsOf(principal, "employer", "workshop-manager").length > 0;
    return { title, query, page: null, belongs };
  }
  return { title, query, page: valueOrThrow(result, args.request), belongs: true };
}

export default function PeopleForWork() {
  const { t } = useTranslation(["matching", "postings", "site"]);
  const { title, query, page, belongs } = usePageData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("site:nav.employerDesk"), href: "/employer" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("count.lead")}</Lead>
      {page === null ? belongs ? <NotVerified /> : <NoOrganisation /> : null}
      {page === null ? null : (
        <>
          <CountForm query={query} organisation={page.organisation} organisations={page.organisations} />
          {page.counted === null ? null : <CountResult counted={page.counted} query={query} />}
          <WhatIsCounted organisation={page.organisation.name} />
          <h2>{t("count.nextTitle")}</h2>
          <p>{t("count.next")}</p>
          <Actions>
            <ButtonLink href="/employer/postings/new">{t("postings:desk.navNew")}</ButtonLink>
          </Actions>
        </>
      )}
    </>
  );
}

function NotVerified() {
  const { t } = useTranslation(["matching", "postings"]);
  return (
    <Notice title={t("count.notVerified")}>
      <p>{t("count.notVerifiedText")}</p>
      <p className="actions">
        <a href="/employer/organisation">{t("postings:desk.toOrganisation")}</a>
        <a href="/employer/postings/new">{t("postings:desk.navNew")}</a>
      </p>
    </Notice>
  );
}

/** What the numbers are and what they are not. */
function WhatIsCounted({ organisation }: { organisation: string }) {
  const { t } = useTranslation("matching");
  return (
    <>
      <h2>{t("count.aboutTitle")}</h2>
      <ul>
        <li>{t("count.aboutAgreed")}</li>
        <li>{t("count.aboutNeeds", { organisation })}</li>
        <li>{t("count.aboutUnknown")}</li>
        <li>{t("count.aboutNames")}</li>
      </ul>
    </>
  );
}
