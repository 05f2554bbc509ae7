import type { Bilingual } from "../abilities/scale.ts";
import { ok, refuse, type Result } from "../result.ts";
import { normaliseIdentityNumber, parseCitizenId } from "./citizen-id.ts";

/** Disability categories of the certificate (GB/T 26341-2010). Kept for the certificate; never scored in matching. */
export const CERTIFICATE_CATEGORIES = [1, 2, 3, 4, 5, 6, 7] as const;
export type CertificateCategory = (typeof CERTIFICATE_CATEGORIES)[number];

export const CERTIFICATE_CATEGORY_NAMES: Readonly<Record<CertificateCategory, Bilingual>> = {
  1: { zh: "视力残疾", en: "Visual" },
  2: { zh: "听力残疾", en: "Hearing" },
  3: { zh: "言语残疾", en: "Speech" },
  4: { zh: "肢体残疾", en: "Physical" },
  5: { zh: "智力残疾", en: "Intellectual" },
  6: { zh: "精神残疾", en: "Mental" },
  7: { zh: "多重残疾", en: "Multiple" },
};

/** Grades of the certificate, 1 the severest (GB/T 26341-2010). Limbs are graded without aids: no measure of fitness. */
export const CERTIFICATE_GRADES = [1, 2, 3, 4] as const;
export type CertificateGrade = (typeof CERTIFICATE_GRADES)[number];

export interface CertificateNumber {
  /** The number as printed, normalised, with its suffix. */
  readonly number: string;
  readonly citizenId: string;
  readonly category: CertificateCategory;
  readonly grade: CertificateGrade;
  /** What follows the 20 characters on a reissued card (补发, e.g. B1). */
  readonly suffix: string | null;
  readonly warnings: readonly "suffix-not-verified"[];
}

/** Why a number is no certificate number; `params.reason` of the refusal. */
export type CertificateProblem = "length" | "citizen-id" | "category" | "grade" | "suffix";

/**
 * Reads the number of a 残疾人证: the 18-character citizen ID, the category digit 1–7 and the grade digit 1–4. The last two
 * stand outside the ID's check character. A short suffix (reissued card) warns only, as its form is not verified.
 *
 * Refuses `certificate-number-invalid` (field `certificateNumber`) with `params.reason`: length | citizen-id | category |
 * grade | suffix, and `certificate-not-of-this-person` where `citizenId` is given and differs.
 */
export function parseCertificateNumber(written: string, citizenId: string | null): Result<CertificateNumber> {
  const number = normaliseIdentityNumber(written);
  const field = "certificateNumber";
  const refuseFor = (reason: CertificateProblem) => refuse("certificate-number-invalid", { field, params: { reason } });
  if (number.length < 20) return refuseFor("length");
  const person = parseCitizenId(number.slice(0, 18));
  if (!person.ok) return refuseFor("citizen-id");
  const category = CERTIFICATE_CATEGORIES.find((digit) => String(digit) === number.charAt(18));
  if (category === undefined) return refuseFor("category");
  const grade = CERTIFICATE_GRADES.find((digit) => String(digit) === number.charAt(19));
  if (grade === undefined) return refuseFor("grade");
  const suffix = number.slice(20);
  if (!/^[0-9A-Z]{0,4}$/.test(suffix)) return refuseFor("suffix");
  if (citizenId !== null && normaliseIdentityNumber(citizenId) !== person.value.number) {
    return refuse("certificate-not-of-this-person", { field });
  }
  return ok({
    number,
    citizenId: person.value.number,
    category,
    grade,
    suffix: suffix === "" ? null : suffix,
    warnings: suffix === "" ? [] : ["suffix-not-verified"],
  });
}

/** The number as it may be shown: the last four characters of the ID part; never category and grade. */
export function maskCertificateNumber(number: string): string {
  return "*".repeat(14) + number.slice(14, 18) + "*".repeat(Math.max(0, number.length - 18));
}
