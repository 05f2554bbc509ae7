import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect, redirectDocument } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { ProgressBar } from "#app/ui/data/progress-bar.tsx";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import type { PageHandle } from "#app/ui/layout/page-handle.ts";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { readImportReport } from "#app/usecases/postings/import/read-import-report.ts";

export const handle: PageHandle = { hydrate: true, namespaces: ["imports", "administration", "postings"] };

const REFRESH_SECONDS = 2;

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.read-import");
  const importId = idParam(args.params["importId"]);
  const report = await readImportReport(services, principal, importId, { refused: 1, postings: 1 });
  const { found } = valueOrThrow(report, args.request);
  if (found.status !== "queued" && found.status !== "running") throw redirectDocument(`/imports/${importId}`);
  return {
    title: t("imports:progress.title", { file: found.fileName }),
    importId,
    queued: found.status === "queued",
    done: found.rowsDone,
    total: found.rowsTotal === 0 ? null : found.rowsTotal,
  };
}

/** Hands an import that stands still to the workers again. */
export async function action(args: ActionFunctionArgs) {
  const { services, principal } = await deskContext(args, "postings.import");
  const importId = idParam(args.params["importId"]);
  const result = await queueImport(services, principal, importId, "submit");
  if (!result.ok && result.refusal.code !== "changed-meanwhile") valueOrThrow(result, args.request);
  return redirect(`/imports/${importId}`);
}

export default function Progress() {
  const { t } = useTranslation(["imports", "site"]);
  const { title, importId, queued, done, total } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, REFRESH_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
      </noscript>
      <Breadcrumb crumbs={[{ label: t("desk.all"), href: "/imports" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <ProgressBar label={t("progress.label")} done={done} total={total} />
      {queued ? <p>{t("progress.queued")}</p> : null}
      <p>{t("progress.leave")}</p>
      <p>
        <a href={`/imports/${importId}`}>{t("site:progress.refresh")}</a>
      </p>
      <details>
        <summary>{t("progress.stuck")}</summary>
        <p>{t("progress.stuckText")}</p>
        <PostButton action={`/imports/${importId}/progress`} look="quiet">
          {t("progress.resume")}
        </PostButton>
      </details>
    </>
  );
}
