import { addYears, format, parseISO } from "date-fns";
import type { Verdict, Verification } from "../compliance/verdict.ts";
import type { IsoDate } from "../dates.ts";

/** How long a certificate is valid from its issue. */
export interface CertificateTerm {
  readonly years: number;
  readonly source: string;
  readonly verified: Verification;
}

export const CERTIFICATE_TERM: CertificateTerm = {
  years: 10,
  source: "残疾人证管理办法：有效期10年",
  verified: "secondary",
};

export interface CertificateValidity {
  readonly verdict: Verdict;
  readonly reason?: "dates-unknown" | "not-yet-issued" | "run-out";
  /** The last valid day. */
  readonly validUntil?: IsoDate;
}

/**
 * Whether a certificate is valid on `date`: by the last valid day printed on it, else ten years from its issue. Unknown
 * where neither date is known.
 */
export function certificateValidOn(
  certificate: { readonly issuedOn: IsoDate | null; readonly validUntil: IsoDate | null },
  date: IsoDate,
  term: CertificateTerm = CERTIFICATE_TERM,
): CertificateValidity {
  const { issuedOn } = certificate;
  if (issuedOn !== null && date < issuedOn) return { verdict: "fail", reason: "not-yet-issued" };
  const validUntil =
    certificate.validUntil ??
    (issuedOn === null ? null : format(addYears(parseISO(issuedOn), term.years), "yyyy-MM-dd"));
  if (validUntil === null) return { verdict: "unknown", reason: "dates-unknown" };
  return date <= validUntil ? { verdict: "pass", validUntil } : { verdict: "fail", reason: "run-out", validUntil };
}
