import type { Bilingual } from "../abilities/scale.ts";
import type { Role } from "../accounts/roles.ts";
import { defineStatusTable } from "../status-table.ts";

export const ORGANISATION_KINDS = ["employer", "workshop", "relief-base", "training-provider"] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ORGANISATION_KIND_NAMES: Readonly<Record<OrganisationKind, Bilingual>> = {
  employer: { zh: "用人单位", en: "Employer" },
  workshop: { zh: "残疾人之家", en: "Sheltered workshop" },
  "relief-base": { zh: "扶贫基地", en: "Relief base" },
  "training-provider": { zh: "培训机构", en: "Training provider" },
};

/** What somebody may register as by themselves; training is bought by the federation, which enters its providers. */
export const REGISTRABLE_KINDS = ["employer", "workshop", "relief-base"] as const satisfies readonly OrganisationKind[];

/** The role in which its people work for an organisation. */
export function memberRole(kind: OrganisationKind): Extract<Role, "employer" | "workshop-manager"> {
  return kind === "workshop" ? "workshop-manager" : "employer";
}

export const VERIFICATION_STATUSES = ["unverified", "submitted", "verified", "rejected", "suspended"] as const;

export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];

export type VerificationEvent = "register" | "submit" | "withdraw" | "verify" | "reject" | "suspend" | "reinstate";

export type VerificationNotice =
  "organisation-awaits-verification" | "organisation-verified" | "organisation-rejected" | "organisation-suspended";

const MEMBERS = ["employer", "workshop-manager"] as const;
const FOR_EMPLOYER = { of: "employer", by: ["counsellor"] } as const;
const AWAITS = { code: "organisation-awaits-verification", to: ["administrator"] } as const;
const VERIFIED = { code: "organisation-verified", to: ["employer"] } as const;

/**
 * Whether people say they run an organisation and nobody has checked it yet. What others state of it, by its name or its code, must
 * not reach them or the public through it: anybody could have registered under that name.
 */
export function isUnproven(verification: VerificationStatus, hasMembers: boolean): boolean {
  return hasMembers && verification !== "verified" && verification !== "suspended";
}

/**
 * Whether an organisation's own people decide who joins them. Before it is verified only the administrator does: it may be
 * registered by somebody whose it is not, and the person who asks be the one whose it is.
 */
export function membersAdmit(verification: VerificationStatus): boolean {
  return verification === "verified";
}

/** How an organisation comes to be trusted: only the administrator verifies, rejects or suspends, with a reason. */
export const organisationVerification = defineStatusTable<
  VerificationStatus,
  VerificationEvent,
  VerificationNotice,
  "employer" | "administrator"
>({
  statuses: VERIFICATION_STATUSES,
  terminal: ["verified"],
  rows: [
    { from: null, event: "register", by: [...MEMBERS, "administrator"], onBehalf: FOR_EMPLOYER, to: "unverified" },
    { from: "unverified", event: "submit", by: MEMBERS, onBehalf: FOR_EMPLOYER, to: "submitted", notice: AWAITS },
    { from: "unverified", event: "verify", by: ["administrator"], to: "verified", notice: VERIFIED },
    { from: "submitted", event: "withdraw", by: MEMBERS, onBehalf: FOR_EMPLOYER, to: "unverified" },
    { from: "submitted", event: "verify", by: ["administrator"], to: "verified", notice: VERIFIED },
    {
      from: "submitted",
      event: "reject",
      by: ["administrator"],
      to: "rejected",
      needsReason: true,
      notice: { code: "organisation-rejected", to: ["employer"] },
    },
    { from: "rejected", event: "submit", by: MEMBERS, onBehalf: FOR_EMPLOYER, to: "submitted", notice: AWAITS },
    {
      from: "verified",
      event: "suspend",
      by: ["administrator"],
      to: "suspended",
      needsReason: true,
      reopens: true,
      notice: { code: "organisation-suspended", to: ["employer"] },
    },
    { from: "suspended", event: "reinstate", by: ["administrator"], to: "verified", notice: VERIFIED },
  ],
});
