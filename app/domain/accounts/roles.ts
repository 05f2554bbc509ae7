import type { Bilingual } from "../abilities/scale.ts";

/** What an account may be in the product; one account can hold several (product.md, “Who uses it”). */
export const ROLES = [
  "seeker",
  "liaison",
  "employer",
  "workshop-manager",
  "counsellor",
  "organiser",
  "administrator",
] as const;

export type Role = (typeof ROLES)[number];

/** Who can make something happen: a person in a role, or the product itself on its schedule. */
export type Actor = Role | "system";

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  seeker: { zh: "求职者", en: "Jobseeker" },
  liaison: { zh: "专职委员", en: "Village or street liaison" },
  employer: { zh: "用人单位", en: "Employer" },
  "workshop-manager": { zh: "残疾人之家负责人", en: "Workshop manager" },
  counsellor: { zh: "就业指导员", en: "Employment counsellor" },
  organiser: { zh: "招聘会组织者", en: "Fair organiser" },
  administrator: { zh: "管理员", en: "Administrator" },
};

/** Roles of the federation itself, which see people's data for their work. */
const STAFF_ROLES: readonly Role[] = ["liaison", "counsellor", "organiser", "administrator"];

export function isStaffRole(role: Role): boolean {
  return STAFF_ROLES.includes(role);
}

/** Whether `text` names a role. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
