import { ok, refuse, type Result } from "../result.ts";
import { isCommonPassword } from "./common-passwords.ts";
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./password-policy.ts";

/**
 * Whether a password may be used. Length counts, and not being guessable; there are no rules about kinds of characters
 * (NIST SP 800-63B section 5.1.1.2).
 *
 * Refuses `password-too-weak` (field `password`) with `params`: `reason` too-short | too-long | too-common | is-the-phone,
 * and `minimum`, the least number of characters.
 */
export function checkPassword(password: string, phone: string): Result<undefined> {
  const refuseFor = (reason: "too-short" | "too-long" | "too-common" | "is-the-phone") =>
    refuse("password-too-weak", { field: "password", params: { reason, minimum: PASSWORD_MIN_LENGTH } });
  const characters = [...password].length;
  if (characters < PASSWORD_MIN_LENGTH) return refuseFor("too-short");
  if (characters > PASSWORD_MAX_LENGTH) return refuseFor("too-long");
  const plain = password.normalize("NFKC").toLowerCase();
  if (isCommonPassword(plain) || new Set(plain).size === 1) return refuseFor("too-common");
  if (phone !== "" && plain.replace(/\D/g, "").endsWith(phone) && plain.length <= phone.length + 3) {
    return refuseFor("is-the-phone");
  }
  return ok();
}
