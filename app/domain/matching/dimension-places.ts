import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import { type Levels, UNKNOWN_LEVEL } from "./levels.ts";

/**
 * Profiles as places in one table: three dimensions are looked up at once. Fewer would be looked up more often, and with more
 * the table would take longer to make than what it saves.
 */

const DIMENSIONS_AT_ONCE = 3;
export const DIMENSION_GROUPS = DIMENSION_CODES.length / DIMENSIONS_AT_ONCE;
/** Not stated, and levels 0 to 3. */
const LEVELS = 5;
/** So many ways in which the dimensions of one group can be stated. */
const GROUP_SIZE = LEVELS ** DIMENSIONS_AT_ONCE;

/**
 * `DIMENSION_GROUPS` numbers a profile: the levels of one group, read as a number to the base of `LEVELS`, behind those that
 * the groups before it can have. The sum over `dimensionTable` at these places is the sum over the dimensions.
 */
export function dimensionPlaces(profiles: readonly Levels[]): Uint16Array {
  const places = new Uint16Array(profiles.length * DIMENSION_GROUPS);
  for (const [at, levels] of profiles.entries()) {
    for (let group = 0; group < DIMENSION_GROUPS; group += 1) {
      let number = 0;
      for (let index = (group + 1) * DIMENSIONS_AT_ONCE - 1; index >= group * DIMENSIONS_AT_ONCE; index -= 1) {
        number = number * LEVELS + ((levels[index] ?? UNKNOWN_LEVEL) - UNKNOWN_LEVEL);
      }
      places[at * DIMENSION_GROUPS + group] = group * GROUP_SIZE + number;
    }
  }
  return places;
}

/**
 * What each place gives, as the sum of what its dimensions give.
 *
 * @param pointsOf what one dimension gives at a level; negative: never
 * @param never what a place gives where one of its dimensions does not
 */
export function dimensionTable(pointsOf: (dimension: number, level: number) => number, never: number): Int16Array {
  const table = new Int16Array(DIMENSION_GROUPS * GROUP_SIZE);
  for (let group = 0; group < DIMENSION_GROUPS; group += 1) {
    let sums: Int16Array = new Int16Array(1);
    for (let index = 0; index < DIMENSIONS_AT_ONCE; index += 1) {
      sums = everySum(sums, group * DIMENSIONS_AT_ONCE + index, pointsOf, never);
    }
    table.set(sums, group * GROUP_SIZE);
  }
  return table;
}

/** Each level of one more dimension on top of each sum of the lower ones, whose numbers stay the lower digits. */
function everySum(
  lower: Int16Array,
  dimension: number,
  pointsOf: (dimension: number, level: number) => number,
  never: number,
): Int16Array {
  const sums = new Int16Array(lower.length * LEVELS);
  for (let digit = 0; digit < LEVELS; digit += 1) {
    const points = pointsOf(dimension, digit + UNKNOWN_LEVEL);
    for (let at = 0; at < lower.length; at += 1) {
      const before = lower[at] ?? 0;
      sums[digit * lower.length + at] = points < 0 || before < 0 ? never : before + points;
    }
  }
  return sums;
}

/** The sum over a table at the places of one profile. */
export function sumAt(table: Int16Array, places: Uint16Array, profile: number): number {
  let sum = 0;
  const first = profile * DIMENSION_GROUPS;
  for (let at = first; at < first + DIMENSION_GROUPS; at += 1) sum += table[places[at] ?? 0] ?? 0;
  return sum;
}
