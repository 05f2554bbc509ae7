import type { z } from "zod";
import type { IsoDate } from "../../dates.ts";
import type { PostingContent } from "../content.ts";
import { demandsFields, demandsSchema, mergeDemands, offersFields, offersSchema } from "./ability-steps.ts";
import { detailsFields, detailsSchema } from "./details-step.ts";
import { payFields, paySchema } from "./pay-step.ts";
import { FORM_STEPS, type FormStep, isDemandStep, isFormStep } from "./steps.ts";
import { nestedFields, type TypedFields } from "./typed-fields.ts";
import { occupationFields, occupationSchema, placeFields, placeSchema, whatFields, whatSchema } from "./work-steps.ts";

/** The schema of a step: from what was typed to what the posting then says. */
export function stepSchema(step: FormStep, today: IsoDate): z.ZodType<Partial<PostingContent>> {
  if (isDemandStep(step)) return demandsSchema(step);
  switch (step) {
    case "what":
      return whatSchema;
    case "occupation":
      return occupationSchema;
    case "place":
      return placeSchema;
    case "pay":
      return paySchema;
    case "offers":
      return offersSchema;
    case "details":
      return detailsSchema(today);
  }
}

/** What a posting says, as if it had been typed into a step's form. */
export function fieldsOf(step: FormStep, content: PostingContent): TypedFields {
  if (isDemandStep(step)) return demandsFields(step, content);
  switch (step) {
    case "what":
      return whatFields(content);
    case "occupation":
      return occupationFields(content);
    case "place":
      return placeFields(content);
    case "pay":
      return payFields(content);
    case "offers":
      return offersFields(content);
    case "details":
      return detailsFields(content);
  }
}

export type StepReading =
  | { readonly valid: true; readonly changes: Partial<PostingContent> }
  /** The names of the fields that need another look. */
  | { readonly valid: false; readonly fields: readonly string[] };

/** Reads one typed step against what the posting says now. `today` decides whether a deadline lies in the past. */
export function readStep(step: FormStep, typed: TypedFields, known: PostingContent, today: IsoDate): StepReading {
  const read = stepSchema(step, today).safeParse(nestedFields(typed));
  if (!read.success) {
    return { valid: false, fields: [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? "")))] };
  }
  if (!isDemandStep(step)) return { valid: true, changes: read.data };
  return { valid: true, changes: { demands: mergeDemands(known.demands, step, read.data.demands ?? {}) } };
}

/** A half-filled form by step: only what was typed and could not be accepted yet. */
export type PendingSteps = Readonly<Partial<Record<FormStep, TypedFields>>>;

/** A step's form as it is shown: what was typed last, else what the posting says. */
export function shownFields(step: FormStep, pending: PendingSteps, content: PostingContent): TypedFields {
  return pending[step] ?? fieldsOf(step, content);
}

export interface OpenStep {
  readonly step: FormStep;
  readonly fields: readonly string[];
}

/** The steps that keep a posting from being submitted, with the fields to look at; none: everything needed is there. */
export function openSteps(pending: PendingSteps, content: PostingContent, today: IsoDate): readonly OpenStep[] {
  return FORM_STEPS.flatMap((step) => {
    // an occupation may stay unknown: an imported ad or a new kind of work has none
    if (step === "occupation" && pending.occupation === undefined) return [];
    const reading = readStep(step, shownFields(step, pending, content), content, today);
    return reading.valid ? [] : [{ step, fields: reading.fields }];
  });
}

/** The half-filled steps as one flat record, `pay/payMin`, for storage. */
export function packPending(pending: PendingSteps): TypedFields {
  return Object.fromEntries(
    FORM_STEPS.flatMap((step) =>
      Object.entries(pending[step] ?? {}).map(([name, value]) => [`${step}/${name}`, value] as const),
    ),
  );
}

/** What `packPending` stored, by step again. */
export function unpackPending(stored: TypedFields): PendingSteps {
  const pending: Partial<Record<FormStep, TypedFields>> = {};
  for (const [key, value] of Object.entries(stored)) {
    const [step = "", name] = key.split("/", 2);
    if (isFormStep(step) && name !== undefined) pending[step] = { ...pending[step], [name]: value };
  }
  return pending;
}
