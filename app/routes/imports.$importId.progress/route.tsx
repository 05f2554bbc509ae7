import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { formatDateTime } from "#app/i18n/format.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { ProgressBar } from "#app/ui/data/progress-bar.tsx";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { NonceContext } from "#app/ui/layout/nonce.ts";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { readImportProgress } from "#app/usecases/postings/import/read-import-progress.ts";
import keepFresh from "./keep-fresh.ts?script";

const REFRESH_SECONDS = 2;

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.read-import");
  const importId = idParam(args.params["importId"]);
  const progress = valueOrThrow(await readImportProgress(services, principal, importId), args.request);
  const { fileName, pace, rowsDone, rowsTotal, progressedAt } = progress;
  if (pace === null) throw redirect(`/imports/${importId}`);
  return { title: t("imports:progress.title", { file: fileName }), importId, pace, rowsDone, rowsTotal, progressedAt };
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
  const { title, importId, pace, rowsDone, rowsTotal, progressedAt } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const nonce = useContext(NonceContext);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
      </noscript>
      <Breadcrumb crumbs={[{ label: t("desk.all"), href: "/imports" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <div data-live="progress">
        <ProgressBar label={t("progress.label")} done={rowsDone} total={rowsTotal} />
        {pace === "waiting" ? <p>{t("progress.queued")}</p> : null}
        {pace === "in-line" ? <p>{t("progress.inLine")}</p> : null}
        {pace === "workers-away" ? (
          <Notice kind="warning" title={t("progress.away")}>
            <p>{t("progress.awayText")}</p>
          </Notice>
        ) : null}
        {pace === "stuck" ? (
          <Notice kind="warning" title={t("progress.stuck", { at: formatDateTime(locale, progressedAt) })}>
            <p>{t("progress.stuckText")}</p>
            <PostButton action={`/imports/${importId}/progress`} look="quiet">
              {t("progress.resume")}
            </PostButton>
          </Notice>
        ) : (
          <p>{t("progress.leave")}</p>
        )}
      </div>
      <p>
        <a href={`/imports/${importId}`}>{t("site:progress.refresh")}</a>
      </p>
      <script defer nonce={nonce} src={keepFresh} />
    </>
  );
}
