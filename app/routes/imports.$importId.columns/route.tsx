import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { doubledInFile, missingInFile } from "#app/domain/postings/import/layout/file-columns.ts";
import { type FileLayout, withEmployer } from "#app/domain/postings/import/layout/file-layout.ts";
import { type ColumnMapping, type ColumnTarget, isColumnTarget } from "#app/domain/postings/import/fields.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { HeadingRows } from "#app/ui/imports/heading-rows.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextField } from "#app/ui/forms/text-fields.tsx";
import { targetText } from "#app/ui/imports/problem-texts.ts";
import { useSay } from "#app/ui/imports/use-say.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { mapColumns } from "#app/usecases/postings/import/map-columns.ts";
import { readColumns } from "#app/usecases/postings/import/read-columns.ts";
import { ColumnsTable } from "./columns-table.tsx";

const schema = z.record(z.string(), z.string());

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.import");
  const importId = idParam(args.params["importId"]);
  const result = await readColumns(services, principal, importId);
  if (!result.ok && result.refusal.code === "changed-meanwhile") throw redirect(`/imports/${importId}`);
  return { title: t("imports:columns.title"), ...valueOrThrow(result, args.request) };
}

export async function action(args: ActionFunctionArgs) {
  const { services, principal } = await deskContext(args, "postings.import");
  const importId = idParam(args.params["importId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { employer = "", ...columns } = submission.value;
  const targets = Object.fromEntries(
    Object.entries(columns).map(([name, target]) => [name.replace(/^column/, ""), target]),
  );
  const result = await mapColumns(services, principal, importId, { targets, employer });
  return result.ok ? redirect(`/imports/${importId}/preview`) : rejectForm(submission, result.refusal);
}

export default function Columns() {
  const { t } = useTranslation("imports");
  const { title, importId, fileName, columns, layout, namesEmployers } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({
    id: "columns",
    lastResult,
    defaultValue: { employer: layout.employer?.name ?? "" },
  });
  const typed = lastResult?.initialValue;
  const mapping: ColumnMapping = Object.fromEntries(
    columns.map(({ column, target }) => [String(column), chosenTarget(typed?.[`column${column}`]) ?? target]),
  );
  // A name typed for the whole file takes the place of the column, so that only the rest is found missing.
  const named = typeof typed?.["employer"] === "string" ? withEmployer(layout, typed["employer"]) : layout;
  const missing = missingInFile(employerOf(named, mapping), named, !namesEmployers);
  const asksEmployer = namesEmployers && missingInFile(mapping, withEmployer(layout, ""), false).includes("employer");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.all"), href: "/imports" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("columns.lead", { file: fileName })}</Lead>
      <HeadingRows importId={importId} layout={layout} />
      <PostForm form={form}>
        <Faults missing={missing} doubled={doubledInFile(mapping, layout)} />
        {asksEmployer && fields["employer"] !== undefined ? (
          <TextField field={fields["employer"]} label={t("columns.employer")} hint={t("columns.employerHint")} />
        ) : null}
        <ColumnsTable columns={columns} mapping={mapping} />
        <Actions>
          <SubmitButton>{t("columns.next")}</SubmitButton>
        </Actions>
      </PostForm>
    </>
  );
}

/** The mapping with the employer's own column, where one was named for the whole file. */
function employerOf(layout: FileLayout, mapping: ColumnMapping): ColumnMapping {
  return layout.employer === null ? mapping : { ...mapping, [String(layout.employer.column)]: "employer" };
}

function chosenTarget(value: unknown): ColumnTarget | undefined {
  return typeof value === "string" && isColumnTarget(value) ? value : undefined;
}

function Faults({ missing, doubled }: { missing: readonly ColumnTarget[]; doubled: readonly ColumnTarget[] }) {
  const { t } = useTranslation("imports");
  const say = useSay();
  const locale = useLocale();
  const names = (targets: readonly ColumnTarget[]) =>
    targets.map((target) => targetText(say, locale, target)).join(locale === "en" ? ", " : "、");
  if (missing.length === 0 && doubled.length === 0) return null;
  return (
    <Notice kind="warning">
      {missing.length > 0 ? <p>{t("columns.missing", { names: names(missing) })}</p> : null}
      {doubled.length > 0 ? <p>{t("columns.doubled", { names: names(doubled) })}</p> : null}
    </Notice>
  );
}
