import type { TownKey } from "#db/seeds/employer-data.ts";
import type { Grading } from "./grading.ts";

/** The place is all that is asked. */
export function within(...towns: readonly TownKey[]): Grading {
  return { 3: { towns } };
}

/** The employer is all that is asked. */
export function from(...employers: readonly string[]): Grading {
  return { 3: { employers } };
}

/** Wanted beside something else: the same elsewhere is related. */
export function rather(grading: Grading): Grading {
  return { ...grading, 1: {} };
}

export function at(...towns: readonly TownKey[]): Grading {
  return rather(within(...towns));
}
