import { withoutInvisibleMarks } from "#app/domain/invisible-marks.ts";
import { readFormBody } from "./form-body.ts";
import { refusalResponse } from "./request-context.server.ts";

/** Control characters but tab and line ends: nobody types them, and PostgreSQL holds no text with a NUL in it. */
const CONTROL = /[^\P{Control}\t\n\r]/gu;

/**
 * The names our forms give their fields. Others are left out: a form library takes `offers[99999999]` for a list of that
 * length, and names that begin with underlines for its own state.
 */
const FIELD_NAME = /^[a-z][\w-]{0,60}(?:\.[a-z][\w-]{0,60})?$/i;

/**
 * The form of a request, as every action reads it: fields with names as we give them, texts without control characters and
 * without characters that cannot be seen (a number copied from a chat often brings one along), files as they are.
 *
 * @param files how many files the form may carry; none unless told
 * Throws the refusals of `readFormBody`.
 */
export async function readForm(request: Request, { files = 0 } = {}): Promise<FormData> {
  const body = await readFormBody(request, files);
  if (!body.ok) throw refusalResponse(body.refusal);
  const form = new FormData();
  for (const [name, value] of body.value) {
    if (!FIELD_NAME.test(name)) continue;
    if (typeof value === "string") form.append(name, withoutInvisibleMarks(value.replace(CONTROL, "")));
    else form.append(name, value);
  }
  return form;
}
