import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { TRAVEL_MEANS, TRAVEL_PARAMETERS } from "#app/domain/areas/travel.ts";
import { POSTING_KIND_NAMES, POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { CheckboxGroup, RadioGroup, SelectField } from "../forms/choice-fields.tsx";
import { DateField } from "../forms/date-field.tsx";
import { NumberField, TextField } from "../forms/text-fields.tsx";
import { useLocale } from "../layout/reader.ts";
import { Notice } from "../layout/notice.tsx";
import { areaGroups, choicesOf } from "./choices.ts";
import type { aboutSchema, certificateSchema, guardianSchema, travelSchema } from "./profile-schemas.ts";
import { shownNumber } from "./profile-view.ts";
import { StepForm, type StepProps } from "./step-form.tsx";

export function AboutStep({ profile: { content }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const [form, fields] = useForm<z.input<typeof aboutSchema>>({
    lastResult,
    defaultValue: {
      name: content.name,
      phone: content.phone,
      birthDate: content.birthDate,
      sex: content.sex,
      looking: content.lookingForWork ? "yes" : "no",
    },
  });
  return (
    <StepForm form={form} nextHref={nextHref}>
      <TextField field={fields.name} label={t("about.name")} width="medium" autoComplete="name" />
      <TextField
        field={fields.phone}
        label={t("about.phone")}
        hint={t("about.phoneHint")}
        type="tel"
        inputMode="tel"
        width="medium"
        autoComplete="tel"
        optional
      />
      <DateField field={fields.birthDate} label={t("about.birthDate")} birthday optional />
      <RadioGroup
        field={fields.sex}
        label={t("about.sex")}
        inline
        optional
        options={[
          { value: "female", label: t("about.female") },
          { value: "male", label: t("about.male") },
        ]}
      />
      <RadioGroup
        field={fields.looking}
        label={t("about.looking")}
        options={[
          { value: "yes", label: t("about.lookingYes") },
          { value: "no", label: t("about.lookingNo"), hint: t("about.lookingNoHint") },
        ]}
      />
    </StepForm>
  );
}

export function CertificateStep({ profile: { certificate }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const [form, fields] = useForm<z.input<typeof certificateSchema>>({
    lastResult,
    defaultValue: { issuedOn: certificate.issuedOn, validUntil: certificate.validUntil },
  });
  const keep = (masked: string | null) =>
    masked === null ? null : t("certificate.keep", { number: shownNumber(masked) });
  const certificateHint = keep(certificate.certificateNumber) ?? t("certificate.certificateHint");
  const citizenHint = keep(certificate.citizenId);
  return (
    <>
      <Notice title={t("certificate.usedFor")}>
        <p>{t("certificate.usedForText")}</p>
        <p>{t("certificate.neverScored")}</p>
      </Notice>
      <StepForm form={form} nextHref={nextHref}>
        <TextField
          field={fields.citizenId}
          label={t("certificate.citizenId")}
          {...(citizenHint === null ? {} : { hint: citizenHint })}
          width="medium"
          optional
        />
        <TextField
          field={fields.certificateNumber}
          label={t("certificate.certificateNumber")}
          hint={certificateHint}
          width="medium"
          optional
        />
        <DateField field={fields.issuedOn} label={t("certificate.issuedOn")} optional />
        <DateField field={fields.validUntil} label={t("certificate.validUntil")} optional />
      </StepForm>
    </>
  );
}

export function TravelStep({ profile: { content }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof travelSchema>>({
    lastResult,
    defaultValue: {
      areaCode: content.areaCode,
      address: content.address,
      travelMeans: [...content.travelMeans],
      travelLimitMinutes: content.travelLimitMinutes?.toString(),
    },
  });
  return (
    <StepForm form={form} nextHref={nextHref}>
      <SelectField
        field={fields.areaCode}
        label={t("travel.area")}
        hint={t("travel.areaHint")}
        options={[]}
        groups={areaGroups(locale, (town) => t("travel.townOnly", { town }))}
        optional
      />
      <TextField field={fields.address} label={t("travel.address")} autoComplete="street-address" optional />
      <CheckboxGroup
        field={fields.travelMeans}
        label={t("travel.means")}
        hint={t("travel.meansHint")}
        options={choicesOf(locale, TRAVEL_MEANS, (means) => TRAVEL_PARAMETERS[means].name)}
        optional
      />
      <NumberField field={fields.travelLimitMinutes} label={t("travel.limit")} unit={t("travel.minutes")} optional />
    </StepForm>
  );
}

export function GuardianStep({ profile: { content, onBehalf }, lastResult, nextHref }: StepProps) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof guardianSchema>>({
    lastResult,
    defaultValue: {
      name: content.guardianName,
      guardianPhone: content.guardianPhone,
      relation: content.guardianRelation,
      kinds: [...(content.guardianLimits?.kinds ?? [])],
      travelMinutes: content.guardianLimits?.travelMinutes?.toString(),
    },
  });
  return (
    <>
      <p>{t("guardian.lead")}</p>
      <StepForm form={form} nextHref={nextHref}>
        <TextField field={fields.name} label={t("guardian.name")} width="medium" optional />
        <TextField
          field={fields.guardianPhone}
          label={t("guardian.phone")}
          type="tel"
          inputMode="tel"
          width="medium"
          optional
        />
        <TextField
          field={fields.relation}
          label={onBehalf ? t("guardian.relationFor") : t("guardian.relation")}
          width="medium"
          optional
        />
        <CheckboxGroup
          field={fields.kinds}
          label={t("guardian.kinds")}
          hint={t("guardian.kindsHint")}
          options={choicesOf(locale, POSTING_KINDS, (kind) => POSTING_KIND_NAMES[kind])}
          optional
        />
        <NumberField field={fields.travelMinutes} label={t("guardian.travel")} unit={t("travel.minutes")} optional />
      </StepForm>
    </>
  );
}
