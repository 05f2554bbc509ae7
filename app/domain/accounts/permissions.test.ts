import { describe, expect, it } from "vitest";
import { authorise, mayEver, type Ownership, type Permission, PERMISSIONS, reachOf, scopeOf } from "./permissions.ts";
import { hasRole, type Membership, organisationsOf, type SignedIn, VISITOR } from "./principal.ts";
import { isRole, type Role, ROLES } from "./roles.ts";

const ME = 7;
const MY_ORGANISATION = 70;
const ALL = Object.keys(PERMISSIONS) as Permission[];

function membership(role: Role): Membership {
  const works = role === "employer" || role === "workshop-manager";
  return { role, organisationId: works ? MY_ORGANISATION : null, areaCode: null };
}

function inRoles(...roles: Role[]): SignedIn {
  return {
    kind: "account",
    accountId: ME,
    name: "林小满",
    locale: "zh-CN",
    memberships: roles.map(membership),
    seekerId: null,
  };
}

/** Objects that are each role's own, and objects that are nobody's we know. */
const OWN: Readonly<Record<Role, Ownership>> = {
  seeker: { accountId: ME },
  liaison: { accountId: 8, mandatedAccountIds: [ME] },
  employer: { organisationId: MY_ORGANISATION },
  "workshop-manager": { organisationId: MY_ORGANISATION },
  counsellor: { accountId: 8, counsellorId: ME },
  organiser: { accountId: ME },
  administrator: { accountId: ME },
};
const FOREIGN: Ownership = { accountId: 8, counsellorId: 9, organisationId: 71, mandatedAccountIds: [10] };

const cells = ALL.flatMap((permission) => ROLES.map((role) => [permission, role, scopeOf(permission, role)] as const));

describe("the permission table", () => {
  it.each(cells)("%s as %s reaches %s", (permission, role, scope) => {
    const principal = inRoles(role);
    const own = authorise(principal, permission, OWN[role]);
    const foreign = authorise(principal, permission, FOREIGN);
    expect(own.ok).toBe(scope !== undefined);
    expect(foreign.ok).toBe(scope === "any");
    for (const result of [own, foreign]) if (!result.ok) expect(result.refusal.code).toBe("not-allowed");
    expect(mayEver(principal, permission)).toBe(scope !== undefined);
    expect(reachOf(principal, permission)?.scope).toBe(scope);
  });

  it.each(ALL)("%s is closed to visitors and to accounts without a role", (permission) => {
    expect(authorise(VISITOR, permission, { accountId: ME })).toMatchObject({ refusal: { code: "not-signed-in" } });
    expect(authorise(inRoles(), permission, { accountId: ME })).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(mayEver(VISITOR, permission)).toBe(false);
    expect(reachOf(VISITOR, permission)).toBeUndefined();
    expect(reachOf(inRoles(), permission)).toBeUndefined();
  });

  it.each(ALL)("%s is not open to an employer for an object whose organisation is unknown", (permission) => {
    if (scopeOf(permission, "employer") === "own") {
      expect(authorise(inRoles("employer"), permission, {}).ok).toBe(false);
    }
  });
});

describe("authorise", () => {
  it("says for whom a person acts", () => {
    const grant = (role: Role, object: Ownership) => {
      const result = authorise(inRoles(role), "seekers.write", object);
      return result.ok ? { role: result.value.role, onBehalf: result.value.onBehalf } : undefined;
    };
    expect(grant("seeker", { accountId: ME })).toEqual({ role: "seeker", onBehalf: false });
    expect(grant("liaison", OWN.liaison)).toEqual({ role: "liaison", onBehalf: true });
    expect(grant("counsellor", FOREIGN)).toEqual({ role: "counsellor", onBehalf: true });
  });

  it("lets somebody who is a jobseeker and a counsellor act for herself on her own profile", () => {
    const result = authorise(inRoles("counsellor", "seeker"), "seekers.write", { accountId: ME, counsellorId: ME });
    expect(result).toMatchObject({ ok: true, value: { onBehalf: false } });
    const forOther = authorise(inRoles("seeker", "counsellor"), "seekers.write", FOREIGN);
    expect(forOther).toMatchObject({ ok: true, value: { role: "counsellor", onBehalf: true } });
  });

  it("takes a mandate away with its end", () => {
    expect(authorise(inRoles("liaison"), "seekers.read", { accountId: 8, mandatedAccountIds: [] }).ok).toBe(false);
  });
});

describe("a person's roles", () => {
  it("name the organisations they are held for", () => {
    const principal = inRoles("employer", "seeker");
    expect(organisationsOf(principal, "employer", "workshop-manager")).toEqual([MY_ORGANISATION]);
    expect(organisationsOf(principal, "workshop-manager")).toEqual([]);
    expect(organisationsOf(VISITOR, "employer")).toEqual([]);
    expect(reachOf(principal, "postings.write")?.organisationIds).toEqual([MY_ORGANISATION]);
    expect(hasRole(principal, "seeker")).toBe(true);
    expect(hasRole(VISITOR, "seeker")).toBe(false);
  });

  it("are known by name", () => {
    expect(ROLES.every(isRole)).toBe(true);
    expect(isRole("system")).toBe(false);
    expect(isRole("constructor")).toBe(false);
  });
});
