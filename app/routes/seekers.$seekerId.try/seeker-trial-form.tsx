import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { ACCOMMODATION_CODES, accommodation } from "#app/domain/abilities/accommodations.ts";
import { TRAVEL_MEANS, TRAVEL_PARAMETERS } from "#app/domain/areas/travel.ts";
import { EDUCATION_NAMES, EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import { POSTING_KIND_NAMES, POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODE_NAMES, WORKING_MODES, WORKING_SHIFT_NAMES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { Checkbox, CheckboxGroup } from "#app/ui/forms/choice-fields.tsx";
import { initialChoices } from "#app/ui/forms/form-field.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { MoneyField, NumberField } from "#app/ui/forms/text-fields.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { AnswerSelect, LevelFields, TrialGroup } from "#app/ui/matching/trial-fields.tsx";
import { useTrialForm } from "#app/ui/matching/trial-form.ts";
import { seekerTrialValues } from "#app/ui/matching/trial-schemas.ts";
import { choicesOf } from "#app/ui/seekers/choices.ts";
import type { SeekerTrialPage } from "#app/usecases/matching/try-seeker-change.ts";

interface SeekerTrialFormProps {
  readonly page: Pick<SeekerTrialPage, "seekerId" | "trial" | "skills">;
  readonly lastResult: SubmissionResult<string[]> | null;
}

/** Everything that can be tried on a person, as it is or was tried last; what changes most often stands open. */
export function SeekerTrialForm({ page: { seekerId, trial, skills }, lastResult }: SeekerTrialFormProps) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const path = `/seekers/${seekerId}/try`;
  const { form, fieldOf } = useTrialForm(seekerTrialValues(trial), lastResult);
  // What was ticked before something else was refused, and is not offered to the person as they are.
  const typedBesides = initialChoices(fieldOf("skills"))
    .filter((skill) => !skills.some((each) => each.skill === skill))
    .map((skill) => ({ skill, postings: 0 }));
  return (
    <PostForm form={form} action={`${path}#result`}>
      <Checkbox field={fieldOf("looking")} label={t("trial.looking")} />
      <TrialGroup title={t("trial.way")} open>
        <NumberField field={fieldOf("limit")} label={t("trial.limit")} unit={t("trial.minutes")} />
        <NumberField field={fieldOf("guardian")} label={t("trial.guardian")} unit={t("trial.minutes")} optional />
        <CheckboxGroup
          field={fieldOf("means")}
          label={t("trial.means")}
          hint={t("trial.noneSaid")}
          options={choicesOf(locale, TRAVEL_MEANS, (means) => TRAVEL_PARAMETERS[means].name)}
        />
      </TrialGroup>
      <TrialGroup title={t("trial.time")} open>
        <NumberField field={fieldOf("week")} label={t("trial.weekLimit")} unit={t("trial.hours")} decimals />
        <NumberField field={fieldOf("day")} label={t("trial.dayLimit")} unit={t("trial.hours")} decimals />
        <CheckboxGroup
          field={fieldOf("shifts")}
          label={t("trial.shifts")}
          hint={t("trial.noneSaid")}
          options={choicesOf(locale, WORKING_SHIFTS, (shift) => WORKING_SHIFT_NAMES[shift])}
        />
      </TrialGroup>
      <TrialGroup title={t("trial.wishes")}>
        <MoneyField field={fieldOf("wage")} label={t("trial.wage")} />
        <CheckboxGroup
          field={fieldOf("modes")}
          label={t("trial.modes")}
          hint={t("trial.noneIsAny")}
          options={choicesOf(locale, WORKING_MODES, (mode) => WORKING_MODE_NAMES[mode])}
        />
        <CheckboxGroup
          field={fieldOf("kinds")}
          label={t("trial.kinds")}
          hint={t("trial.noneIsAny")}
          options={choicesOf(locale, POSTING_KINDS, (kind) => POSTING_KIND_NAMES[kind])}
        />
      </TrialGroup>
      <TrialGroup title={t("trial.background")}>
        <AnswerSelect
          field={fieldOf("education")}
          label={t("trial.schoolingHeld")}
          options={choicesOf(locale, EDUCATION_STEPS, (step) => EDUCATION_NAMES[step])}
        />
        {skills.length + typedBesides.length === 0 ? null : (
          <CheckboxGroup
            field={fieldOf("skills")}
            label={t("trial.skills")}
            hint={t("trial.skillsHint")}
            options={[...skills, ...typedBesides].map(({ skill, postings }) => ({
              value: skill,
              label: postings === 0 ? skill : t("trial.skillAsked", { skill, count: postings }),
            }))}
          />
        )}
      </TrialGroup>
      <TrialGroup title={t("trial.needs")}>
        <CheckboxGroup
          field={fieldOf("needs")}
          label={t("trial.needs")}
          options={choicesOf(locale, ACCOMMODATION_CODES, (code) => accommodation(code).name)}
        />
      </TrialGroup>
      <TrialGroup title={t("trial.abilities")}>
        <LevelFields fieldOf={fieldOf} wording="person" />
      </TrialGroup>
      <Actions>
        <SubmitButton>{t("trial.submit")}</SubmitButton>
        <ButtonLink href={path} look="link">
          {t("trial.reset")}
        </ButtonLink>
      </Actions>
    </PostForm>
  );
}
