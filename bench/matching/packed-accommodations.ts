import { DIMENSION_CODES } from "#app/domain/abilities/dimension-shape.ts";
import { liftersOf, TOP_LEVEL, UNKNOWN_LEVEL, type Levels } from "#app/domain/matching/levels.ts";

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

/** By dimension the lowest known ability to which a demand comes down, if these accommodations lift it; 0 without demand. */
export function liftedDemands(levels: Levels, accommodations: number): readonly number[] {
  return DIMENSION_CODES.map((_, dimension) => {
    const demand = Math.max(0, levels[dimension] ?? UNKNOWN_LEVEL);
    let lowest = demand;
    for (let gap = 1; gap <= demand; gap += 1) {
      if ((liftersOf(dimension, gap).mask & accommodations) !== 0) lowest = demand - gap;
    }
    return lowest;
  });
}

/** The dimensions on which at least this ability is wanted. */
export function wantingAtLeast(abilities: readonly number[], ability: number): number {
  return dimensionsWhere((dimension) => (abilities[dimension] ?? 0) >= ability);
}

export const ACCOMMODATIONS_IN_A_BYTE = 8;

/**
 * The dimensions that a set of accommodations lifts, looked up byte by byte of the set and put together by OR: by one level
 * and (shifted) by two, and by three.
 */
export function liftTables(accommodations: number) {
  const bytes = Array.from({ length: Math.ceil(accommodations / ACCOMMODATIONS_IN_A_BYTE) }, (_, byte) => byte);
  const lifted = (set: number, gap: number) =>
    dimensionsWhere((dimension) => (liftersOf(dimension, gap).mask & set) !== 0);
  const everySet = (byte: number) =>
    Array.from({ length: 2 ** ACCOMMODATIONS_IN_A_BYTE }, (_, set) => set << (byte * ACCOMMODATIONS_IN_A_BYTE));
  return bytes.map((byte) => ({
    byOneAndTwo: everySet(byte).map((set) => lifted(set, 1) + lifted(set, 2) * SHIFT),
    byThree: everySet(byte).map((set) => lifted(set, TOP_LEVEL)),
  }));
}
