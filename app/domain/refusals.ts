/**
 * Every expected refusal of the product. `app/server/refusals.ts` gives each its HTTP status and
 * `app/i18n/<language>/refusals.ts` its words; both are total over this list, so a missing row does not compile.
 */
export const REFUSAL_CODES = [
  // who may do what
  "not-signed-in",
  "not-allowed",
  "not-found",
  "cross-site-request",
  "too-many-attempts",
  "busy",
  "wrong-credentials",
  "wrong-password",
  "account-disabled",
  // what was typed
  "invalid-input",
  "form-too-large",
  "phone-invalid",
  "contact-phone-invalid",
  "phone-taken",
  "password-too-weak",
  "citizen-id-invalid",
  "certificate-number-invalid",
  "certificate-not-of-this-person",
  "citizen-id-taken",
  "person-in-care",
  "credit-code-invalid",
  "credit-code-taken",
  "date-in-past",
  "date-in-future",
  "reason-required",
  "answer-reason-missing",
  // postings
  "transition-not-allowed",
  "pay-below-minimum-wage",
  "pay-required",
  "organisation-not-verified",
  "return-reason-required",
  "legal-ground-required",
  "limits-need-review",
  "posting-closed",
  "posting-deadline-passed",
  "changed-meanwhile",
  // imports
  "file-missing",
  "file-empty",
  "file-too-large",
  "file-type-unknown",
  "file-extension-mismatch",
  "file-damaged",
  "file-compression-suspicious",
  "file-encoding-unknown",
  "file-too-complex",
  "too-many-rows",
  "heading-rows-invalid",
  "columns-not-mapped",
  // parameters
  "parameter-overlaps",
  "parameter-ends-before-start",
  // accounts of others
  "own-account",
  "role-needs-organisation",
  "role-needs-area",
  // organisations
  "already-member",
  // applications
  "already-applied",
  "consent-missing",
  "not-of-working-age",
  "undo-over",
  // sheltered places
  "proposal-outdated",
  "no-free-place",
  // fairs
  "fair-not-open",
  "fair-over",
  "fair-ends-before-start",
  "registration-after-fair",
  "already-registered",
  // training
  "course-ends-before-start",
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
