import { plusDays, type IsoDate } from "../dates.ts";

/** What a person can agree to, one purpose each (PIPL arts 23, 28, 29: separate consent, stated purpose, named recipient). */
export const CONSENT_PURPOSES = [
  "employer-anonymous-view",
  "employer-adjustments",
  "employer-contact",
  "liaison-mandate",
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What each purpose shows, as codes; nothing else follows from the consent. */
export const CONSENT_FIELDS: Readonly<Record<ConsentPurpose, readonly string[]>> = {
  "employer-anonymous-view": ["demands-met"],
  "employer-adjustments": ["accommodations-needed"],
  "employer-contact": ["name", "phone"],
  "liaison-mandate": ["profile", "suggestions", "applications"],
};

/** Purposes given on the consents page. Contact is agreed to with an interest, a mandate with its own form. */
export const GRANTABLE_PURPOSES = [
  "employer-anonymous-view",
  "employer-adjustments",
] as const satisfies readonly ConsentPurpose[];
export type GrantablePurpose = (typeof GRANTABLE_PURPOSES)[number];

/** For how long a consent can be given, in days: never without an end. */
export const CONSENT_DAYS = [90, 180, 365] as const;
export type ConsentDays = (typeof CONSENT_DAYS)[number];

/** The last day of a consent given on `date`. */
export function consentEnd(date: IsoDate, days: ConsentDays): IsoDate {
  return plusDays(date, days);
}

/** Days before its end from which on a consent or mandate is offered for renewal. */
export const RENEWAL_NOTICE_DAYS = 30;

/** Whether a consent allows anything on `date`: neither withdrawn nor run out. */
export function consentInForce(
  consent: { readonly expiresOn: IsoDate; readonly withdrawnAt: Date | null },
  date: IsoDate,
): boolean {
  return consent.withdrawnAt === null && date <= consent.expiresOn;
}
