import { useTranslation } from "react-i18next";
import { RadioGroup } from "../forms/choice-fields.tsx";
import type { FormField } from "../forms/form-field.ts";
import { HiddenField } from "../forms/text-fields.tsx";

interface ShareChoiceProps {
  readonly field: FormField;
  readonly label: string;
  readonly organisation: string;
  /** Whether the reader may agree for the person; otherwise nothing is shared, and the page says why. */
  readonly mayShare: boolean;
}

/** Whether the employer may see name and phone with an interest or a referral. */
export function ShareChoice({ field, label, organisation, mayShare }: ShareChoiceProps) {
  const { t } = useTranslation("applications");
  if (!mayShare) {
    return (
      <>
        <p>{t("interest.shareNotYours")}</p>
        <HiddenField name={field.name} value="no" />
      </>
    );
  }
  return (
    <RadioGroup
      field={field}
      label={label}
      options={[
        { value: "yes", label: t("interest.shareYes"), hint: t("interest.shareYesHint", { organisation }) },
        { value: "no", label: t("interest.shareNo"), hint: t("interest.shareNoHint") },
      ]}
    />
  );
}
