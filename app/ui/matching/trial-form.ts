import { type FormMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import type { FormField } from "../forms/form-field.ts";
import type { TrialValues } from "./trial-schemas.ts";

/** The form of a trial, so that buttons outside of it send it. */
export const TRIAL_FORM = "trial";

/** A field of the form by its name, as there are too many to name each. */
export type FieldOf = (name: string) => FormField;

interface TrialForm {
  readonly form: FormMetadata<TrialValues, string[]>;
  readonly fieldOf: FieldOf;
}

/**
 * The form in which something is tried on a person or on a posting.
 *
 * @param values what it starts with; `fieldOf` throws for a name that is not among them
 */
export function useTrialForm(values: TrialValues, lastResult: SubmissionResult<string[]> | null): TrialForm {
  const [form, fields] = useForm<TrialValues>({ id: TRIAL_FORM, lastResult, defaultValue: values });
  return {
    form,
    fieldOf: (name) => {
      const field = fields[name];
      if (field === undefined) throw new Error(`The form has no field ${name}.`);
      return field;
    },
  };
}
