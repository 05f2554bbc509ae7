import { ok, refuse, type Result } from "../result.ts";

/** Digits and capitals without I, O, S, V, Z; a character's place is its value (GB 32100-2015). */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** 3^i mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** Why a text is no unified social credit code; `params.reason` of the refusal. */
export type CreditCodeProblem = "length" | "characters" | "check";

/** The check character of the first 17 characters of a unified social credit code: GB 32100-2015, section 4. */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Reads a unified social credit code 统一社会信用代码 (GB 32100-2015) and gives its 18 characters, half-width, upper-case and
 * without spaces or hyphens.
 *
 * Refuses `credit-code-invalid` (field `creditCode`) with `params.reason`: length | characters | check.
 */
export function parseCreditCode(written: string): Result<string> {
  const code = written
    .normalize("NFKC")
    .replace(/[\s‐-―-]/g, "")
    .toUpperCase();
  const refuseFor = (reason: CreditCodeProblem) =>
    refuse("credit-code-invalid", { field: "creditCode", params: { reason } });
  if (code.length !== 18) return refuseFor("length");
  if ([...code].some((character) => !ALPHABET.includes(character))) return refuseFor("characters");
  if (creditCodeCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) return refuseFor("check");
  return ok(code);
}
