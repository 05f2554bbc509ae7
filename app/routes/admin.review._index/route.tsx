import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { payOf } from "#app/domain/postings/content.ts";
import { POSTING_KIND_NAMES } from "#app/domain/postings/kinds.ts";
import { formatPay } from "#app/domain/postings/pay.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { StatusTag } from "#app/ui/data/status-tag.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { Facts, Row, RowList } from "#app/ui/lists/posting-row.tsx";
import { listSubmittedPostings, REVIEWS_PER_PAGE } from "#app/usecases/postings/list-submitted-postings.ts";

const asked = z.object({ page: z.coerce.number().int().positive().optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "postings.review");
  const filter = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const list = valueOrThrow(await listSubmittedPostings(services, principal, filter), args.request);
  return {
    title: t("postings:review.title"),
    asOf: services.clock.now(),
    total: list.total,
    page: list.page,
    pages: Math.ceil(list.total / REVIEWS_PER_PAGE),
    rows: list.postings.map(({ posting, organisation, payCheck }) => {
      const pay = payOf(posting);
      return {
        id: posting.id,
        title: posting.title,
        kind: inLanguage(locale, POSTING_KIND_NAMES[posting.kind]),
        place: placeName(locale, posting.areaCode) ?? posting.placeText,
        pay: pay === null ? null : formatPay(pay, locale === "en" ? "en" : "zh"),
        submittedAt: posting.submittedAt ?? posting.updatedAt,
        organisation: organisation.name,
        verified: organisation.verification === "verified",
        verdict: payCheck.verdict,
        unknown: DIMENSIONS.filter(({ code }) => posting.demands[code] === undefined).length,
      };
    }),
  };
}

const PAY_TONES = { pass: "done", fail: "stopped", unknown: "waiting" } as const;

export default function ReviewQueue() {
  const { t } = useTranslation(["postings", "site"]);
  const { title, asOf, total, page, pages, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("site:nav.administratorDesk"), href: "/admin" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      {rows.length === 0 ? (
        <EmptyState title={t("review.empty")}>
          <p>{t("review.emptyText")}</p>
        </EmptyState>
      ) : (
        <>
          <Lead>{t("review.lead")}</Lead>
          <CountLine count={t("review.count", { count: total })} asOf={asOf} order={t("review.order")} />
          <RowList label={title}>
            {rows.map((row) => (
              <Row key={row.id} href={`/admin/review/${row.id}`} title={row.title} level={2}>
                <Facts facts={[row.organisation, row.kind, row.place, row.pay].filter((fact) => fact !== null)} />
                <p className="row">
                  <StatusTag tone={PAY_TONES[row.verdict]}>{t(`payCheck.${row.verdict}`)}</StatusTag>
                  {row.verified ? null : <StatusTag tone="waiting">{t("review.unverified")}</StatusTag>}
                </p>
                <Facts
                  facts={[
                    t("review.submittedAt", { at: row.submittedAt }),
                    ...(row.unknown > 0 ? [t("review.unknownDemands", { count: row.unknown })] : []),
                  ]}
                />
              </Row>
            ))}
          </RowList>
          <Pagination page={page} pages={pages} />
        </>
      )}
    </>
  );
}
