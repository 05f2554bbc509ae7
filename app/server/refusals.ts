import type { RefusalCode } from "#app/domain/refusals.ts";

/** The HTTP status of each refusal; its words are in the `refusals` catalogue. A missing row does not compile. */
const STATUS: Readonly<Record<RefusalCode, number>> = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  "cross-site-request": 403,
  "too-many-attempts": 429,
  "wrong-credentials": 422,
  "account-disabled": 403,
  "invalid-input": 422,
  "phone-invalid": 422,
  "phone-taken": 422,
  "password-too-weak": 422,
  "citizen-id-invalid": 422,
  "certificate-number-invalid": 422,
  "certificate-not-of-this-person": 422,
  "credit-code-invalid": 422,
  "credit-code-taken": 422,
  "date-in-past": 422,
  "reason-required": 422,
  "transition-not-allowed": 409,
  "pay-below-minimum-wage": 422,
  "pay-required": 422,
  "organisation-not-verified": 422,
  "return-reason-required": 422,
  "posting-closed": 422,
  "changed-meanwhile": 409,
  "file-missing": 422,
  "file-empty": 422,
  "file-too-large": 413,
  "file-type-unknown": 422,
  "file-extension-mismatch": 422,
  "file-damaged": 422,
  "file-compression-suspicious": 422,
  "file-encoding-unknown": 422,
  "too-many-rows": 422,
  "columns-not-mapped": 422,
  "already-applied": 422,
  "consent-missing": 422,
  "not-of-working-age": 422,
  "fair-not-open": 422,
  "already-registered": 422,
};

/** The status a refusal is answered with. */
export function statusOf(code: RefusalCode): number {
  return STATUS[code];
}
