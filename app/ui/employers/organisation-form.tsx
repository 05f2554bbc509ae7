import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readContactPhone } from "#app/domain/employers/contact-phone.ts";
import { parseCreditCode } from "#app/domain/employers/credit-code.ts";
import {
  ORGANISATION_KIND_NAMES,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from "#app/domain/employers/organisation.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { wholeNumber } from "#app/domain/typed-values.ts";
import { Actions, SubmitButton } from "../forms/buttons.tsx";
import { type Choice, RadioGroup, SelectField } from "../forms/choice-fields.tsx";
import { PostForm } from "../forms/post-form.tsx";
import { HiddenField, NumberField, TextArea, TextField } from "../forms/text-fields.tsx";
import { readBy } from "../forms/read-by.ts";
import { Hotline } from "../layout/call.tsx";
import { Notice } from "../layout/notice.tsx";
import { useLocale } from "../layout/reader.ts";
import type { OrganisationView } from "./organisation-facts.tsx";

/** What is typed about an organisation; kind, name and credit code are left out where they are fixed. */
export const organisationSchema = z.object({
  version: z.string(),
  kind: z.enum(ORGANISATION_KINDS).optional(),
  name: z.string().trim().min(2).max(80).optional(),
  creditCode: readBy(parseCreditCode).optional(),
  nameEn: z.string().trim().max(120).optional(),
  areaCode: z.string(),
  address: z.string().trim().max(100).optional(),
  contactName: z.string().trim().max(40).optional(),
  contactPhone: readBy(readContactPhone).optional(),
  about: z.string().trim().max(1000).optional(),
  capacity: wholeNumber({ min: 0, max: 9999 }).optional(),
  staffCount: wholeNumber({ min: 0, max: 999_999 }).optional(),
});

/** The typed values with what was left empty as null: as the use case takes them. */
export function organisationInput(typed: z.output<typeof organisationSchema>) {
  const { version, kind, name, creditCode, areaCode, ...optional } = typed;
  return {
    version,
    kind,
    name,
    creditCode,
    areaCode,
    nameEn: optional.nameEn ?? null,
    address: optional.address ?? null,
    contactName: optional.contactName ?? null,
    contactPhone: optional.contactPhone ?? null,
    about: optional.about ?? null,
    capacity: optional.capacity ?? null,
    staffCount: optional.staffCount ?? null,
  };
}

interface OrganisationFormProps {
  readonly organisation: OrganisationView & { readonly areaCode: string | null };
  readonly version: string;
  readonly identityLocked: boolean;
  /** What the organisation may be; it stays what it is where that is none of these. */
  readonly kinds: readonly OrganisationKind[];
  readonly places: {
    readonly towns: readonly Choice[];
    readonly counties: readonly Choice[];
    readonly other: Choice | null;
  };
  readonly lastResult: SubmissionResult<string[]> | undefined;
  readonly cancelHref: string;
}

/** The form behind an organisation's details, for its members and for the administrator. */
export function OrganisationForm(props: OrganisationFormProps) {
  const { organisation, version, identityLocked, kinds, places, lastResult, cancelHref } = props;
  const { t } = useTranslation(["employers", "site"]);
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof organisationSchema>>({
    lastResult,
    defaultValue: {
      ...organisation,
      capacity: organisation.capacity?.toString(),
      staffCount: organisation.staffCount?.toString(),
    },
  });
  return (
    <PostForm form={form}>
      <HiddenField name="version" value={version} />
      {identityLocked ? (
        <Notice>
          <p>{t("edit.locked")}</p>
          <Hotline />
        </Notice>
      ) : null}
      {identityLocked || !kinds.includes(organisation.kind) ? null : (
        <RadioGroup
          field={fields.kind}
          label={t("fact.kind")}
          options={kinds.map((kind) => ({ value: kind, label: inLanguage(locale, ORGANISATION_KIND_NAMES[kind]) }))}
        />
      )}
      {identityLocked ? null : (
        <TextField
          field={fields.name}
          label={t("fact.name")}
          hint={t("edit.nameHint")}
          autoComplete="organization"
          maxLength={80}
        />
      )}
      {identityLocked ? null : (
        <TextField
          field={fields.creditCode}
          label={t("fact.creditCode")}
          hint={t("edit.creditCodeHint")}
          width="medium"
        />
      )}
      <TextField field={fields.nameEn} label={t("fact.nameEn")} maxLength={120} optional />
      <SelectField
        field={fields.areaCode}
        label={t("fact.area")}
        options={places.towns}
        groups={[
          { label: t("edit.areaElsewhere"), options: [...places.counties, ...(places.other ? [places.other] : [])] },
        ]}
      />
      <TextField
        field={fields.address}
        label={t("fact.address")}
        autoComplete="street-address"
        maxLength={100}
        optional
      />
      <TextField field={fields.contactName} label={t("fact.contactName")} autoComplete="name" width="medium" optional />
      <TextField
        field={fields.contactPhone}
        label={t("fact.contactPhone")}
        hint={t("edit.contactPhoneHint")}
        type="tel"
        autoComplete="tel"
        width="medium"
        optional
      />
      <TextArea field={fields.about} label={t("fact.about")} hint={t("edit.aboutHint")} maxLength={1000} optional />
      {organisation.kind === "workshop" ? (
        <NumberField field={fields.capacity} label={t("fact.capacity")} hint={t("edit.capacityHint")} optional />
      ) : null}
      <NumberField field={fields.staffCount} label={t("fact.staffCount")} optional />
      <Actions>
        <SubmitButton>{t("site:form.save")}</SubmitButton>
        <a href={cancelHref}>{t("site:form.back")}</a>
      </Actions>
    </PostForm>
  );
}
