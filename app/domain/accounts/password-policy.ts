import { ok, refuse, type Result } from "../result.ts";

export const PASSWORD_MIN_LENGTH = 8;

/** Argon2 reads any length; a limit keeps a request from being used to burn time. */
export const PASSWORD_MAX_LENGTH = 200;

/** The commonest passwords of eight characters and more, in lower case. */
const COMMONEST = new Set([
  "12345678",
  "123456789",
  "1234567890",
  "0123456789",
  "87654321",
  "987654321",
  "9876543210",
  "11111111",
  "00000000",
  "66666666",
  "88888888",
  "99999999",
  "12341234",
  "11223344",
  "12344321",
  "123123123",
  "147258369",
  "password",
  "password1",
  "password123",
  "passw0rd",
  "qwertyui",
  "qwertyuiop",
  "qwerty123",
  "1q2w3e4r",
  "1q2w3e4r5t",
  "1qaz2wsx",
  "qazwsxedc",
  "q1w2e3r4",
  "asdfghjk",
  "asdfghjkl",
  "zxcvbnm1",
  "abcd1234",
  "abc12345",
  "a1234567",
  "a12345678",
  "a123456789",
  "aa123456",
  "aa12345678",
  "qq123456",
  "qq123456789",
  "wang1234",
  "woaini1314",
  "woaini520",
  "5201314520",
  "52013145",
  "13145200",
  "iloveyou",
  "iloveyou1",
  "admin123",
  "admin888",
  "administrator",
  "welcome1",
  "sunshine",
  "princess",
]);

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
  if (COMMONEST.has(plain) || new Set(plain).size === 1) return refuseFor("too-common");
  if (phone !== "" && plain.replace(/\D/g, "").endsWith(phone) && plain.length <= phone.length + 3) {
    return refuseFor("is-the-phone");
  }
  return ok();
}
