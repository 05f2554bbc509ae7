import type { Accommodation, AccommodationCode } from "./accommodation-shape.ts";
import { ACCOMMODATION_CODES } from "./accommodation-shape.ts";
import { COMMUNICATION_ACCOMMODATIONS } from "./accommodations-communication.ts";
import { PLACE_ACCOMMODATIONS } from "./accommodations-place.ts";
import { TIME_AND_HELP_ACCOMMODATIONS } from "./accommodations-time-and-help.ts";
import type { DimensionCode } from "./dimension-shape.ts";
import type { Level } from "./scale.ts";

export { ACCOMMODATION_CODES } from "./accommodation-shape.ts";
export type { Accommodation, AccommodationCode } from "./accommodation-shape.ts";

const BY_CODE: ReadonlyMap<string, Accommodation> = new Map(
  [...PLACE_ACCOMMODATIONS, ...COMMUNICATION_ACCOMMODATIONS, ...TIME_AND_HELP_ACCOMMODATIONS].map((each) => [
    each.code,
    each,
  ]),
);

/** All accommodations in their published order. */
export const ACCOMMODATIONS: readonly Accommodation[] = ACCOMMODATION_CODES.map(accommodation);

export function isAccommodationCode(code: string): code is AccommodationCode {
  return BY_CODE.has(code);
}

export function accommodation(code: AccommodationCode): Accommodation {
  const found = BY_CODE.get(code);
  if (found === undefined) throw new Error(`No such accommodation: ${code}`);
  return found;
}

/** The accommodations that would close a gap of `gap` levels on this dimension, the strongest first. */
export function accommodationsLifting(dimension: DimensionCode, gap: Exclude<Level, 0>): readonly Accommodation[] {
  const liftOf = (each: Accommodation): number => each.lifts.find((lift) => lift.dimension === dimension)?.by ?? 0;
  return ACCOMMODATIONS.filter((each) => liftOf(each) >= gap).sort((a, b) => liftOf(b) - liftOf(a));
}
