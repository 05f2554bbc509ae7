import type { Dimension, DimensionCode, DimensionGroup } from "./dimension-shape.ts";
import { DIMENSION_CODES } from "./dimension-shape.ts";
import { MOVEMENT } from "./dimensions-movement.ts";
import { SENSES } from "./dimensions-senses.ts";
import { SURROUNDINGS } from "./dimensions-surroundings.ts";
import { UNDERSTANDING } from "./dimensions-understanding.ts";
import { WORKING_WITH_OTHERS } from "./dimensions-working-with-others.ts";
import type { Bilingual, Level, LevelProfile, WordingLanguage } from "./scale.ts";
import { bilingual as t } from "./scale.ts";

export { DIMENSION_CODES } from "./dimension-shape.ts";
export type { Dimension, DimensionCode, DimensionGroup } from "./dimension-shape.ts";

/** Rises whenever a dimension is added or the meaning of a level changes; stored with every packed profile. */
export const DIMENSIONS_VERSION = 1;

/** All dimensions in their published order: `DIMENSIONS[i].code === DIMENSION_CODES[i]`. */
export const DIMENSIONS: readonly Dimension[] = [
  ...SENSES,
  ...MOVEMENT,
  ...UNDERSTANDING,
  ...WORKING_WITH_OTHERS,
  ...SURROUNDINGS,
];

/** The groups in which the dimensions are asked, in order, one form step each. */
export const DIMENSION_GROUPS: readonly { readonly code: DimensionGroup; readonly name: Bilingual }[] = [
  { code: "senses", name: t("看、听、说", "Seeing, hearing, speaking") },
  { code: "movement", name: t("手上和身体的活", "Hands and body") },
  { code: "understanding", name: t("读写、记忆和步骤", "Reading, memory and steps") },
  { code: "working-with-others", name: t("速度、压力和与人相处", "Pace, pressure and people") },
  { code: "surroundings", name: t("工作环境和时间", "Surroundings and hours") },
];

/** An ability profile or a posting's demand profile over the published dimensions; absent means unknown. */
export type AbilityProfile = LevelProfile<DimensionCode>;

const BY_CODE: ReadonlyMap<string, Dimension> = new Map(DIMENSIONS.map((each) => [each.code, each]));

export function isDimensionCode(code: string): code is DimensionCode {
  return BY_CODE.has(code);
}

export function dimension(code: DimensionCode): Dimension {
  const found = BY_CODE.get(code);
  if (found === undefined) throw new Error(`No such dimension: ${code}`);
  return found;
}

/** The position of a dimension in the published order, 0 to 23. */
export function dimensionIndex(code: DimensionCode): number {
  return DIMENSION_CODES.indexOf(code);
}

/** What a person at this level says of themselves. */
export function describePerson(code: DimensionCode, level: Level, lang: WordingLanguage): string {
  return dimension(code).levels[level].person[lang];
}

/** The same in a few short words, for the easy-read display. */
export function describePersonEasily(code: DimensionCode, level: Level, lang: WordingLanguage): string {
  return dimension(code).levels[level].easy[lang];
}

/** What a job at this level asks for, or exposes to. */
export function describeDemand(code: DimensionCode, level: Level, lang: WordingLanguage): string {
  return dimension(code).levels[level].demand[lang];
}
