import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { GUIDANCE_KIND_NAMES, GUIDANCE_KINDS } from "#app/domain/guidance/entries.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { SelectField } from "#app/ui/forms/choice-fields.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextArea } from "#app/ui/forms/text-fields.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { EntryInput } from "./entry-schema.ts";

interface EntryFormProps {
  readonly form: FormMetadata<EntryInput, string[]>;
  readonly fields: {
    readonly [Name in keyof Required<EntryInput>]: FieldMetadata<EntryInput[Name], EntryInput, string[]>;
  };
}

/** A step of guidance: done now, or with a day on which it is due. */
export function EntryForm({ form, fields }: EntryFormProps) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  return (
    <section aria-labelledby="add">
      <h3 id="add">{t("person.add")}</h3>
      <PostForm form={form}>
        <SelectField
          field={fields.kind}
          label={t("person.entryKind")}
          options={GUIDANCE_KINDS.map((value) => ({ value, label: inLanguage(locale, GUIDANCE_KIND_NAMES[value]) }))}
        />
        <TextArea
          field={fields.text}
          rows={3}
          maxLength={1000}
          label={t("person.entryText")}
          hint={t("person.entryTextHint")}
        />
        <DateField field={fields.dueOn} optional label={t("person.entryDue")} hint={t("person.entryDueHint")} />
        <Actions>
          <SubmitButton>{t("person.save")}</SubmitButton>
        </Actions>
      </PostForm>
    </section>
  );
}
