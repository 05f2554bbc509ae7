import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readContactPhone } from "#app/domain/employers/contact-phone.ts";
import { parseCreditCode } from "#app/domain/employers/credit-code.ts";
import { ORGANISATION_KIND_NAMES, REGISTRABLE_KINDS } from "#app/domain/employers/organisation.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { type Choice, RadioGroup, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextField } from "#app/ui/forms/text-fields.tsx";
import { readBy } from "#app/ui/forms/read-by.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { AskToJoin } from "./joining.tsx";

export const registrationSchema = z.object({
  kind: z.enum(REGISTRABLE_KINDS),
  name: z.string().trim().min(2).max(80),
  creditCode: readBy(parseCreditCode),
  areaCode: z.string().max(60),
  address: z.string().trim().max(100),
  contactName: z.string().trim().max(40),
  contactPhone: readBy(readContactPhone),
});

interface RegistrationFormProps {
  readonly contact: { readonly contactName: string; readonly contactPhone: string };
  readonly places: { readonly towns: readonly Choice[]; readonly counties: readonly Choice[] };
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** What the federation needs to know of an organisation to verify it; the rest can follow. */
export function RegistrationForm({ contact, places, lastResult }: RegistrationFormProps) {
  const { t } = useTranslation("employers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof registrationSchema>>({ lastResult, defaultValue: contact });
  return (
    <PostForm form={form}>
      <RadioGroup
        field={fields.kind}
        label={t("register.kind")}
        options={REGISTRABLE_KINDS.map((kind) => ({
          value: kind,
          label: inLanguage(locale, ORGANISATION_KIND_NAMES[kind]),
          hint: t(`register.kind_${kind}`),
        }))}
      />
      <TextField
        field={fields.name}
        label={t("fact.name")}
        hint={t("edit.nameHint")}
        autoComplete="organization"
        maxLength={80}
      />
      <TextField
        field={fields.creditCode}
        label={t("fact.creditCode")}
        hint={t("edit.creditCodeHint")}
        width="medium"
      />
      <AskToJoin lastResult={lastResult} />
      <SelectField
        field={fields.areaCode}
        label={t("fact.area")}
        options={places.towns}
        groups={[{ label: t("edit.areaElsewhere"), options: places.counties }]}
      />
      <TextField
        field={fields.address}
        label={t("fact.address")}
        hint={t("register.addressHint")}
        autoComplete="street-address"
        maxLength={100}
      />
      <TextField
        field={fields.contactName}
        label={t("fact.contactName")}
        hint={t("register.contactNameHint")}
        autoComplete="name"
        maxLength={40}
        width="medium"
      />
      <TextField
        field={fields.contactPhone}
        label={t("fact.contactPhone")}
        hint={t("edit.contactPhoneHint")}
        type="tel"
        autoComplete="tel"
        width="medium"
      />
      <Actions>
        <SubmitButton>{t("register.submit")}</SubmitButton>
      </Actions>
    </PostForm>
  );
}
