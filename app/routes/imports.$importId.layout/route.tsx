import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LAST_ROW } from "#app/domain/postings/import/layout/sheet-row.ts";
import { wholeNumber } from "#app/domain/typed-values.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, valueOrThrow } from "#app/server/request-context.server.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { NumberField } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { chooseHeadings } from "#app/usecases/postings/import/choose-headings.ts";
import { type ReadableSheet, readSheets } from "#app/usecases/postings/import/read-sheets.ts";

const rowNumber = wholeNumber({ min: 1, max: LAST_ROW }).optional();

/** Two row numbers for each of the file's sheets: `first0`, `last0`, `first1` … */
const schema = z.record(z.string().regex(/^(?:first|last)\d{1,3}$/), rowNumber);

type Line = ReadableSheet["lines"][number];

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.import");
  const importId = idParam(args.params["importId"]);
  const result = await readSheets(services, principal, importId);
  if (!result.ok && result.refusal.code === "changed-meanwhile") throw redirect(`/imports/${importId}`);
  return { title: t("imports:layout.title"), importId, ...valueOrThrow(result, args.request) };
}

export async function action(args: ActionFunctionArgs) {
  const { services, principal } = await deskContext(args, "postings.import");
  const importId = idParam(args.params["importId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const rows = submission.value;
  const sheets = Object.keys(rows).flatMap((name) => (name.startsWith("first") ? [name.slice(5)] : []));
  const chosen = Object.fromEntries(
    sheets.map((sheet) => {
      const first = rows[`first${sheet}`] ?? rows[`last${sheet}`];
      const range = first === undefined ? null : ([first, rows[`last${sheet}`] ?? first] as const);
      return [sheet, range];
    }),
  );
  const result = await chooseHeadings(services, principal, importId, chosen);
  return result.ok ? redirect(`/imports/${importId}/columns`) : rejectForm(submission, result.refusal);
}

/** Where each sheet's headings are: for sheets whose headings were not found, or found in the wrong place. */
export default function Layout() {
  const { t } = useTranslation("imports");
  const { title, importId, fileName, sheets } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({
    id: "layout",
    lastResult: useActionData<typeof action>(),
    defaultValue: Object.fromEntries(
      sheets.flatMap(({ sheet, headingRows }) => [
        [`first${sheet}`, String(headingRows?.[0] ?? "")],
        [`last${sheet}`, String(headingRows?.[1] ?? "")],
      ]),
    ),
  });
  const several = sheets.length > 1;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.all"), href: "/imports" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t(several ? "layout.leadSeveral" : "layout.lead", { file: fileName })}</Lead>
      <PostForm form={form}>
        {sheets.map(({ sheet, name, lines }) => {
          const [first, last] = [fields[`first${sheet}`], fields[`last${sheet}`]];
          if (first === undefined || last === undefined) return null;
          return (
            <fieldset key={sheet}>
              <legend>{several ? t("layout.sheet", { name }) : t("layout.rows")}</legend>
              <NumberField field={first} label={t("layout.first")} />
              <NumberField field={last} label={t("layout.last")} hint={t("layout.lastHint")} />
              <DataTable
                caption={t("layout.caption", { count: lines.length })}
                rows={lines}
                rowKey={({ number }: Line) => number}
                columns={[
                  { header: t("report.rowColumn"), rowHeader: true, cell: ({ number }: Line) => number },
                  { header: t("aside.textColumn"), cell: ({ text }: Line) => text },
                ]}
              />
            </fieldset>
          );
        })}
        <Actions>
          <SubmitButton>{t("layout.save")}</SubmitButton>
          <ButtonLink href={`/imports/${importId}/columns`} look="quiet">
            {t("layout.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}
