import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { Results } from "#app/ui/lists/browse.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { DownloadLinks } from "#app/ui/lists/download-links.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { hrefWith, Pagination } from "#app/ui/lists/pagination.tsx";
import { listCaseload } from "#app/usecases/guidance/list-caseload.ts";
import { caseloadFilterIn } from "./caseload-filter.ts";
import { CaseloadFilters } from "./caseload-filters.tsx";
import { CaseloadTable } from "./caseload-table.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "seekers.search");
  const filter = caseloadFilterIn(args.request.url);
  const list = valueOrThrow(await listCaseload(services, principal, filter), args.request);
  return { title: t("guidance:people.title"), filter, asOf: services.clock.now(), ...list };
}

export default function Caseload() {
  const { t } = useTranslation("guidance");
  const { search } = useLocation();
  const { title, filter, asOf, cases, total, page, pages } = useLoaderData<typeof loader>();
  const file = (format: string) => `/counsellor/people/download${hrefWith(search, { page: null, format })}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.name"), href: "/counsellor" }]} here={title} />
      <CounsellorDesk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("people.lead")}</Lead>
        <CaseloadFilters filter={filter} />
        <Results>
          <CountLine
            count={t("people.count", { count: total })}
            asOf={asOf}
            order={filter.sort === "name" ? t("people.sortName") : t("people.orderContact")}
          />
          {cases.length === 0 ? (
            <EmptyState title={t("people.empty")}>
              <p>{t("people.emptyText")}</p>
            </EmptyState>
          ) : (
            <>
              <CaseloadTable cases={cases} />
              <Pagination page={page} pages={pages} />
              <DownloadLinks
                links={[
                  { href: file("xlsx"), kind: "xlsx" },
                  { href: file("csv"), kind: "csv" },
                ]}
              />
            </>
          )}
        </Results>
      </CounsellorDesk>
    </>
  );
}
