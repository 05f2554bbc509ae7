import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ACCOMMODATIONS } from "#app/domain/abilities/accommodations.ts";
import { DIMENSION_GROUPS, DIMENSIONS } from "#app/domain/abilities/dimensions.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { FieldFrame } from "../forms/field-frame.tsx";
import { describedBy, type FormField, initialText } from "../forms/form-field.ts";
import type { Choice } from "../forms/choice-fields.tsx";
import { useLocale } from "../layout/reader.ts";
import type { FieldOf } from "./trial-form.ts";
import { answerField, levelField } from "./trial-schemas.ts";

const LEVELS = [3, 2, 1, 0] as const;

/** Fields that belong together, folded where they are many. */
export function TrialGroup({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** One of several, or that nobody has said. */
export function AnswerSelect(props: { field: FormField; label: string; options: readonly Choice[] }) {
  const { field, label, options } = props;
  const { t } = useTranslation("matching");
  return (
    <FieldFrame field={field} label={label}>
      <select id={field.id} name={field.name} defaultValue={initialText(field)} {...describedBy(field, {})}>
        <option value="">{t("trial.notSaid")}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** All 24 dimensions by their groups, in the words of the person or of the work. */
export function LevelFields({ fieldOf, wording }: { fieldOf: FieldOf; wording: "person" | "demand" }) {
  const locale = useLocale();
  return DIMENSION_GROUPS.map(({ code: group, name }) => (
    <TrialGroup key={group} title={inLanguage(locale, name)}>
      {DIMENSIONS.filter((each) => each.group === group).map(({ code, name: dimension, levels }) => (
        <AnswerSelect
          key={code}
          field={fieldOf(levelField(code))}
          label={inLanguage(locale, dimension)}
          options={LEVELS.map((level) => ({
            value: String(level),
            label: inLanguage(locale, levels[level][wording]),
          }))}
        />
      ))}
    </TrialGroup>
  ));
}

/** What an employer says to each accommodation. */
export function AnswerFields({ fieldOf }: { fieldOf: FieldOf }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  return ACCOMMODATIONS.map(({ code, name }) => (
    <AnswerSelect
      key={code}
      field={fieldOf(answerField(code))}
      label={inLanguage(locale, name)}
      options={[
        { value: "yes", label: t("trial.answer.yes") },
        { value: "no", label: t("trial.answer.no") },
      ]}
    />
  ));
}
