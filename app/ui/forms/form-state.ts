import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/react";
import type { z } from "zod";
import type { Refusal } from "#app/domain/result.ts";
import { refusalMessage } from "./errors.ts";
import { issueMessage } from "./issue-message.ts";

/**
 * Reads a posted form with a zod schema. Empty fields count as missing, numbers and booleans are read from their text,
 * and every issue becomes an error the page can word (`issue-message.ts`); a schema gives messages of its own as
 * `{ error: errorMessage("postings:deadlineTooLate") }`.
 */
export function parseForm<Schema extends z.ZodType>(form: FormData | URLSearchParams, schema: Schema) {
  return parseWithZod(form, { schema, error: issueMessage });
}

/** Fields whose text is never sent back to the page. */
interface RejectOptions {
  readonly hideFields?: readonly string[];
}

/**
 * The action's answer to a form that was not accepted: status 422, the typed values kept, the errors beside their
 * fields. With a refusal, its message stands at `refusal.field`, or on top where it names none.
 */
export function rejectForm<Schema, Value>(
  submission: Submission<Schema, string[], Value>,
  refusal?: Refusal,
  { hideFields = [] }: RejectOptions = {},
) {
  const errors = refusal ? [refusalMessage(refusal)] : [];
  const reply = submission.reply({
    hideFields: [...hideFields],
    ...(refusal?.field === undefined ? { formErrors: errors } : { fieldErrors: { [refusal.field]: errors } }),
  });
  return data(reply, { status: 422 });
}
