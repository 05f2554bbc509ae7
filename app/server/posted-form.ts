import { refusalResponse } from "./request-context.server.ts";

/** Control characters but tab and line ends: nobody types them, and PostgreSQL holds no text with a NUL in it. */
const CONTROL = /[^\P{Control}\t\n\r]/gu;

/**
 * The form of a request, as every action reads it: texts without control characters, files as they are.
 *
 * Throws the refusal `invalid-input` for a body that is no form at all, or that breaks off.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of await posted(request)) {
    if (typeof value === "string") form.append(clean(name), clean(value));
    else form.append(clean(name), value);
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

function clean(text: string): string {
  return text.replace(CONTROL, "");
}
