import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import { FAIR_ACCOMMODATIONS } from "#app/domain/fairs/place.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import type { FairForm } from "#app/usecases/fairs/read-fair-form.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { RadioGroup, SelectField } from "#app/ui/forms/choice-fields.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextArea, TextField } from "#app/ui/forms/text-fields.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { townOptions } from "#app/ui/lists/town-options.ts";
import { accessChosen, type fairSchema } from "./fair-form.ts";

interface FairFormPageProps extends FairForm {
  readonly title: string;
  readonly cancelHref: string;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** The form of a fair, new or to be changed. */
export function FairFormPage({ title, fair, workshops, cancelHref, lastResult }: FairFormPageProps) {
  const { t } = useTranslation(["fairs", "site"]);
  const locale = useLocale();
  const [form, fields] = useForm<z.input<typeof fairSchema>>({
    lastResult,
    defaultValue: fair
      ? { ...fair, hostOrganisationId: fair.hostOrganisationId?.toString(), access: accessChosen(fair.accessibility) }
      : { access: accessChosen({}) },
  });
  const access = fields.access.getFieldset();
  return (
    <div className="narrow">
      <PageTitle>{title}</PageTitle>
      {fair && fair.status !== "draft" ? <Notice>{t("form.movedHint")}</Notice> : null}
      <PostForm form={form}>
        <TextField field={fields.name} label={t("form.name")} hint={t("form.nameHint")} maxLength={60} />
        <DateField field={fields.heldOn} label={t("form.heldOn")} />
        <TextField field={fields.startsAt} label={t("form.startsAt")} hint={t("form.timeHint")} width="short" />
        <TextField field={fields.endsAt} label={t("form.endsAt")} hint={t("form.timeHint")} width="short" />
        <SelectField
          field={fields.areaCode}
          label={t("form.area")}
          hint={t("form.areaHint")}
          options={townOptions(locale)}
          optional
        />
        <TextField field={fields.place} label={t("form.place")} hint={t("form.placeHint")} maxLength={80} />
        <TextField field={fields.address} label={t("form.address")} maxLength={120} optional />
        <SelectField
          field={fields.hostOrganisationId}
          label={t("form.host")}
          hint={t("form.hostHint")}
          options={workshops.map(({ id, name }) => ({ value: String(id), label: name }))}
          optional
        />
        <h2>{t("form.accessTitle")}</h2>
        <p>{t("form.accessLead")}</p>
        {FAIR_ACCOMMODATIONS.map((code) => (
          <RadioGroup
            key={code}
            field={access[code]}
            label={inLanguage(locale, accommodation(code).name)}
            options={[
              { value: "yes", label: t("form.yes") },
              { value: "no", label: t("form.no") },
              { value: "unknown", label: t("form.unknown") },
            ]}
            inline
          />
        ))}
        <TextArea field={fields.about} label={t("form.about")} hint={t("form.aboutHint")} maxLength={2000} optional />
        <DateField
          field={fields.registrationClosesOn}
          label={t("form.closesOn")}
          hint={t("form.closesHint")}
          optional
        />
        <Actions>
          <SubmitButton>{fair ? t("form.save") : t("form.create")}</SubmitButton>
          <ButtonLink href={cancelHref} look="quiet">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </div>
  );
}
