import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { Figures } from "#app/ui/data/figures.tsx";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { AsideRows } from "#app/ui/imports/aside-rows.tsx";
import { useSay } from "#app/ui/imports/use-say.ts";
import { readImportReport } from "#app/usecases/postings/import/read-import-report.ts";
import { ImportedPostings } from "./imported-postings.tsx";
import { RefusedRows } from "./refused-rows.tsx";

const pageNumber = z.coerce.number().int().positive().max(10_000).catch(1);
const asked = z.object({ refused: pageNumber, postings: pageNumber });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.read-import");
  const importId = idParam(args.params["importId"]);
  const pages = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const report = valueOrThrow(await readImportReport(services, principal, importId, pages), args.request);
  const { found } = report;
  if (found.status === "uploaded") throw redirect(`/imports/${importId}/columns`);
  if (found.status !== "finished" && found.status !== "failed") throw redirect(`/imports/${importId}/progress`);
  return {
    title: t("imports:report.title", { file: found.fileName }),
    pages,
    ...report,
    published: found.options["publication"] === "publish",
  };
}

export default function Report() {
  const { t } = useTranslation("imports");
  const page = useLoaderData<typeof loader>();
  const { title, found, pages, published, refused, aside, reasons, postings, postingsTotal, awaitingReview } = page;
  const say = useSay();
  const written = found.rowsImported + found.rowsUpdated;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.all"), href: "/imports" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      {found.status === "failed" ? (
        <Notice kind="error" title={t("report.failedTitle")}>
          <p>{say(`refusals:${found.failure}`, {})}</p>
        </Notice>
      ) : (
        <>
          <Notice kind={found.rowsRefused === 0 ? "success" : "info"} title={t("report.done")}>
            <p>
              {found.rowsRefused === 0 ? `${t("report.allIn")} ` : null}
              {written === 0 ? null : `${published ? t("report.publishNote") : t("report.submitNote")} `}
              {t("report.finishedAt", { at: found.finishedAt })}
            </p>
          </Notice>
          {published && awaitingReview > 0 ? (
            <Notice kind="warning" title={t("report.heldTitle", { count: awaitingReview })}>
              <p>
                {t("report.heldText")} <a href="/admin/review">{t("report.heldLink")}</a>
              </p>
            </Notice>
          ) : null}
          <Figures
            label={t("report.figures")}
            figures={[
              { label: t("report.total"), amount: found.rowsTotal, of: "rows" },
              { label: t("report.imported"), amount: found.rowsImported, of: "rows", href: "#postings" },
              { label: t("report.updated"), amount: found.rowsUpdated, of: "rows", href: "#postings" },
              { label: t("report.unchanged"), amount: found.rowsUnchanged, of: "rows" },
              { label: t("report.refused"), amount: found.rowsRefused, of: "rows", href: "#refused" },
            ]}
          />
          <AsideRows rows={aside} total={found.rowsAside} />
          <RefusedRows
            importId={found.id}
            rows={refused}
            reasons={reasons}
            total={found.rowsRefused}
            page={pages.refused}
          />
          <ImportedPostings postings={postings} total={postingsTotal} page={pages.postings} />
        </>
      )}
      <Actions>
        <ButtonLink href="/imports" look={found.status === "failed" ? "main" : "quiet"}>
          {t("report.again")}
        </ButtonLink>
      </Actions>
    </>
  );
}
