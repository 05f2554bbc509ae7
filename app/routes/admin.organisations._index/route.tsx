import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  ORGANISATION_KIND_NAMES,
  ORGANISATION_KINDS,
  VERIFICATION_STATUSES,
} from "#app/domain/employers/organisation.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { VerificationTag } from "#app/ui/employers/verification-tag.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterGroup, Filters, Results, SearchBox } from "#app/ui/lists/browse.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { Facts, Row, RowList } from "#app/ui/lists/posting-row.tsx";
import { listOrganisations, ORGANISATIONS_PER_PAGE } from "#app/usecases/employers/list-organisations.ts";

const wanted = z.object({
  q: z.string().max(100).catch("").default(""),
  kind: z.enum(ORGANISATION_KINDS).optional().catch(undefined),
  status: z.enum(VERIFICATION_STATUSES).optional().catch(undefined),
  asked: z.literal("yes").optional().catch(undefined),
  page: z.coerce.number().int().positive().optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "employers.verify");
  const { q, asked, ...filter } = wanted.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const query = { query: q, asked: asked === "yes", ...filter };
  const list = valueOrThrow(await listOrganisations(services, principal, query), args.request);
  return {
    title: t("employers:admin.title"),
    asOf: services.clock.now(),
    q,
    kind: filter.kind,
    status: filter.status,
    asked,
    askedCount: list.asked,
    total: list.total,
    page: list.page,
    pages: Math.ceil(list.total / ORGANISATIONS_PER_PAGE),
    kinds: list.kinds,
    statuses: list.statuses,
    rows: list.organisations.map(({ id, name, kind, verification, submittedAt, creditCode, areaCode, placeText }) => {
      const place = placeName(locale, areaCode) ?? placeText;
      return { id, name, kind, verification, submittedAt, creditCode, place };
    }),
  };
}

const PAGE = "/admin/organisations";

export default function Organisations() {
  const { t } = useTranslation(["employers", "site"]);
  const locale = useLocale();
  const { title, asOf, q, kind, status, asked, askedCount, total, page, pages, kinds, statuses, rows } =
    useLoaderData<typeof loader>();
  const keep = Object.entries({ kind, status, asked }).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("site:nav.administratorDesk"), href: "/admin" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("admin.lead")}</Lead>
      <SearchBox action={PAGE} label={t("admin.search")} button={t("admin.searchDo")} value={q} keep={keep} />
      <Filters
        action={PAGE}
        chosen={keep.length}
        keep={q ? [["q", q]] : []}
        clearHref={q ? `${PAGE}?${new URLSearchParams({ q })}` : PAGE}
      >
        <FilterGroup
          legend={t("admin.status")}
          name="status"
          single
          choices={VERIFICATION_STATUSES.map((each) => ({
            value: each,
            label: t(`status.${each}`),
            chosen: each === status,
            count: statuses[each] ?? 0,
          }))}
        />
        <FilterGroup
          legend={t("admin.kind")}
          name="kind"
          single
          choices={ORGANISATION_KINDS.map((each) => ({
            value: each,
            label: inLanguage(locale, ORGANISATION_KIND_NAMES[each]),
            chosen: each === kind,
            count: kinds[each] ?? 0,
          }))}
        />
        <FilterGroup
          legend={t("admin.joining")}
          name="asked"
          single
          choices={[{ value: "yes", label: t("admin.asked"), chosen: asked === "yes", count: askedCount }]}
        />
      </Filters>
      <Results>
        {rows.length === 0 ? (
          <EmptyState title={t("admin.empty")}>
            <p>{t("admin.emptyText")}</p>
          </EmptyState>
        ) : (
          <>
            <CountLine count={t("admin.count", { count: total })} asOf={asOf} order={t("admin.order")} />
            <RowList label={title}>
              {rows.map((row) => (
                <Row key={row.id} href={`${PAGE}/${row.id}`} title={row.name} level={2}>
                  <p>
                    <VerificationTag status={row.verification} />
                  </p>
                  <Facts
                    facts={[
                      inLanguage(locale, ORGANISATION_KIND_NAMES[row.kind]),
                      row.place,
                      row.creditCode ?? t("admin.noCode"),
                      row.verification === "submitted" && row.submittedAt !== null
                        ? t("admin.submittedAt", { at: row.submittedAt })
                        : null,
                    ].filter((fact) => fact !== null)}
                  />
                </Row>
              ))}
            </RowList>
            <Pagination page={page} pages={pages} />
          </>
        )}
      </Results>
    </>
  );
}
