import { normalisePhone } from "../accounts/phone.ts";
import { ok, refuse, type Result } from "../result.ts";

/**
 * The telephone of an organisation, as digits: a mobile number, or a landline with its area code, since employers are reached
 * at their desk.
 *
 * Refuses `contact-phone-invalid` (field `contactPhone`).
 */
export function readContactPhone(written: string): Result<string> {
  const mobile = normalisePhone(written);
  if (mobile.ok) return mobile;
  const digits = written.normalize("NFKC").replaceAll(/[\s()‐-―-]/g, "");
  return /^0\d{9,11}$/.test(digits) ? ok(digits) : refuse("contact-phone-invalid", { field: "contactPhone" });
}
