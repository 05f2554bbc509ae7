import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { typedFields } from "#app/domain/postings/form/typed-fields.ts";
import { PAY_PERIODS } from "#app/domain/postings/pay.ts";
import { INSURANCE_NAMES, INSURANCES } from "#app/domain/postings/terms.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { valueOrThrow } from "#app/server/request-context.server.ts";
import { checkTypedPay } from "#app/usecases/postings/check-typed-pay.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { CheckboxGroup, RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { MoneyField, NumberField } from "#app/ui/forms/text-fields.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { FRAME_FIELDS, loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";
import { MinimumHint } from "./minimum-hint.tsx";
import { PayCheck } from "./pay-check.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { frame, form, context } = await loadStep(args, "pay");
  const place = placeName(context.locale, form.posting.areaCode?.slice(0, 6) ?? null);
  const { services, principal } = context;
  const asked = new URL(args.request.url).searchParams;
  // the pay as it is being typed, or else what is saved
  const typing = asked.has("payPeriod");
  const stated = form.posting.payPeriod !== null && form.pending.pay === undefined;
  const input = { postingId: frame.postingId, fields: typedFields(asked, FRAME_FIELDS) };
  const check = typing
    ? valueOrThrow(await checkTypedPay(services, principal, input), args.request)
    : stated
      ? form.payCheck
      : null;
  return {
    title: frame.title,
    frame,
    place,
    minimum: form.minimum,
    check,
    onHref: typing ? null : frame.onHref,
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
  const { frame, place, minimum, check, onHref } = useLoaderData<typeof loader>();
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
      <PayCheck check={check} onHref={onHref} />
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
