import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { DEMANDED_EDUCATION_NAMES, EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import { WORKING_MODE_NAMES, WORKING_MODES, WORKING_SHIFT_NAMES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { MoneyField, NumberField } from "#app/ui/forms/text-fields.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { AnswerFields, AnswerSelect, LevelFields, TrialGroup } from "#app/ui/matching/trial-fields.tsx";
import { useTrialForm } from "#app/ui/matching/trial-form.ts";
import { postingTrialValues } from "#app/ui/matching/trial-schemas.ts";
import { choicesOf } from "#app/ui/seekers/choices.ts";
import type { PostingTrialPage } from "#app/usecases/matching/try-posting-change.ts";

interface PostingTrialFormProps {
  readonly page: Pick<PostingTrialPage, "posting" | "trial">;
  readonly lastResult: SubmissionResult<string[]> | null;
}

/** Everything that can be tried on a posting, as it is or was tried last; hours and pay stand open. */
export function PostingTrialForm({ page: { posting, trial }, lastResult }: PostingTrialFormProps) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const path = `/counsellor/postings/${posting.id}/try`;
  const { form, fieldOf } = useTrialForm(postingTrialValues(trial), lastResult);
  return (
    <PostForm form={form} action={`${path}#result`}>
      <TrialGroup title={t("trial.terms")} open>
        <NumberField field={fieldOf("week")} label={t("trial.week")} unit={t("trial.hours")} decimals />
        <NumberField field={fieldOf("day")} label={t("trial.day")} unit={t("trial.hours")} decimals />
        <AnswerSelect
          field={fieldOf("shift")}
          label={t("trial.shift")}
          options={choicesOf(locale, WORKING_SHIFTS, (shift) => WORKING_SHIFT_NAMES[shift])}
        />
        <AnswerSelect
          field={fieldOf("mode")}
          label={t("trial.mode")}
          options={choicesOf(locale, WORKING_MODES, (mode) => WORKING_MODE_NAMES[mode])}
        />
        <MoneyField field={fieldOf("pay")} label={t("trial.payMin")} unit={t(`trial.perPeriod.${posting.payPeriod}`)} />
        <AnswerSelect
          field={fieldOf("education")}
          label={t("trial.schooling")}
          options={choicesOf(locale, EDUCATION_STEPS, (step) => DEMANDED_EDUCATION_NAMES[step])}
        />
      </TrialGroup>
      <TrialGroup title={t("trial.offers")}>
        <AnswerFields fieldOf={fieldOf} />
      </TrialGroup>
      <TrialGroup title={t("trial.demands")}>
        <LevelFields fieldOf={fieldOf} wording="demand" />
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
