import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { formatDateTime } from "#app/i18n/format.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { ApplicationStatusTag } from "#app/ui/applications/application-status.tsx";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterSelect, Filters, Results } from "#app/ui/lists/browse.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { listOrganisationApplications } from "#app/usecases/applications/list-applications.ts";

const asked = z.object({
  state: z.enum(["open", "ended"]).optional().catch(undefined),
  posting: z.coerce.number().int().positive().optional().catch(undefined),
});

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "employers.write");
  const { state, posting } = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const filter = { state, postingId: posting };
  const list = valueOrThrow(await listOrganisationApplications(services, principal, filter), args.request);
  return {
    title: t("applications:employer.title"),
    state: state ?? "",
    posting: posting === undefined ? "" : String(posting),
    asOf: services.clock.now(),
    ...list,
  };
}

export default function EmployerApplications() {
  const { t } = useTranslation(["applications", "site"]);
  const locale = useLocale();
  const { title, state, posting, asOf, applications, postings } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("site:nav.employerDesk"), href: "/employer" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("employer.lead")}</Lead>
      <Filters
        action="/employer/applications"
        clearHref="/employer/applications"
        chosen={(state ? 1 : 0) + (posting ? 1 : 0)}
      >
        <FilterSelect
          label={t("list.state")}
          name="state"
          value={state}
          options={[
            { value: "", label: t("list.stateAll") },
            { value: "open", label: t("list.stateOpen") },
            { value: "ended", label: t("list.stateEnded") },
          ]}
        />
        <FilterSelect
          label={t("list.posting")}
          name="posting"
          value={posting}
          options={[
            { value: "", label: t("employer.allPostings") },
            ...postings.map((each) => ({ value: String(each.id), label: each.title })),
          ]}
        />
      </Filters>
      <Results>
        {applications.length === 0 ? (
          <EmptyState title={t("employer.empty")}>
            <p>{t("employer.emptyText")}</p>
            <ButtonLink href="/employer/postings">{t("employer.toPostings")}</ButtonLink>
          </EmptyState>
        ) : (
          <>
            <CountLine count={t("list.count", { count: applications.length })} asOf={asOf} order={t("list.order")} />
            <DataTable
              caption={t("employer.caption")}
              rows={applications}
              rowKey={({ id }) => id}
              columns={[
                {
                  header: t("list.person"),
                  rowHeader: true,
                  cell: ({ id, name }) => (
                    <a href={`/applications/${id}`}>{name ?? t("employer.anonymous", { number: id })}</a>
                  ),
                },
                { header: t("list.posting"), cell: (row) => row.posting },
                {
                  header: t("list.status"),
                  plain: true,
                  cell: ({ status }) => <ApplicationStatusTag status={status} reader="employer" />,
                },
                {
                  header: t("list.updated"),
                  unbroken: true,
                  cell: ({ updatedAt }) => formatDateTime(locale, updatedAt),
                },
              ]}
            />
          </>
        )}
      </Results>
    </>
  );
}
