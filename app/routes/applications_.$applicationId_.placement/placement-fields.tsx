import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { CONTRACT_TYPE_NAMES, CONTRACT_TYPES } from "#app/domain/applications/placement.ts";
import { INSURANCE_NAMES, INSURANCES } from "#app/domain/postings/terms.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { CheckboxGroup, RadioGroup, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { MoneyField, NumberField } from "#app/ui/forms/text-fields.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { PlacementInput } from "./placement-schema.ts";

const PERIODS = ["month", "hour", "day", "piece", "year"] as const;

interface PlacementFieldsProps {
  readonly form: FormMetadata<PlacementInput, string[]>;
  readonly fields: {
    readonly [Name in keyof Required<PlacementInput>]: FieldMetadata<PlacementInput[Name], PlacementInput, string[]>;
  };
  readonly back: string;
}

/** What was agreed; “check” judges without saving. */
export function PlacementFields({ form, fields, back }: PlacementFieldsProps) {
  const { t } = useTranslation(["applications", "site"]);
  const locale = useLocale();
  return (
    <PostForm form={form}>
      <RadioGroup
        field={fields.contractType}
        label={t("placement.contractType")}
        options={CONTRACT_TYPES.map((value) => ({ value, label: inLanguage(locale, CONTRACT_TYPE_NAMES[value]) }))}
      />
      <NumberField
        field={fields.contractMonths}
        label={t("placement.contractMonths")}
        hint={t("placement.contractMonthsHint")}
        unit={t("placement.months")}
        optional
      />
      <DateField field={fields.startsOn} label={t("placement.startsOn")} />
      <SelectField
        field={fields.payPeriod}
        label={t("placement.payPeriod")}
        options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      <MoneyField field={fields.payFen} label={t("placement.pay")} hint={t("placement.payHint")} />
      <NumberField field={fields.weeklyHours} label={t("placement.weeklyHours")} unit={t("placement.hours")} optional />
      <CheckboxGroup
        field={fields.insurance}
        label={t("placement.insurance")}
        optional
        options={INSURANCES.map((value) => ({ value, label: inLanguage(locale, INSURANCE_NAMES[value]) }))}
      />
      <Actions>
        <SubmitButton name="intent" value="save">
          {t("placement.save")}
        </SubmitButton>
        <SubmitButton name="intent" value="check" look="quiet">
          {t("placement.check")}
        </SubmitButton>
        <ButtonLink href={back} look="link">
          {t("site:form.back")}
        </ButtonLink>
      </Actions>
    </PostForm>
  );
}
