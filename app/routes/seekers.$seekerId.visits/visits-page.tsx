import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { GUIDANCE_KIND_NAMES, writtenLater } from "#app/domain/guidance/entries.ts";
import { VISIT_KINDS } from "#app/domain/guidance/visits.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Timeline } from "#app/ui/desks/timeline.tsx";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { DateField } from "#app/ui/forms/date-field.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextArea } from "#app/ui/forms/text-fields.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { pathsOf, SeekerDesk } from "#app/ui/seekers/seeker-desk.tsx";
import type { Visits } from "#app/usecases/guidance/read-visits.ts";
import type { VisitInput } from "./visit-schema.ts";

interface VisitsPageProps {
  readonly page: Visits & { readonly title: string; readonly seekerId: number };
  readonly form: FormMetadata<VisitInput, string[]>;
  readonly fields: { readonly [Name in keyof VisitInput]: FieldMetadata<VisitInput[Name], VisitInput, string[]> };
}

/** A liaison's visits to one person: a form, and what they wrote down before. */
export function VisitsPage({ page, form, fields }: VisitsPageProps) {
  const { t } = useTranslation("guidance");
  const locale = useLocale();
  const { name, seekerId, visits } = page;
  return (
    <SeekerDesk paths={pathsOf(seekerId, true)} onBehalf name={name}>
      <PageTitle>{page.title}</PageTitle>
      <Lead>{t("visits.lead")}</Lead>
      <section aria-labelledby="write">
        <h2 id="write">{t("visits.write")}</h2>
        <PostForm form={form}>
          <RadioGroup
            field={fields.kind}
            label={t("visits.kind")}
            options={VISIT_KINDS.map((value) => ({ value, label: inLanguage(locale, GUIDANCE_KIND_NAMES[value]) }))}
          />
          <DateField field={fields.day} label={t("visits.day")} />
          <TextArea
            field={fields.text}
            rows={4}
            maxLength={1000}
            label={t("visits.text")}
            hint={t("visits.textHint")}
          />
          <p className="hint">{t("visits.fixed")}</p>
          <Actions>
            <SubmitButton>{t("visits.save")}</SubmitButton>
          </Actions>
        </PostForm>
      </section>
      <section aria-labelledby="mine">
        <h2 id="mine">{t("visits.mine")}</h2>
        <p className="hint">{t("visits.mineHint")}</p>
        {visits.length === 0 ? (
          <p>{t("visits.none")}</p>
        ) : (
          <>
            <CountLine count={t("visits.count", { count: visits.length })} order={t("visits.order")} />
            <Timeline
              label={t("visits.mine")}
              entries={visits.map((visit) => ({
                at: visit.doneAt ?? visit.createdAt,
                dayOnly: writtenLater(visit),
                what: (
                  <>
                    <strong>{inLanguage(locale, GUIDANCE_KIND_NAMES[visit.kind])}</strong> {visit.text}
                  </>
                ),
                ...(writtenLater(visit) ? { by: t("visits.later", { day: visit.createdAt }) } : {}),
              }))}
            />
          </>
        )}
      </section>
    </SeekerDesk>
  );
}
