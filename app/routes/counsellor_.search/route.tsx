import type { LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { type PeopleFound, searchPeople } from "#app/usecases/guidance/search-people.ts";
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
  const { title, query, found, asOf } = usePageData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.name"), href: "/counsellor" }]} here={title} />
      <CounsellorDesk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("search.lead")}</Lead>
        <SearchForm query={query} />
        {found === null ? null : <FoundPeople found={found} asOf={asOf} />}
      </CounsellorDesk>
    </>
  );
}

function FoundPeople({ found, asOf }: { found: PeopleFound; asOf: Date }) {
  const { t } = useTranslation(["guidance", "search"]);
  const { people, total, page, pages } = found;
  return (
    <section id="found" tabIndex={-1}>
      {people.length === 0 ? (
        <EmptyState title={t("search.empty")}>
          <p>{t("search.emptyText")}</p>
          <p className="hint">{t("search.unknownNote")}</p>
        </EmptyState>
      ) : (
        <>
          <CountLine count={t("search.count", { count: total })} asOf={asOf} order={t("search.order")} level={2} />
          {found.loosened ? <Notice title={t("search.loosened")} /> : null}
          <PeopleTable people={people} />
          <p className="hint">{t("search.unknownNote")}</p>
          <Pagination page={page} pages={pages} />
        </>
      )}
      {found.standIn ? <p className="hint">{t("search:browse.standIn")}</p> : null}
    </section>
  );
}
