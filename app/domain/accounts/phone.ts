import { ok, refuse, type Result } from "../result.ts";

/**
 * A mainland mobile number as the 11 digits it is stored and compared by. Accepts full-width digits, spaces, hyphens,
 * brackets and the prefixes +86, 0086 and 86.
 *
 * Refuses `phone-invalid` (field `phone`).
 */
export function normalisePhone(written: string): Result<string> {
  const digits = written
    .normalize("NFKC")
    .replace(/[\s‐-―().-]/g, "")
    .replace(/^(?:\+86|0086|86(?=1\d{10}$))/, "");
  return /^1[3-9]\d{9}$/.test(digits) ? ok(digits) : refuse("phone-invalid", { field: "phone" });
}

/** The number as it may be shown to others: `138****1234`. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
