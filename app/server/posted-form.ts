import { refusalResponse } from "./request-context.server.ts";

/** Control characters but tab and line ends: nobody types them, and PostgreSQL holds no text with a NUL in it. */
const CONTROL = /[^\P{Control}\t\n\r]/gu;

/**
 * The names our forms give their fields. Others are left out: a form library takes `offers[99999999]` for a list of that
 * length, and names that begin with underlines for its own state.
 */
const FIELD_NAME = /^[a-z][\w-]{0,60}(?:\.[a-z][\w-]{0,60})?$/i;

/** More than any form has: an import asks about 200 columns. */
const MOST_FIELDS = 1000;
/** Characters of all texts together; a file stands beside them. */
const MOST_TEXT = 500_000;

/**
 * The form of a request, as every action reads it: fields with names as we give them, texts without control characters,
 * files as they are.
 *
 * Throws the refusal `invalid-input` for a body that is no form at all, that breaks off, or that is larger than any form.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = new FormData();
  let fields = 0;
  let text = 0;
  for (const [name, value] of await posted(request)) {
    fields += 1;
    text += typeof value === "string" ? value.length : 0;
    if (fields > MOST_FIELDS || text > MOST_TEXT) throw refusalResponse({ code: "invalid-input" });
    if (!FIELD_NAME.test(name)) continue;
    if (typeof value === "string") form.append(name, value.replace(CONTROL, ""));
    else form.append(name, value);
  }
  return form;
}

async function posted(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw refusalResponse({ code: "invalid-input" });
  }
}
