import { GROUPS } from "./groups.ts";
import type { GroupLevel, Occupation, OccupationCode, OccupationGroup } from "./occupation-shape.ts";
import { DIGITAL_OCCUPATIONS } from "./occupations-digital.ts";
import { LAND_OCCUPATIONS } from "./occupations-land.ts";
import { MACHINE_OCCUPATIONS } from "./occupations-machines.ts";
import { MAKING_OCCUPATIONS } from "./occupations-making.ts";
import { OFFICE_OCCUPATIONS } from "./occupations-office.ts";
import { SERVICE_OCCUPATIONS } from "./occupations-services.ts";

export type { GroupLevel, Occupation, OccupationCode, OccupationGroup } from "./occupation-shape.ts";

/** The taxonomy in the order of its codes. */
export const OCCUPATIONS: readonly Occupation[] = [
  ...OFFICE_OCCUPATIONS,
  ...DIGITAL_OCCUPATIONS,
  ...SERVICE_OCCUPATIONS,
  ...LAND_OCCUPATIONS,
  ...MAKING_OCCUPATIONS,
  ...MACHINE_OCCUPATIONS,
].sort((a, b) => (a.code < b.code ? -1 : 1));

const BY_CODE: ReadonlyMap<OccupationCode, Occupation> = new Map(OCCUPATIONS.map((each) => [each.code, each]));
const GROUP_BY_CODE: ReadonlyMap<string, OccupationGroup> = new Map(GROUPS.map((each) => [each.code, each]));

const PARTS: Readonly<Record<GroupLevel, number>> = { major: 1, middle: 2, small: 3 };

/** The occupation with this code, or undefined: codes come from forms and imports. */
export function occupation(code: OccupationCode): Occupation | undefined {
  return BY_CODE.get(code);
}

export function isOccupationCode(code: string): code is OccupationCode {
  return BY_CODE.has(code);
}

/** The groups of one level that hold occupations, in the order of their codes; the middle groups are what people choose from. */
export function occupationGroups(level: GroupLevel = "middle"): readonly OccupationGroup[] {
  return GROUPS.filter((each) => each.level === level);
}

export function occupationGroup(code: string): OccupationGroup | undefined {
  return GROUP_BY_CODE.get(code);
}

/** The code of the group to which an occupation belongs: `4-07` for a security guard at the middle level. */
export function groupCodeOf(code: OccupationCode, level: GroupLevel = "middle"): string {
  return occupationNumber(code).split("-").slice(0, PARTS[level]).join("-");
}

/** The occupations within a group of any level. */
export function occupationsIn(groupCode: string): readonly Occupation[] {
  return OCCUPATIONS.filter((each) => {
    const number = occupationNumber(each.code);
    return number === groupCode || number.startsWith(`${groupCode}-`);
  });
}

/**
 * How near two occupations lie in the classification, in thousandths: 1000 the same, 900 the same 细类, 700 the same 小类, 400 the
 * same 中类, 100 the same 大类, 0 otherwise. Symmetric; computed from the codes alone.
 */
export function occupationCloseness(a: OccupationCode, b: OccupationCode): number {
  let known = closenessTo.get(a);
  if (known === undefined) closenessTo.set(a, (known = new Map()));
  let closeness = known.get(b);
  if (closeness === undefined) known.set(b, (closeness = closenessOf(a, b)));
  return closeness;
}

/** Asked for pairs of a few hundred codes, over and over. */
const closenessTo = new Map<OccupationCode, Map<OccupationCode, number>>();

function closenessOf(a: OccupationCode, b: OccupationCode): number {
  if (a === b) return 1000;
  const one = occupationNumber(a).split("-");
  const other = occupationNumber(b).split("-");
  const differing = one.findIndex((part, index) => part !== other[index]);
  const shared = differing === -1 ? one.length : differing;
  return CLOSENESS_BY_SHARED_PARTS[shared] ?? 0;
}

const CLOSENESS_BY_SHARED_PARTS: readonly number[] = [0, 100, 400, 700, 900];

/** The part of a code that belongs to the classification, without the product's own word behind the dot. */
function occupationNumber(code: OccupationCode): string {
  return code.split(".")[0] ?? code;
}
