import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { formatDate } from "#app/i18n/format.ts";
import { DataTable } from "../data/data-table.tsx";
import { Actions, ButtonLink, PostButton, SubmitButton } from "../forms/buttons.tsx";
import { SelectField } from "../forms/choice-fields.tsx";
import { DateField } from "../forms/date-field.tsx";
import { PostForm } from "../forms/post-form.tsx";
import { TextField } from "../forms/text-fields.tsx";
import { useLocale } from "../layout/reader.ts";
import { occupationOptions } from "./choices.ts";
import type { trainingSchema, workSchema } from "./profile-schemas.ts";
import type { StepProps } from "./step-form.tsx";

/** Trainings done: those on record, and a form for one more. */
export function TrainingStep({ profile, lastResult, nextHref, action }: StepProps & { action: string }) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof trainingSchema>>({ lastResult });
  return (
    <>
      {profile.training.length === 0 ? (
        <p>{t("training.none")}</p>
      ) : (
        <DataTable
          caption={t("training.caption")}
          rows={profile.training}
          rowKey={({ id }) => id}
          columns={[
            { header: t("training.name"), rowHeader: true, cell: ({ title }) => title },
            { header: t("training.skill"), cell: ({ skill }) => skill ?? t("record.notStated") },
            {
              header: t("training.finishedOn"),
              unbroken: true,
              cell: ({ finishedOn }) => (finishedOn === null ? t("record.notStated") : formatDate(locale, finishedOn)),
            },
            {
              header: t("record.remove"),
              plain: true,
              cell: (row) => <Remove action={action} id={row.id} title={row.title} />,
            },
          ]}
        />
      )}
      <PostForm form={form}>
        <TextField field={fields.title} label={t("training.name")} />
        <TextField field={fields.skill} label={t("training.skill")} width="medium" optional />
        <TextField field={fields.provider} label={t("training.provider")} optional />
        <DateField field={fields.finishedOn} label={t("training.finishedOn")} optional />
        <Actions>
          <SubmitButton>{t("training.add")}</SubmitButton>
          <ButtonLink href={nextHref} look="quiet">
            {t("record.next")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}

/** Jobs held: those on record, and a form for one more. */
export function WorkStep({ profile, lastResult, nextHref, action }: StepProps & { action: string }) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof workSchema>>({ lastResult });
  const period = (from: string | null, to: string | null) =>
    from === null && to === null
      ? t("record.notStated")
      : t("work.period", {
          from: from === null ? "…" : formatDate(locale, from),
          to: to === null ? t("work.now") : formatDate(locale, to),
        });
  return (
    <>
      {profile.work.length === 0 ? (
        <p>{t("work.none")}</p>
      ) : (
        <DataTable
          caption={t("work.caption")}
          rows={profile.work}
          rowKey={({ id }) => id}
          columns={[
            { header: t("work.name"), rowHeader: true, cell: ({ title }) => title },
            { header: t("work.employer"), cell: ({ employer }) => employer ?? t("record.notStated") },
            { header: t("work.when"), unbroken: true, cell: ({ from, to }) => period(from, to) },
            {
              header: t("record.remove"),
              plain: true,
              cell: (row) => <Remove action={action} id={row.id} title={row.title} />,
            },
          ]}
        />
      )}
      <PostForm form={form}>
        <TextField field={fields.title} label={t("work.name")} width="medium" />
        <SelectField
          field={fields.occupationCode}
          label={t("work.occupation")}
          options={[]}
          groups={occupationOptions(locale)}
          optional
        />
        <TextField field={fields.employer} label={t("work.employer")} optional />
        <DateField field={fields.from} label={t("work.from")} optional />
        <DateField field={fields.to} label={t("work.to")} hint={t("work.toHint")} optional />
        <Actions>
          <SubmitButton>{t("work.add")}</SubmitButton>
          <ButtonLink href={nextHref} look="quiet">
            {t("record.next")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </>
  );
}

function Remove({ action, id, title }: { action: string; id: number; title: string }) {
  const { t } = useTranslation("seekers");
  return (
    <PostButton action={action} fields={{ remove: id }} look="link" about={title}>
      {t("record.remove")}
    </PostButton>
  );
}
