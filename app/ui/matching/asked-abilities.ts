import { type DimensionCode, isDimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";

export interface AskedAbility {
  readonly dimension: DimensionCode;
  readonly atLeast: Level;
}

/** The name of the fields in addresses. */
export const ABILITY_PARAM = "able";

/** How an ability stands in an address: `sight-2`. */
export function abilityValue({ dimension, atLeast }: AskedAbility): string {
  return `${dimension}-${atLeast}`;
}

/** The abilities asked for in an address, the highest level of each; what cannot be read is left out. */
export function abilitiesIn(params: URLSearchParams): readonly AskedAbility[] {
  const highest = new Map<DimensionCode, AskedAbility>();
  for (const value of params.getAll(ABILITY_PARAM)) {
    const [, dimension = "", level = ""] = /^(.+)-([123])$/.exec(value) ?? [];
    if (!isDimensionCode(dimension)) continue;
    const atLeast = Number(level) as Level;
    if (atLeast > (highest.get(dimension)?.atLeast ?? 0)) highest.set(dimension, { dimension, atLeast });
  }
  return [...highest.values()];
}
