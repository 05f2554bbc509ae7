import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatCount, formatDateTime } from "#app/i18n/format.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { readJobs } from "#app/usecases/notices/read-jobs.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "notices.read-jobs");
  return {
    title: t("administration:jobs.title"),
    jobs: valueOrThrow(await readJobs(services, principal), args.request),
  };
}

export default function Jobs() {
  const { title, jobs } = useLoaderData<typeof loader>();
  const { t } = useTranslation("administration");
  const locale = useLocale();
  type Queue = NonNullable<typeof jobs.queues>[number];
  type Proposal = (typeof jobs.placeProposals)[number];
  type Run = (typeof jobs.matchingRuns)[number];
  const amount = (value: number | null) => (value === null ? "–" : formatCount(locale, value));
  const counts = ["waiting", "active", "delayed", "failed", "completed"] as const;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("jobs.lead")}</Lead>
      <h2>{t("jobs.facts")}</h2>
      <p>
        {jobs.waitingFacts === 0 ? t("jobs.noneWaiting") : formatCount(locale, jobs.waitingFacts)}{" "}
        {jobs.oldestFactAt === null ? null : t("jobs.oldest", { at: jobs.oldestFactAt })}
      </p>
      {jobs.queues === null ? (
        <Notice kind="warning">{t("jobs.away")}</Notice>
      ) : (
        <DataTable
          caption={t("jobs.queues")}
          columns={[
            { header: t("jobs.queue"), cell: (row: Queue) => t(`jobs.queue_${row.queue}`), rowHeader: true },
            ...counts.map((state) => ({
              header: t(`jobs.${state}`),
              cell: (row: Queue) => amount(row[state]),
              amount: true,
            })),
          ]}
          rows={jobs.queues}
          rowKey={(row) => row.queue}
        />
      )}
      <DataTable
        caption={t("jobs.runs")}
        columns={[
          {
            header: t("jobs.started"),
            cell: (run: Run) => formatDateTime(locale, run.startedAt),
            rowHeader: true,
            unbroken: true,
          },
          {
            header: t("jobs.finished"),
            unbroken: true,
            cell: (run: Run) => (run.finishedAt === null ? t("jobs.running") : formatDateTime(locale, run.finishedAt)),
          },
          { header: t("jobs.pairs"), cell: (run: Run) => amount(run.pairsJudged), amount: true },
          { header: t("jobs.written"), cell: (run: Run) => amount(run.suggestionsWritten), amount: true },
          { header: t("jobs.rules"), cell: (run: Run) => run.rulesVersion },
        ]}
        rows={jobs.matchingRuns}
        rowKey={(run) => run.id}
      />
      <p>
        <a href="/fairness">{t("jobs.fairness")}</a>
      </p>
      <DataTable
        caption={t("jobs.places")}
        columns={[
          {
            header: t("jobs.started"),
            cell: (proposal: Proposal) => formatDateTime(locale, proposal.requestedAt),
            rowHeader: true,
            unbroken: true,
          },
          {
            header: t("jobs.finished"),
            unbroken: true,
            cell: ({ computedAt }: Proposal) =>
              computedAt === null ? t("jobs.running") : formatDateTime(locale, computedAt),
          },
          { header: t("jobs.people"), cell: ({ people }: Proposal) => amount(people), amount: true },
          { header: t("jobs.rules"), cell: ({ rulesVersion }: Proposal) => rulesVersion ?? "–" },
        ]}
        rows={jobs.placeProposals}
        rowKey={({ id }) => id}
      />
      <p>
        <a href="/places">{t("jobs.toPlaces")}</a>
      </p>
      <h2>{t("jobs.imports")}</h2>
      {jobs.imports.length === 0 ? <p>{t("jobs.never")}</p> : null}
      <ul>
        {jobs.imports.map(({ id, fileName, rowsDone, rowsTotal }) => (
          <li key={id}>
            <a href={`/imports/${id}`}>{fileName}</a> · {t("jobs.progress")} {amount(rowsDone)} / {amount(rowsTotal)}
          </li>
        ))}
      </ul>
    </>
  );
}
