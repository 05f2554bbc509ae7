import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ningboCounties } from "#app/domain/areas/divisions.ts";
import { FENGHUA } from "#app/domain/areas/fenghua.ts";
import { VERIFICATIONS } from "#app/domain/compliance/verdict.ts";
import { formatDate, formatMoney } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, redirectWithFlash } from "#app/server/request-context.server.ts";
import { listMinimumWages, saveMinimumWage } from "#app/usecases/compliance/save-minimum-wage.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { RadioGroup, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { MoneyField, TextField } from "#app/ui/forms/text-fields.tsx";
import { isoDate, isoDateIfGiven, moneyFen } from "#app/domain/typed-values.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

const schema = z.object({
  areaCode: z.string(),
  from: isoDate(),
  to: isoDateIfGiven(),
  monthlyFen: moneyFen(),
  hourlyFen: moneyFen(),
  source: z.string().max(200),
  verified: z.enum(VERIFICATIONS),
});

export async function loader(args: LoaderFunctionArgs) {
  const { services, t } = await deskContext(args, "compliance.write-parameters");
  return { title: t("administration:parameters.title"), rows: await listMinimumWages(services) };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "compliance.write-parameters");
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const fields = { ...submission.value, to: submission.value.to ?? null };
  const result = await saveMinimumWage(context.services, context.principal, fields);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, "/admin/parameters", { key: "administration:parameters.saved" });
}

export default function Parameters() {
  const { title, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation("administration");
  const locale = useLocale();
  const columns = [
    {
      header: t("parameters.area"),
      cell: (row: (typeof rows)[number]) => (locale === "en" ? row.areaEn : row.areaZh),
      rowHeader: true,
    },
    {
      header: t("parameters.from"),
      unbroken: true,
      cell: (row: (typeof rows)[number]) => formatDate(locale, row.from),
    },
    {
      header: t("parameters.to"),
      unbroken: true,
      cell: (row: (typeof rows)[number]) => (row.to === null ? t("parameters.open") : formatDate(locale, row.to)),
    },
    {
      header: t("parameters.monthly"),
      cell: (row: (typeof rows)[number]) => formatMoney(row.monthlyFen),
      amount: true,
    },
    { header: t("parameters.hourly"), cell: (row: (typeof rows)[number]) => formatMoney(row.hourlyFen), amount: true },
    {
      header: t("parameters.verified"),
      unbroken: true,
      cell: (row: (typeof rows)[number]) => t(`parameters.level_${row.verified}`),
    },
    { header: t("parameters.source"), cell: (row: (typeof rows)[number]) => row.source },
  ];
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("parameters.lead")}</Lead>
      <DataTable caption={t("parameters.table")} columns={columns} rows={rows} rowKey={(row) => row.id} />
      <h2>{t("parameters.add")}</h2>
      <p>{t("parameters.addHint")}</p>
      <NewFigure />
    </>
  );
}

function NewFigure() {
  const { t } = useTranslation("administration");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: { areaCode: FENGHUA, verified: "secondary" },
  });
  return (
    <PostForm form={form}>
      <SelectField
        field={fields.areaCode}
        label={t("parameters.area")}
        options={ningboCounties().map(({ code, name }) => ({ value: code, label: inLanguage(locale, name) }))}
      />
      <DateField field={fields.from} label={t("parameters.fromLabel")} />
      <DateField field={fields.to} label={t("parameters.toLabel")} hint={t("parameters.toHint")} optional />
      <MoneyField field={fields.monthlyFen} label={t("parameters.monthlyLabel")} />
      <MoneyField field={fields.hourlyFen} label={t("parameters.hourlyLabel")} />
      <TextField field={fields.source} label={t("parameters.sourceLabel")} hint={t("parameters.sourceHint")} />
      <RadioGroup
        field={fields.verified}
        label={t("parameters.verifiedLabel")}
        options={VERIFICATIONS.map((level) => ({ value: level, label: t(`parameters.level_${level}`) }))}
      />
      <Actions>
        <SubmitButton>{t("parameters.save")}</SubmitButton>
      </Actions>
    </PostForm>
  );
}
