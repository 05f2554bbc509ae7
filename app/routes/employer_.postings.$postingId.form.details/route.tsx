import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EDUCATION_NAMES, EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { RadioGroup, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { NumberField, TextArea, TextField } from "#app/ui/forms/text-fields.tsx";
import type { FormField } from "#app/ui/forms/form-field.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { wordingNote } from "#app/ui/postings/wording-notes.tsx";
import { demandsHref } from "../employer_.postings.$postingId.form/form-links.ts";
import { StepPage } from "../employer_.postings.$postingId.form/step-page.tsx";
import { loadStep, saveStep } from "../employer_.postings.$postingId.form/step.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { frame } = await loadStep(args, "details");
  return { title: frame.title, frame };
}

export const action = (args: ActionFunctionArgs) => saveStep(args, "details");

export default function DetailsStep() {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const { frame } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{
    description: string;
    headcount: string;
    deadline: { year: string; month: string; day: string };
    skillsWanted: string;
    benefits: string;
    education: string;
    experienceYearsMin: string;
    countsTowardQuota: string;
  }>({
    lastResult: useActionData<typeof action>() ?? frame.lastResult,
    defaultValue: frame.typed,
  });
  const noteOn = (field: FormField) => wordingNote(field, demandsHref(frame.postingId));
  return (
    <StepPage frame={frame} form={form}>
      <TextArea
        field={fields.description}
        label={t("form.description")}
        hint={t("form.descriptionHint")}
        note={noteOn(fields.description)}
        rows={8}
        maxLength={3000}
      />
      <NumberField field={fields.headcount} label={t("form.headcount")} unit={t("form.peopleUnit")} />
      <DateField field={fields.deadline} label={t("form.deadline")} hint={t("form.deadlineHint")} optional />
      <TextField
        field={fields.skillsWanted}
        label={t("form.skills")}
        hint={t("form.skillsHint")}
        note={noteOn(fields.skillsWanted)}
        optional
      />
      <TextField
        field={fields.benefits}
        label={t("form.benefits")}
        hint={t("form.benefitsHint")}
        note={noteOn(fields.benefits)}
        optional
      />
      <SelectField
        field={fields.education}
        label={t("form.education")}
        options={[
          { value: "unknown", label: t("form.educationOpen") },
          ...EDUCATION_STEPS.map((value) => ({ value, label: inLanguage(locale, EDUCATION_NAMES[value]) })),
        ]}
      />
      <NumberField
        field={fields.experienceYearsMin}
        label={t("form.experience")}
        hint={t("form.experienceHint")}
        unit={t("form.yearsUnit")}
        optional
      />
      <RadioGroup
        field={fields.countsTowardQuota}
        label={t("form.quota")}
        hint={t("form.quotaHint")}
        options={[
          { value: "yes", label: t("form.quotaYes") },
          { value: "no", label: t("form.quotaNo") },
          { value: "unknown", label: t("form.unknown") },
        ]}
      />
    </StepPage>
  );
}
