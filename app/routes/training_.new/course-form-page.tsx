import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { CourseForm } from "#app/usecases/training/read-courses.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { SelectField } from "#app/ui/forms/choice-fields.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { NumberField, TextArea, TextField } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { townOptions } from "#app/ui/lists/town-options.ts";
import type { courseSchema } from "./course-form.ts";

interface CourseFormPageProps extends CourseForm {
  readonly title: string;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** The form of a course, new or to be changed. */
export function CourseFormPage({ title, course, providers, lastResult }: CourseFormPageProps) {
  const { t } = useTranslation(["training", "site"]);
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof courseSchema>>({
    lastResult,
    defaultValue: course
      ? { ...course, providerId: course.providerId?.toString(), places: course.places?.toString() }
      : {},
  });
  return (
    <div className="narrow">
      <Breadcrumb crumbs={[{ label: t("list.title"), href: "/training" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <PostForm form={form}>
        <TextField field={fields.title} label={t("form.title")} maxLength={60} />
        <TextField field={fields.titleEn} label={t("form.titleEn")} maxLength={80} optional />
        <TextArea field={fields.about} label={t("form.about")} hint={t("form.aboutHint")} maxLength={1000} optional />
        <TextArea field={fields.aboutEn} label={t("form.aboutEn")} maxLength={1500} optional />
        <TextField
          field={fields.skill}
          label={t("form.skill")}
          hint={t("form.skillHint")}
          width="medium"
          maxLength={20}
          optional
        />
        <SelectField
          field={fields.providerId}
          label={t("form.provider")}
          options={providers.map(({ id, name }) => ({ value: String(id), label: name }))}
          optional
        />
        <SelectField
          field={fields.areaCode}
          label={t("form.area")}
          hint={t("form.areaHint")}
          options={townOptions(locale)}
          optional
        />
        <TextField field={fields.place} label={t("form.place")} maxLength={80} />
        <DateField field={fields.startsOn} label={t("form.startsOn")} />
        <DateField field={fields.endsOn} label={t("form.endsOn")} />
        <NumberField field={fields.places} label={t("form.places")} unit={t("form.placesUnit")} optional />
        <Actions>
          <SubmitButton>{t("form.save")}</SubmitButton>
          <ButtonLink href={course ? `/training/${course.id}` : "/training"} look="quiet">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </div>
  );
}
