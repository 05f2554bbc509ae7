import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PAY_PERIODS } from "#app/domain/postings/pay.ts";
import { INSURANCE_NAMES, INSURANCES } from "#app/domain/postings/terms.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { MoneyField, NumberField } from "#app/ui/forms/text-fields.tsx";
import type { PageHandle } from "#app/ui/layout/page-handle.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";
import { LivePayCheck } from "./live-pay-check.tsx";
import { MinimumHint } from "./minimum-hint.tsx";

/** The one step that ships a script: it checks the pay while it is typed. Without it the check comes with the next page. */
export const handle: PageHandle = { hydrate: true, namespaces: ["postings"] };

export async function loader(args: LoaderFunctionArgs) {
  const { frame, form, context } = await loadStep(args, "pay");
  const place = placeName(context.locale, form.posting.areaCode?.slice(0, 6) ?? null);
  const stated = form.posting.payPeriod !== null && form.pending.pay === undefined;
  return {
    title: frame.title,
    frame,
    place,
    minimum: form.minimum,
    check: stated ? form.payCheck : null,
  };
}

export const action = (args: ActionFunctionArgs) => saveStep(args, "pay");

const PERIODS = {
  month: "form.payMonth",
  year: "form.payYear",
  day: "form.payDay",
  hour: "form.payHour",
  piece: "form.payPiece",
} as const;

export default function PayStep() {
  const { t } = useTranslation(["postings", "site"]);
  const locale = useLocale();
  const { frame, place, minimum, check } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{
    payPeriod: string;
    payMin: string;
    payMax: string;
    payNegotiable: string;
    payMonthsPerYear: string;
    insurance: string[];
  }>({
    lastResult: useActionData<typeof action>() ?? frame.lastResult,
    defaultValue: frame.typed,
  });
  return (
    <StepPage frame={frame} form={form}>
      <MinimumHint place={place} minimum={minimum} />
      <RadioGroup
        field={fields.payPeriod}
        label={t("form.payPeriod")}
        options={PAY_PERIODS.map((value) => ({ value, label: t(PERIODS[value]) }))}
        inline
      />
      <MoneyField field={fields.payMin} label={t("form.payMin")} hint={t("form.payMinHint")} />
      <MoneyField field={fields.payMax} label={t("form.payMax")} optional />
      <LivePayCheck postingId={frame.postingId} start={check} />
      <RadioGroup
        field={fields.payNegotiable}
        label={t("form.payNegotiable")}
        options={[
          { value: "no", label: t("site:form.no") },
          { value: "yes", label: t("site:form.yes") },
        ]}
        inline
      />
      <NumberField
        field={fields.payMonthsPerYear}
        label={t("form.payMonths")}
        hint={t("form.payMonthsHint")}
        unit={t("form.monthsUnit")}
        optional
      />
      <CheckboxGroup
        field={fields.insurance}
        label={t("form.insurance")}
        hint={t("form.insuranceHint")}
        options={[
          ...INSURANCES.map((value) => ({ value, label: inLanguage(locale, INSURANCE_NAMES[value]) })),
          { value: "none", label: t("form.insuranceNone") },
        ]}
      />
    </StepPage>
  );
}
