import { ACCOMMODATION_CODES } from "../abilities/accommodation-shape.ts";
import { accommodationsLifting, type AccommodationCode } from "../abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "../abilities/dimension-shape.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import type { Level } from "../abilities/scale.ts";
import { type PostedTask, TASKS, UNNAMED_TASKS } from "../abilities/task-shape.ts";

/**
 * Profiles and accommodations as small integers, so that a pair is compared without looking anything up. Both published
 * lists have fixed positions; 24 accommodations fit one 32-bit mask.
 */

/** A level nobody has stated. */
export const UNKNOWN_LEVEL = -1;
export const TOP_LEVEL = 3;

/** Levels 0 to 3 by position in `DIMENSION_CODES`, `UNKNOWN_LEVEL` where nothing is stated. */
export type Levels = Int8Array;

export function levelsOf(profile: AbilityProfile): Levels {
  return Int8Array.from(DIMENSION_CODES, (code) => profile[code] ?? UNKNOWN_LEVEL);
}

export function dimensionAt(index: number): DimensionCode {
  const code = DIMENSION_CODES[index];
  if (code === undefined) throw new Error(`No dimension at ${index}`);
  return code;
}

export function accommodationAt(index: number): AccommodationCode {
  const code = ACCOMMODATION_CODES[index];
  if (code === undefined) throw new Error(`No accommodation at ${index}`);
  return code;
}

export function bitOf(code: AccommodationCode): number {
  return 1 << ACCOMMODATION_CODES.indexOf(code);
}

export function maskOf(codes: readonly AccommodationCode[]): number {
  return codes.reduce((mask, code) => mask | bitOf(code), 0);
}

/** The positions set in a mask, lowest first. */
export function indexesIn(mask: number): number[] {
  return ACCOMMODATION_CODES.flatMap((_, index) => ((mask >>> index) & 1 ? [index] : []));
}

/** How many positions are set in a mask. */
export function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return (((bits + (bits >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

/** What lifts a gap on one dimension: as a mask, and as positions with the strongest first. */
export interface Lifters {
  readonly mask: number;
  readonly order: readonly number[];
}

const NONE: Lifters = { mask: 0, order: [] };

/** The tasks of postings, by position. */
export const POSTED_TASKS: readonly PostedTask[] = [...TASKS, ...UNNAMED_TASKS];

export function taskIndexOf(task: PostedTask): number {
  return POSTED_TASKS.indexOf(task);
}

const LEVELS = TOP_LEVEL + 1;
const ABILITIES: readonly Level[] = [0, 1, 2, 3];

/** By task, dimension, ability and demand. */
const LIFTERS: readonly Lifters[] = POSTED_TASKS.flatMap((task) =>
  DIMENSION_CODES.flatMap((dimension) =>
    ABILITIES.flatMap((ability) =>
      ABILITIES.map((level) => {
        if (level <= ability) return NONE;
        const lifting = accommodationsLifting(ability, { dimension, level, task }).map(({ code }) => code);
        return { mask: maskOf(lifting), order: lifting.map((code) => ACCOMMODATION_CODES.indexOf(code)) };
      }),
    ),
  ),
);

const LIFTER_MASKS = Int32Array.from(LIFTERS, ({ mask }) => mask);

function lifterPlace(task: number, dimension: number, ability: number, demand: number): number {
  return ((task * DIMENSION_CODES.length + dimension) * LEVELS + ability) * LEVELS + demand;
}

/** The accommodations that lift the gap between a known ability and a demand, for the dimension and task at these positions. */
export function liftersOf(task: number, dimension: number, ability: number, demand: number): Lifters {
  return LIFTERS[lifterPlace(task, dimension, ability, demand)] ?? NONE;
}

/** The mask of `liftersOf`. */
export function lifterMask(task: number, dimension: number, ability: number, demand: number): number {
  return LIFTER_MASKS[lifterPlace(task, dimension, ability, demand)] ?? 0;
}
