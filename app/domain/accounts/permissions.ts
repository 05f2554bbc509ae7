import { refuse, type Result } from "../result.ts";
import type { Membership, Principal } from "./principal.ts";
import type { Role } from "./roles.ts";

/** `any`: whatever the object. `own`: only what belongs to the person, as `owns` below says for each role. */
export type Scope = "any" | "own";

type Row = Readonly<Partial<Record<Role, Scope>>>;

const EVERYONE_OWN: Row = {
  seeker: "own",
  liaison: "own",
  employer: "own",
  "workshop-manager": "own",
  counsellor: "own",
  organiser: "own",
  administrator: "own",
};

/**
 * Who may do what: one row a permission, one cell a role; a missing cell means no. What needs no account (browsing,
 * reading a published posting) is not here. Use cases ask this table, and put the ownership into their WHERE clause too.
 */
export const PERMISSIONS = {
  "accounts.change-own-settings": EVERYONE_OWN,
  "accounts.manage": { administrator: "any" },
  /** One's own notices, and marking them as read. */
  "notices.read": EVERYONE_OWN,
  "notices.read-jobs": { administrator: "any" },
  "notices.retry-job": { administrator: "any" },

  "employers.read": {
    employer: "own",
    "workshop-manager": "own",
    counsellor: "any",
    organiser: "any",
    administrator: "any",
  },
  "employers.write": { employer: "own", "workshop-manager": "own", administrator: "any" },
  "employers.verify": { administrator: "any" },
  // Staff register nobody's organisation as their own.
  "employers.register": { seeker: "own", employer: "own", "workshop-manager": "own" },

  "postings.read-desk": {
    employer: "own",
    "workshop-manager": "own",
    counsellor: "any",
    organiser: "any",
    administrator: "any",
  },
  "postings.write": { employer: "own", "workshop-manager": "own", administrator: "any" },
  "postings.change-status": { employer: "own", "workshop-manager": "own", counsellor: "any", administrator: "any" },
  "postings.review": { administrator: "any" },
  "postings.import": { employer: "own", "workshop-manager": "own", administrator: "any" },
  "postings.read-import": { employer: "own", "workshop-manager": "own", administrator: "any" },
  "search.save": { seeker: "own" },

  "seekers.read": { seeker: "own", liaison: "own", counsellor: "any" },
  "seekers.write": { seeker: "own", liaison: "own", counsellor: "any" },
  "seekers.register": { liaison: "any", counsellor: "any" },
  "seekers.consent": { seeker: "own", liaison: "own", counsellor: "own" },
  "seekers.search": { counsellor: "any" },

  "matching.read-suggestions": { seeker: "own", liaison: "own", counsellor: "any" },
  "matching.answer": { seeker: "own", liaison: "own", counsellor: "any" },
  "matching.read-candidates": { employer: "own", "workshop-manager": "own", counsellor: "any" },
  /** How many people, never who. */
  "matching.count-people": { employer: "own", "workshop-manager": "own" },
  /** Sums over the district, never who. */
  "matching.read-openings": { counsellor: "any", administrator: "any" },
  /** How evenly lists serve people, in counts; never who. */
  "matching.read-fairness": { counsellor: "any", administrator: "any" },
  "matching.push": { counsellor: "any" },
  /** What a list would be after a change that nobody has made; nothing is written down of it. */
  "matching.try-changes": { counsellor: "any" },

  "applications.read": { seeker: "own", liaison: "own", employer: "own", "workshop-manager": "own", counsellor: "any" },
  "applications.express-interest": { seeker: "own", liaison: "own", counsellor: "any" },
  "applications.change-status": {
    seeker: "own",
    liaison: "own",
    employer: "own",
    "workshop-manager": "own",
    counsellor: "any",
  },
  /** That the person no longer works there, on the person's side. */
  "applications.end-placement": { seeker: "own", liaison: "own", counsellor: "any" },
  "applications.record-placement": { employer: "own", "workshop-manager": "own", counsellor: "any" },

  "guidance.read": { counsellor: "any" },
  "guidance.write": { counsellor: "any" },
  /** Writing down a visit to a person, and reading what one wrote down oneself; never what counsellors noted. */
  "guidance.visit": { liaison: "own" },

  "fairs.write": { organiser: "any", administrator: "any" },
  "fairs.read-desk": { organiser: "any", counsellor: "any", administrator: "any" },
  "fairs.answer-invitation": { employer: "own", "workshop-manager": "own" },
  "fairs.register": { seeker: "own", liaison: "own", counsellor: "any", organiser: "any" },

  "workshops.read-board": { "workshop-manager": "own", administrator: "any" },
  /** Who is proposed for which sheltered place; administrators see figures, never who. */
  "workshops.read-proposal": { counsellor: "any", administrator: "any" },
  "workshops.propose": { counsellor: "any", administrator: "any" },
  /** Who is proposed for one's own workshop, as far as they agreed to be seen, and saying yes or no. */
  "workshops.decide-for-workshop": { "workshop-manager": "own" },
  /** Saying yes or no for the person, keeping a pair or leaving it out. */
  "workshops.decide-for-person": { counsellor: "any" },
  "training.write": { administrator: "any" },
  "compliance.write-parameters": { administrator: "any" },
  "accounts.read-audit": { administrator: "any" },
} as const satisfies Readonly<Record<string, Row>>;

export type Permission = keyof typeof PERMISSIONS;

/** To whom an object belongs; only the facts that matter for it are given. */
export interface Ownership {
  readonly organisationId?: number | null;
  /** The account of the person the object is about or belongs to. */
  readonly accountId?: number | null;
  /** The counsellor in charge. */
  readonly counsellorId?: number | null;
  /** Accounts of liaisons with a mandate (代办委托) in force. */
  readonly mandatedAccountIds?: readonly number[];
}

/** In which role the person acts, and whether for somebody else. */
export interface Grant {
  readonly accountId: number;
  readonly role: Role;
  readonly scope: Scope;
  readonly onBehalf: boolean;
}

/** Roles that act for a jobseeker rather than for themselves when the object is a jobseeker's. */
const ACTS_FOR_SEEKERS: readonly Role[] = ["liaison", "counsellor", "organiser"];

function owns(membership: Membership, accountId: number, object: Ownership): boolean {
  switch (membership.role) {
    case "employer":
    case "workshop-manager":
      return object.organisationId != null
        ? object.organisationId === membership.organisationId
        : object.accountId === accountId;
    case "liaison":
      return (object.mandatedAccountIds?.includes(accountId) ?? false) || object.accountId === accountId;
    case "counsellor":
      return object.counsellorId === accountId || object.accountId === accountId;
    case "seeker":
    case "organiser":
    case "administrator":
      return object.accountId === accountId;
  }
}

/** The scope `role` has for `permission`; undefined where it has none. */
export function scopeOf(permission: Permission, role: Role): Scope | undefined {
  const row: Row = PERMISSIONS[permission];
  return row[role];
}

/**
 * Decides whether `principal` may use `permission` on `object`.
 *
 * The person's own object wins over a role that may touch any: somebody who is both a jobseeker and a counsellor acts
 * for herself on her own profile.
 *
 * Refuses `not-signed-in` for a visitor and `not-allowed` otherwise.
 */
export function authorise(principal: Principal, permission: Permission, object: Ownership = {}): Result<Grant> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { accountId } = principal;
  let grant: Grant | undefined;
  for (const membership of principal.memberships) {
    const scope = scopeOf(permission, membership.role);
    if (scope === undefined) continue;
    const own = owns(membership, accountId, object);
    if (scope === "own" && !own) continue;
    const onBehalf = ACTS_FOR_SEEKERS.includes(membership.role) && object.accountId !== accountId;
    if (grant === undefined || (own && !onBehalf)) grant = { accountId, role: membership.role, scope, onBehalf };
  }
  return grant === undefined ? refuse("not-allowed") : { ok: true, value: grant };
}

/**
 * Whether the person may use `permission` on anything at all: for menus, and for lists whose WHERE clause then bounds
 * what is shown.
 */
export function mayEver(principal: Principal, permission: Permission): boolean {
  return (
    principal.kind === "account" &&
    principal.memberships.some((membership) => scopeOf(permission, membership.role) !== undefined)
  );
}

/**
 * How far `permission` reaches, for the WHERE clause of a list: everything, or the listed organisations and the
 * person's own account. Undefined: nothing at all.
 */
export function reachOf(
  principal: Principal,
  permission: Permission,
): { readonly scope: Scope; readonly organisationIds: readonly number[]; readonly accountId: number } | undefined {
  if (principal.kind === "visitor") return undefined;
  const held = principal.memberships.filter((m) => scopeOf(permission, m.role) !== undefined);
  if (held.length === 0) return undefined;
  return {
    scope: held.some((m) => scopeOf(permission, m.role) === "any") ? "any" : "own",
    organisationIds: held.flatMap((m) => (m.organisationId === null ? [] : [m.organisationId])),
    accountId: principal.accountId,
  };
}
