import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { AdministratorDesk } from "#app/ui/desks/administrator-desk.tsx";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useReader } from "#app/ui/layout/reader.ts";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { readFairness } from "#app/usecases/matching/read-fairness.ts";
import { AboutFairness } from "./about-fairness.tsx";
import { Alarms } from "./alarms.tsx";
import { ChecksTable } from "./checks-table.tsx";
import { ExposureTable } from "./exposure-table.tsx";
import { GroupTables } from "./group-tables.tsx";
import { Nights } from "./nights.tsx";
import { PeopleTable } from "./people-table.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "matching.read-fairness");
  return {
    title: t("matching:fairness.title"),
    all: new URL(args.request.url).searchParams.has("all"),
    maySeeJobs: mayEver(principal, "notices.read-jobs"),
    fairness: valueOrThrow(await readFairness(services, principal), args.request),
  };
}

/** How evenly lists serve people and show postings, for counsellors and administrators in the desk of each. */
export default function FairnessRoute() {
  const { t } = useTranslation("matching");
  const { title, all, maySeeJobs, fairness } = useLoaderData<typeof loader>();
  const { viewer } = useReader();
  const isCounsellor = viewer?.roles.includes("counsellor") ?? false;
  const Desk = isCounsellor ? CounsellorDesk : AdministratorDesk;
  const toJobs = maySeeJobs ? (
    <p>
      <a href="/admin/jobs">{t("fairness.toJobs")}</a>
    </p>
  ) : null;
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <Desk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("fairness.lead")}</Lead>
        {fairness === null ? (
          <EmptyState title={t("fairness.never")}>
            <p>{t("fairness.neverText")}</p>
            {toJobs}
          </EmptyState>
        ) : (
          <>
            <CountLine
              count={t("fairness.alarms", { count: fairness.alarms.length })}
              asOf={fairness.madeAt}
              order={t("fairness.order")}
            />
            <Alarms fairness={fairness} seesPeople={isCounsellor} />
            <ChecksTable fairness={fairness} />
            <h2>{t("fairness.peopleTitle")}</h2>
            <PeopleTable measures={fairness.measures} />
            <GroupTables measures={fairness.measures} />
            <h2>{t("fairness.exposureTitle")}</h2>
            <ExposureTable measures={fairness.measures} />
            <Nights nights={fairness.nights} all={all} />
            <AboutFairness rulesVersion={fairness.rulesVersion} />
            {toJobs}
          </>
        )}
      </Desk>
    </>
  );
}
