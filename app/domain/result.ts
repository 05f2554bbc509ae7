import type { RefusalCode } from "./refusals.ts";

/**
 * An expected refusal: something a person can ask for that the rules do not allow. Bugs and outages throw instead.
 *
 * `field` names the form field the message belongs to; `params` fill the message's placeholders.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function ok(): Result<undefined>;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | undefined> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, details: Omit<Refusal, "code"> = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...details } };
}
