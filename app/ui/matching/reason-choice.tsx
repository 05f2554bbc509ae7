import { useTranslation } from "react-i18next";
import { ANSWER_REASONS, type AnswerReason } from "#app/domain/matching/answers.ts";
import { RadioGroup } from "../forms/choice-fields.tsx";
import type { FormField } from "../forms/form-field.ts";

/** What the question can be answered with; nobody has to say why. */
export const REASON_CHOICES = [...ANSWER_REASONS, "unsaid"] as const;

export type ReasonChoiceValue = (typeof REASON_CHOICES)[number];

/** The reason that was chosen; null: not said. */
export function reasonChosen(choice: ReasonChoiceValue): AnswerReason | null {
  return choice === "unsaid" ? null : choice;
}

/** Why somebody withdraws or leaves: the reasons of “not for me”, beginning with none. */
export function ReasonChoice({ field, onBehalf }: { readonly field: FormField; readonly onBehalf: boolean }) {
  const { t } = useTranslation("matching");
  const unsaid = onBehalf ? t("reasonChoice.unsaidFor") : t("reasonChoice.unsaid");
  return (
    <RadioGroup
      field={field}
      label={t("reasonChoice.label")}
      hint={t("reasonChoice.hint")}
      options={[
        { value: "unsaid", label: unsaid },
        ...ANSWER_REASONS.map((reason) => ({ value: reason, label: t(`answerReason.${reason}`) })),
      ]}
    />
  );
}
