import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { SelectField } from "#app/ui/forms/choice-fields.tsx";
import { FileField } from "#app/ui/forms/file-field.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField } from "#app/ui/forms/text-fields.tsx";
import { wholeNumber } from "#app/domain/typed-values.ts";
import { DownloadLinks } from "#app/ui/lists/download-links.tsx";

/** The file itself is judged by the import, so that every answer to it stands at its field. */
export const uploadSchema = z.object({
  file: z.unknown().optional(),
  organisationId: wholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER }).optional(),
});

interface UploadFormProps {
  readonly lastResult: SubmissionResult<string[]> | undefined;
  /** For which organisations the person may import; null where rows name their employers. */
  readonly organisations: readonly { readonly id: number; readonly name: string }[] | null;
}

/** Hands a spreadsheet in; says beside it how one is written. */
export function UploadForm({ lastResult, organisations }: UploadFormProps) {
  const { t } = useTranslation("imports");
  const [form, fields] = useForm<z.input<typeof uploadSchema>>({ id: "upload", lastResult });
  const [only] = organisations ?? [];
  return (
    <>
      <PostForm form={form} action="/imports?index" upload>
        {organisations === null ? null : organisations.length === 1 ? (
          <HiddenField name={fields.organisationId.name} value={only?.id ?? ""} />
        ) : (
          <SelectField
            field={fields.organisationId}
            label={t("desk.organisation")}
            options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        )}
        <FileField field={fields.file} label={t("desk.file")} hint={t("desk.fileHint")} accept=".csv,.txt,.tsv,.xlsx" />
        <Actions>
          <SubmitButton>{t("desk.send")}</SubmitButton>
        </Actions>
      </PostForm>
      <section aria-labelledby="how">
        <h2 id="how">{t("desk.howTitle")}</h2>
        <ul>
          <li>{t("desk.howColumns", { employer: organisations === null ? t("desk.howEmployer") : "" })}</li>
          <li>{t("desk.howPay")}</li>
          <li>{t("desk.howProfile")}</li>
          <li>{t("desk.howAgain")}</li>
        </ul>
        <p>{t("desk.template")}</p>
        <DownloadLinks
          links={[
            { href: "/imports/template.xlsx", kind: "xlsx", label: t("desk.templateXlsx") },
            { href: "/imports/template.csv", kind: "csv", label: t("desk.templateCsv") },
          ]}
        />
      </section>
    </>
  );
}
