import { useTranslation } from "react-i18next";
import type { InvitableEmployer } from "#app/usecases/fairs/list-invitable.ts";
import { CheckboxGroup } from "#app/ui/forms/choice-fields.tsx";
import type { FormField } from "#app/ui/forms/form-field.ts";

/** Postings to tick, one group an employer; all of them are one answer, whose error stands with the first group. */
export function InvitableChoices(props: { field: FormField; employers: readonly InvitableEmployer[] }) {
  const { t } = useTranslation("fairs");
  const { id, name, errorId, descriptionId, errors, initialValue } = props.field;
  return props.employers.map(({ organisationId, organisation, postings }, index) => {
    const suffix = index === 0 ? "" : `-${organisationId}`;
    return (
      <CheckboxGroup
        key={organisationId}
        field={{
          id: `${id}${suffix}`,
          errorId: `${errorId}${suffix}`,
          descriptionId: `${descriptionId}${suffix}`,
          name,
          initialValue,
          errors: index === 0 ? errors : undefined,
        }}
        label={t("invite.choose", { organisation })}
        options={postings.map(({ postingId, title, placeText }) => ({
          value: String(postingId),
          label: title,
          ...(placeText === null ? {} : { hint: placeText }),
        }))}
      />
    );
  });
}
