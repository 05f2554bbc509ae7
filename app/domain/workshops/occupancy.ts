/** How full a workshop is; `places` and `free` are null where nobody has entered its capacity. */
export interface Occupancy {
  readonly filled: number;
  readonly places: number | null;
  /** Never below nothing; see `over`. */
  readonly free: number | null;
  /** People beyond the capacity. */
  readonly over: number;
}

/**
 * Places filled and free. A capacity nobody entered is unknown, and so is what is free.
 *
 * @param capacity places the workshop can fill
 * @param people who works there now or is about to start
 */
export function occupancyOf(capacity: number | null, people: number): Occupancy {
  if (capacity === null) return { filled: people, places: null, free: null, over: 0 };
  return {
    filled: people,
    places: capacity,
    free: Math.max(0, capacity - people),
    over: Math.max(0, people - capacity),
  };
}
