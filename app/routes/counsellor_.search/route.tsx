import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { searchPeople } from "#app/usecases/guidance/search-people.ts";
import { PeopleTable } from "./people-table.tsx";
import { peopleQueryIn } from "./people-query.ts";
import { SearchForm } from "./search-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "seekers.search");
  const { query, asked } = peopleQueryIn(args.request.url);
  const found = asked ? valueOrThrow(await searchPeople(services, principal, query), args.request) : null;
  return { title: t("guidance:search.title"), query, found, asOf: services.clock.now() };
}

export default function PeopleSearch() {
  const { t } = useTranslation("guidance");
  const { title, query, found, asOf } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.name"), href: "/counsellor" }]} here={title} />
      <CounsellorDesk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("search.lead")}</Lead>
        <SearchForm query={query} />
        {found === null ? null : found.total === 0 ? (
          <EmptyState title={t("search.empty")}>
            <p>{t("search.emptyText")}</p>
          </EmptyState>
        ) : (
          <>
            <CountLine count={t("search.count", { count: found.total })} asOf={asOf} />
            <PeopleTable people={found.people} />
            <Pagination page={found.page} pages={found.pages} />
            <p className="hint">{t("search.unknownNote")}</p>
          </>
        )}
      </CounsellorDesk>
    </>
  );
}
