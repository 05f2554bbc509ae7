import type { Role } from "./roles.ts";

/**
 * In one role, for one organisation (employer, workshop) or one town (liaison) where the role has such a bound. Somebody who
 * registered as an employer has none until their organisation is registered.
 */
export interface Membership {
  readonly role: Role;
  readonly organisationId: number | null;
  readonly areaCode: string | null;
}

/** A signed-in person. */
export interface SignedIn {
  readonly kind: "account";
  readonly accountId: number;
  readonly name: string;
  readonly locale: "zh-CN" | "en";
  readonly memberships: readonly Membership[];
  /** The person's own profile as a jobseeker, where there is one. */
  readonly seekerId: number | null;
}

export interface Visitor {
  readonly kind: "visitor";
}

/** Whoever is asking. */
export type Principal = SignedIn | Visitor;

export const VISITOR: Visitor = { kind: "visitor" };

/** Whether the person holds `role` anywhere. */
export function hasRole(principal: Principal, role: Role): boolean {
  return principal.kind === "account" && principal.memberships.some((membership) => membership.role === role);
}

/** The organisations for which the person holds one of `roles`. */
export function organisationsOf(principal: Principal, ...roles: readonly Role[]): number[] {
  if (principal.kind === "visitor") return [];
  return principal.memberships.flatMap((m) =>
    roles.includes(m.role) && m.organisationId !== null ? [m.organisationId] : [],
  );
}
