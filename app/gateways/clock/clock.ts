import { isoDateOf, type IsoDate } from "#app/domain/dates.ts";

/** What time it is. Passed in everywhere, so that rules and tests choose their own day. */
export interface Clock {
  now(): Date;
  /** Today's calendar date in the district. */
  today(): IsoDate;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => isoDateOf(new Date()),
};

/** A clock that stands at `instant`, for tests and for the demo world. */
export function fixedClock(instant: Date): Clock {
  return { now: () => instant, today: () => isoDateOf(instant) };
}
