import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { listImports } from "#app/usecases/postings/import/list-imports.ts";
import { startImport } from "#app/usecases/postings/import/start-import.ts";
import { ImportsTable } from "./imports-table.tsx";
import { UploadForm, uploadSchema } from "./upload-form.tsx";

const asked = z.object({ page: z.coerce.number().int().positive().max(10_000).catch(1) });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.read-import");
  const { page } = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const list = valueOrThrow(await listImports(services, principal, page), args.request);
  return { title: t("imports:desk.title"), asOf: services.clock.now(), page, ...list };
}

export async function action(args: ActionFunctionArgs) {
  const { services, principal } = await deskContext(args, "postings.import");
  const form = await readForm(args.request, { files: 1 });
  const submission = parseForm(form, uploadSchema);
  if (submission.status !== "success") return rejectForm(submission);
  const file = form.get("file");
  const given = file instanceof File ? file : new File([], "");
  const result = await startImport(services, principal, {
    fileName: given.name,
    content: Buffer.from(await given.arrayBuffer()),
    organisationId: submission.value.organisationId ?? null,
  });
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirect(`/imports/${result.value.importId}/${result.value.next}`);
}

export default function Imports() {
  const { t } = useTranslation("imports");
  const { title, asOf, page, imports, total, perPage, organisations } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("desk.lead")}</Lead>
      {organisations?.length === 0 ? (
        <p>{t("desk.noOrganisation")}</p>
      ) : (
        <UploadForm lastResult={lastResult} organisations={organisations} />
      )}
      <h2>{t("desk.history")}</h2>
      {imports.length === 0 ? (
        <EmptyState title={t("desk.none")} level={3}>
          <p>{t("desk.noneNext")}</p>
        </EmptyState>
      ) : (
        <>
          <CountLine count={t("list.count", { count: total })} asOf={asOf} order={t("list.newest")} />
          <ImportsTable imports={imports} />
          <Pagination page={page} pages={Math.ceil(total / perPage)} />
        </>
      )}
    </>
  );
}
