import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { hasRole } from "#app/domain/accounts/principal.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { AsideRows } from "#app/ui/imports/aside-rows.tsx";
import { HeadingRows } from "#app/ui/imports/heading-rows.tsx";
import { useSay } from "#app/ui/imports/use-say.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { type ImportPreview, previewImport } from "#app/usecases/postings/import/preview-import.ts";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { PreviewTable } from "./preview-table.tsx";
import { previewedCells } from "./previewed-cells.ts";

type Reason = ImportPreview["reasons"][number];

const schema = z.object({ publication: z.enum(["publish", "submit"]).default("submit") });

export async function loader(args: LoaderFunctionArgs) {
  const { t, locale, services, principal } = await deskContext(args, "postings.import");
  const importId = idParam(args.params["importId"]);
  const result = await previewImport(services, principal, importId);
  if (!result.ok && result.refusal.code === "changed-meanwhile") throw redirect(`/imports/${importId}`);
  const { found, ...preview } = valueOrThrow(result, args.request);
  return {
    title: t("imports:preview.title"),
    importId,
    fileName: found.fileName,
    namesEmployers: found.organisationId === null,
    maySkipReview: hasRole(principal, "administrator"),
    ...preview,
    rows: preview.rows.map((row) => previewedCells(t, locale, row)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "postings.import");
  const importId = idParam(args.params["importId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const result = await queueImport(context.services, context.principal, importId, submission.value.publication);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/imports/${importId}/progress`, { key: "imports:flash.queued" });
}

export default function Preview() {
  const { t } = useTranslation("imports");
  const say = useSay();
  const preview = usePageData<typeof loader>();
  const { title, importId, fileName, rows, layout, rowsRead, refused, reasons, aside } = preview;
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: "start",
    lastResult: useActionData<typeof action>(),
    defaultValue: { publication: "publish" },
  });
  const counts = { read: rowsRead, good: rowsRead - refused, refused };
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.all"), href: "/imports" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("preview.lead", { file: fileName, count: rows.length })}</Lead>
      <p>{preview.isWhole ? t("preview.countsWhole", counts) : t("preview.counts", counts)}</p>
      {reasons.length > 0 ? (
        <>
          <p>{t("preview.problems")}</p>
          <DataTable
            caption={t("preview.reasonsCaption")}
            rows={reasons}
            rowKey={({ reason }: Reason) => reason}
            columns={[
              {
                header: t("preview.reasons"),
                rowHeader: true,
                cell: ({ reason }: Reason) => say(`imports:short.${reason}`, {}),
              },
              { header: t("preview.reasonRows"), amount: true, cell: ({ rows: count }: Reason) => count },
            ]}
          />
        </>
      ) : null}
      <HeadingRows importId={importId} layout={layout} />
      <PreviewTable rows={rows} namesEmployers={preview.namesEmployers} />
      <AsideRows rows={aside} total={aside.length} />
      <PostForm form={form}>
        {preview.maySkipReview ? (
          <RadioGroup
            field={fields.publication}
            label={t("preview.publication")}
            options={(["publish", "submit"] as const).map((value) => ({
              value,
              label: t(`preview.${value}`),
              hint: t(`preview.${value}Hint`),
            }))}
          />
        ) : (
          <p>{t("preview.ownReview")}</p>
        )}
        <Actions>
          <SubmitButton>{t("preview.start")}</SubmitButton>
          <ButtonLink href={`/imports/${importId}/columns`} look="quiet">
            {t("preview.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
