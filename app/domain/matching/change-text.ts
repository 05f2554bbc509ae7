import type { Change } from "./judgement.ts";
import { CHANGE_PARAMS, type ChangeCode } from "./reasons.ts";

/** A change as one value of a form: its code and parameters, `travel-longer:45`. Codes and figures only. */
export function changeText({ code, params }: Change): string {
  return [code, ...CHANGE_PARAMS[code].map((name) => params[name] ?? "")].join(":");
}

function isChangeCode(text: string): text is ChangeCode {
  return Object.hasOwn(CHANGE_PARAMS, text);
}

/** The change that `changeText` wrote; null for anything else. */
export function changeFromText(text: string): Change | null {
  const [code = "", ...values] = text.split(":");
  if (!isChangeCode(code) || values.length !== CHANGE_PARAMS[code].length) return null;
  const read = (value: string) => (/^\d{1,6}(?:\.\d)?$/.test(value) ? Number(value) : value);
  return { code, params: Object.fromEntries(CHANGE_PARAMS[code].map((name, at) => [name, read(values[at] ?? "")])) };
}
