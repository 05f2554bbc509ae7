import { isIsoDate, type IsoDate } from "../dates.ts";
import { ok, refuse, type Result } from "../result.ts";

export type Sex = "female" | "male";

export interface CitizenId {
  /** The 18 characters, normalised. */
  readonly number: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
}

/** Why a number is no citizen ID; `params.reason` of the refusal. */
export type CitizenIdProblem = "length" | "characters" | "date" | "check";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = "10X98765432";

/** The check character of the first 17 digits: GB 11643-1999, ISO 7064 MOD 11-2. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** As typed → as stored: half-width, without spaces and hyphens, X in upper case. */
export function normaliseIdentityNumber(written: string): string {
  return written
    .normalize("NFKC")
    .replace(/[\s‐-―-]/g, "")
    .toUpperCase();
}

/**
 * Reads an 18-character citizen ID (GB 11643-1999): region (not looked up, it may be long abolished), birth date,
 * sequence (odd: male), check character.
 *
 * Refuses `citizen-id-invalid` (field `citizenId`) with `params.reason`: length | characters | date | check. With
 * `today`, a birth date after it is refused as well.
 */
export function parseCitizenId(written: string, today?: IsoDate): Result<CitizenId> {
  const number = normaliseIdentityNumber(written);
  const refuseFor = (reason: CitizenIdProblem) =>
    refuse("citizen-id-invalid", { field: "citizenId", params: { reason } });
  if (number.length !== 18) return refuseFor("length");
  if (!/^\d{17}[\dX]$/.test(number)) return refuseFor("characters");
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isIsoDate(birthDate) || birthDate < "1900-01-01") return refuseFor("date");
  if (today !== undefined && birthDate > today) return refuseFor("date");
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return refuseFor("check");
  return ok({ number, birthDate, sex: Number(number.charAt(16)) % 2 === 1 ? "male" : "female" });
}

/** The number as it may be shown: the last four characters only, as region and birth date tell too much. */
export function maskCitizenId(number: string): string {
  return "*".repeat(Math.max(0, number.length - 4)) + number.slice(-4);
}
