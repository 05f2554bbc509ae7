import { DIMENSION_CODES } from "#app/domain/abilities/dimension-shape.ts";
import { liftersOf, POSTED_TASKS, TOP_LEVEL, UNKNOWN_LEVEL, type Levels } from "#app/domain/matching/levels.ts";

/**
 * Levels of all dimensions as sets: one bit a dimension, so that one operation of PostgreSQL compares all 24. Sets of two
 * levels share a bigint, the second one shifted by so many bits; the third stands alone.
 */
export const SHIFT = 2 ** DIMENSION_CODES.length;

/** The dimensions that hold, as a set. */
export function dimensionsWhere(holds: (dimension: number) => boolean): number {
  return DIMENSION_CODES.reduce((set, _, dimension) => (holds(dimension) ? set + 2 ** dimension : set), 0);
}

export function withLevel(levels: Levels, level: number): number {
  return dimensionsWhere((dimension) => (levels[dimension] ?? UNKNOWN_LEVEL) === level);
}

/**
 * By dimension the lowest known ability to which a demand comes down, if these accommodations lift it in the task; 0 without
 * demand. What lifts it for an ability lifts it for all between that and the demand.
 */
export function liftedDemands(levels: Levels, accommodations: number, task: number): readonly number[] {
  return DIMENSION_CODES.map((_, dimension) => {
    const demand = Math.max(0, levels[dimension] ?? UNKNOWN_LEVEL);
    let lowest = demand;
    for (let gap = 1; gap <= demand; gap += 1) {
      if ((liftersOf(task, dimension, demand - gap, demand).mask & accommodations) !== 0) lowest = demand - gap;
    }
    return lowest;
  });
}

/** The dimensions on which at least this ability is wanted. */
export function wantingAtLeast(abilities: readonly number[], ability: number): number {
  return dimensionsWhere((dimension) => (abilities[dimension] ?? 0) >= ability);
}

export const ACCOMMODATIONS_IN_A_BYTE = 8;

export const SETS_OF_A_BYTE = 2 ** ACCOMMODATIONS_IN_A_BYTE;

/** A known ability and a demand above it. */
export type Gap = readonly [ability: number, demand: number];

/** All gaps there are, two to a number. */
export const GAP_PAIRS: readonly (readonly [Gap, Gap])[] = [
  [
    [0, 1],
    [1, 2],
  ],
  [
    [0, 2],
    [2, TOP_LEVEL],
  ],
  [
    [0, TOP_LEVEL],
    [1, TOP_LEVEL],
  ],
];

/** Of each number the gap, and (shifted) the other one. */
export function inPairs(setOf: (gap: Gap) => number): readonly number[] {
  return GAP_PAIRS.map(([one, other]) => setOf(one) + setOf(other) * SHIFT);
}

/**
 * The dimensions in which a set of accommodations lifts these two gaps (the second one shifted), looked up byte by byte of the
 * set and put together by OR; the sets of one task behind those of the one before.
 */
export function liftTables(accommodations: number, [one, other]: readonly [Gap, Gap]): readonly (readonly number[])[] {
  const lifted = (task: number, set: number, [ability, demand]: Gap) =>
    dimensionsWhere((dimension) => (liftersOf(task, dimension, ability, demand).mask & set) !== 0);
  return Array.from({ length: Math.ceil(accommodations / ACCOMMODATIONS_IN_A_BYTE) }, (_, byte) =>
    POSTED_TASKS.flatMap((__, task) =>
      Array.from({ length: SETS_OF_A_BYTE }, (___, part) => {
        const set = part << (byte * ACCOMMODATIONS_IN_A_BYTE);
        return lifted(task, set, one) + lifted(task, set, other) * SHIFT;
      }),
    ),
  );
}
