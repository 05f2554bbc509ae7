import type { ReactNode } from "react";

/** What the fields need to know of one entry of a form. Conform's field metadata is one; a plain GET form may make its own. */
export interface FormField {
  readonly id: string;
  readonly name: string;
  readonly errorId: string;
  readonly descriptionId: string;
  readonly errors: readonly string[] | undefined;
  readonly initialValue?: unknown;
}

/** What every field takes besides its entry. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: string;
  /** Something to consider about what is written there; no error. */
  readonly note?: ReactNode;
  /** Says “optional” beside the label. Everything else is required. */
  readonly optional?: boolean;
  /** The field is the whole page: its label is the page's title. */
  readonly asTitle?: boolean;
}

/** The id of the note of a field. */
export function noteIdOf(field: FormField): string {
  return `${field.id}-note`;
}

/** The attributes that tie a control to its hint, its error and its note. */
export function describedBy(field: FormField, { hint, note }: Pick<FieldTexts, "hint" | "note">) {
  const ids = [
    hint ? field.descriptionId : null,
    field.errors?.length ? field.errorId : null,
    note ? noteIdOf(field) : null,
  ].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": field.errors?.length ? true : undefined,
  };
}

/** The text a control starts with: what was typed before, else the default. */
export function initialText(field: FormField): string {
  const { initialValue } = field;
  return typeof initialValue === "string" || typeof initialValue === "number" ? String(initialValue) : "";
}

/** The choices a group starts with. */
export function initialChoices(field: FormField): readonly string[] {
  const { initialValue } = field;
  if (Array.isArray(initialValue)) return initialValue.map(String);
  return initialValue === undefined || initialValue === null || initialValue === "" ? [] : [String(initialValue)];
}
