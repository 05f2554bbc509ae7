import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { formatCount, formatDateTime } from "#app/i18n/format.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, redirectWithFlash, refusalResponse, valueOrThrow } from "#app/server/request-context.server.ts";
import { readJobs } from "#app/usecases/notices/read-jobs.ts";
import { tryJobAgain } from "#app/usecases/notices/try-job-again.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { PostButton } from "#app/ui/forms/buttons.tsx";
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

const again = z.object({ queue: z.string().min(1).max(40), id: z.string().min(1).max(200) });

/** Has a job that was given up tried once more. */
export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "notices.retry-job");
  const asked = again.safeParse(Object.fromEntries(await readForm(args.request)));
  if (!asked.success) throw refusalResponse({ code: "not-found" });
  valueOrThrow(await tryJobAgain(context.services, context.principal, asked.data), args.request);
  return redirectWithFlash(context, "/admin/jobs", { key: "administration:jobs.againDone" });
}

export default function Jobs() {
  const { title, jobs } = useLoaderData<typeof loader>();
  const { t } = useTranslation("administration");
  const locale = useLocale();
  type Queue = NonNullable<typeof jobs.queues>[number];
  type GivenUp = (typeof jobs.givenUp)[number];
  type Proposal = (typeof jobs.placeProposals)[number];
  type Run = (typeof jobs.matchingRuns)[number];
  const amount = (value: number | null) => (value === null ? "–" : formatCount(locale, value));
  const counts = ["waiting", "active", "delayed", "failed", "completed"] as const;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("jobs.lead")}</Lead>
      {jobs.troubles.map((trouble) => (
        <Notice key={trouble} kind="warning" title={t(`trouble.${trouble}`)} />
      ))}
      <h2>{t("jobs.workers")}</h2>
      <p>
        {jobs.workersCalledAt === null ? t("jobs.workersNever") : t("jobs.workersCalled", { at: jobs.workersCalledAt })}
      </p>
      <h2>{t("jobs.facts")}</h2>
      <p>
        {jobs.waitingFacts === 0 ? t("jobs.noneWaiting") : formatCount(locale, jobs.waitingFacts)}{" "}
        {jobs.oldestFactAt === null ? null : t("jobs.oldest", { at: jobs.oldestFactAt })}
      </p>
      {jobs.queues === null ? null : (
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
      {jobs.givenUp.length === 0 ? (
        <p>{t("jobs.noneGivenUp")}</p>
      ) : (
        <DataTable
          caption={t("jobs.givenUp")}
          columns={[
            { header: t("jobs.job"), cell: (job: GivenUp) => job.name, rowHeader: true },
            { header: t("jobs.at"), cell: (job: GivenUp) => formatDateTime(locale, job.failedAt), unbroken: true },
            { header: t("jobs.reason"), cell: (job: GivenUp) => job.reason },
            { header: t("jobs.attempts"), cell: (job: GivenUp) => amount(job.attempts), amount: true },
            {
              header: t("jobs.again"),
              cell: ({ queue, id, name }: GivenUp) => (
                <PostButton
                  action="/admin/jobs"
                  look="quiet"
                  fields={{ queue, id }}
                  about={t("jobs.againAbout", { name, id })}
                >
                  {t("jobs.again")}
                </PostButton>
              ),
            },
          ]}
          rows={jobs.givenUp}
          rowKey={({ queue, id }) => `${queue} ${id}`}
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
            cell: (run: Run) =>
              run.finishedAt === null || run.state === "finished"
                ? formatDateTime(locale, run.finishedAt ?? run.startedAt)
                : t(`jobs.state_${run.state}`),
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
