import { useTranslation } from "react-i18next";
import type { InvitableEmployer } from "#app/usecases/fairs/list-invitable.ts";
import { CheckboxGroup } from "#app/ui/forms/choice-fields.tsx";
import type { FormField } from "#app/ui/forms/form-field.ts";

interface InvitableChoicesProps {
  readonly postingIds: FormField;
  readonly organisationIds: FormField;
  readonly employers: readonly InvitableEmployer[];
}

/**
 * Postings to tick, one group an employer, or all that an employer has open; all of them are one answer, whose error stands
 * with the first group.
 */
export function InvitableChoices({ postingIds, organisationIds, employers }: InvitableChoicesProps) {
  const { t } = useTranslation("fairs");
  return employers.map(({ organisationId, organisation, postings }, index) => (
    <div key={organisationId}>
      <CheckboxGroup
        field={partOf(postingIds, index === 0 ? "" : `-${organisationId}`, index === 0)}
        label={t("invite.choose", { organisation })}
        options={postings.map(({ postingId, title, placeText }) => ({
          value: String(postingId),
          label: title,
          ...(placeText === null ? {} : { hint: placeText }),
        }))}
      />
      <CheckboxGroup
        field={partOf(organisationIds, `-${organisationId}`, false)}
        label={t("invite.wholeOf", { organisation })}
        options={[{ value: String(organisationId), label: t("invite.whole") }]}
      />
    </div>
  ));
}

/** A group of its own of one field; `withErrors`: the one that shows what is wrong with it. */
export function partOf(field: FormField, suffix: string, withErrors: boolean): FormField {
  const { id, name, errorId, descriptionId, errors, initialValue } = field;
  return {
    id: `${id}${suffix}`,
    errorId: `${errorId}${suffix}`,
    descriptionId: `${descriptionId}${suffix}`,
    name,
    initialValue,
    errors: withErrors ? errors : undefined,
  };
}
