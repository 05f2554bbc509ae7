import type { Membership } from "./principal.ts";
import type { Role } from "./roles.ts";

/** Where each role's day begins. */
export const DESK_HOMES: Readonly<Record<Role, string>> = {
  seeker: "/home",
  liaison: "/liaison",
  employer: "/employer",
  "workshop-manager": "/workshop",
  counsellor: "/counsellor",
  organiser: "/organiser",
  administrator: "/admin",
};

/** The page after signing in: the desk of the role that was given first; the front page for an account without one. */
export function deskHome(memberships: readonly Pick<Membership, "role">[]): string {
  const [first] = memberships;
  return first === undefined ? "/" : DESK_HOMES[first.role];
}
