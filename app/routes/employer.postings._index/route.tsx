import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { payOf } from "#app/domain/postings/content.ts";
import { POSTING_STATUSES } from "#app/domain/postings/lifecycle.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { FilterGroup, Filters, Results } from "#app/ui/lists/browse.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { RowList } from "#app/ui/lists/posting-row.tsx";
import { listOwnPostings, POSTINGS_PER_PAGE } from "#app/usecases/postings/list-own-postings.ts";
import { OwnPostingRow } from "./own-posting-row.tsx";

const asked = z.object({
  status: z.enum(POSTING_STATUSES).optional().catch(undefined),
  page: z.coerce.number().int().positive().optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "postings.read-desk");
  const filter = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const list = valueOrThrow(await listOwnPostings(services, principal, filter), args.request);
  return {
    title: t("postings:desk.listTitle"),
    asOf: services.clock.now(),
    status: filter.status,
    total: list.total,
    counts: list.counts,
    page: list.page,
    pages: Math.ceil(list.total / POSTINGS_PER_PAGE),
    rows: list.postings.map(({ posting, organisation, applicants }) => {
      const pay = payOf(posting);
      return {
        id: posting.id,
        title: posting.title,
        status: posting.status,
        organisation,
        place: placeName(locale, posting.areaCode) ?? posting.placeText,
        pay: pay === null ? null : formatPay(pay, locale === "en" ? "en" : "zh"),
        deadline: posting.deadline,
        changedAt: posting.updatedAt,
        applicants,
      };
    }),
  };
}

export default function OwnPostings() {
  const { t } = useTranslation(["postings", "site"]);
  const { title, asOf, status, total, counts, page, pages, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("site:nav.employerDesk"), href: "/employer" }]} here={title} />
      <div className="headed">
        <PageTitle>{title}</PageTitle>
        <ButtonLink href="/employer/postings/new">{t("desk.navNew")}</ButtonLink>
      </div>
      <Filters action="/employer/postings" clearHref="/employer/postings" chosen={status === undefined ? 0 : 1}>
        <FilterGroup
          legend={t("desk.statusFilter")}
          name="status"
          single
          choices={POSTING_STATUSES.map((each) => ({
            value: each,
            label: t(`status.${each}`),
            chosen: each === status,
            count: counts[each] ?? 0,
          }))}
        />
      </Filters>
      <Results>
        {rows.length === 0 ? (
          <EmptyState title={status === undefined ? t("desk.emptyTitle") : t("desk.emptyFilter")}>
            <p>{status === undefined ? t("desk.emptyText") : null}</p>
          </EmptyState>
        ) : (
          <>
            <CountLine count={t("desk.count", { count: total })} asOf={asOf} order={t("desk.newest")} />
            <RowList label={title}>
              {rows.map((row) => (
                <OwnPostingRow key={row.id} row={row} />
              ))}
            </RowList>
            <Pagination page={page} pages={pages} />
          </>
        )}
      </Results>
    </>
  );
}
