import type { Accommodation, AccommodationCode } from "./accommodation-shape.ts";
import type { Lift } from "./accommodation-shape.ts";
import { ACCOMMODATION_CODES } from "./accommodation-shape.ts";
import { COMMUNICATION_ACCOMMODATIONS } from "./accommodations-communication.ts";
import { PLACE_ACCOMMODATIONS } from "./accommodations-place.ts";
import { TIME_AND_HELP_ACCOMMODATIONS } from "./accommodations-time-and-help.ts";
import type { DimensionCode } from "./dimension-shape.ts";
import type { Level } from "./scale.ts";
import { type PostedTask, tasksOf } from "./task-shape.ts";

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

/** Work to be done: how much is asked of the dimension, in which task. */
export interface Demand {
  readonly dimension: DimensionCode;
  readonly level: Level;
  readonly task: PostedTask;
}

/**
 * The accommodations that would close the gap between an ability and a demand above it, the strongest first. Where the task
 * is not known, all that would in a task it may be.
 */
export function accommodationsLifting(ability: Level, demand: Demand): readonly Accommodation[] {
  const reach = (each: Accommodation) =>
    Math.max(0, ...each.lifts.filter((lift) => closes(lift, ability, demand)).map(({ by }) => by));
  return ACCOMMODATIONS.filter((each) => reach(each) > 0).sort((a, b) => reach(b) - reach(a));
}

function closes(lift: Lift, ability: Level, { dimension, level, task }: Demand): boolean {
  const { by, demandFrom = 1, demandTo = 3, abilityFrom = 0 } = lift;
  return (
    lift.dimension === dimension &&
    level - ability <= by &&
    demandFrom <= level &&
    level <= demandTo &&
    abilityFrom <= ability &&
    tasksOf(task).some((each) => lift.in.includes(each))
  );
}
