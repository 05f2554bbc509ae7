import type { PlacesMarket } from "./places-market.ts";

export interface BlockingPair {
  readonly personId: number;
  readonly placeId: number;
}

/**
 * The pairs for whose sake an assignment would not last: the person would rather have the place, and the place has a free
 * seat or somebody whom it orders behind the person. Held seats and who holds them are no part of it; nor are bars. An
 * assignment without such a pair is stable.
 *
 * @param granted by person: the number of the wish that came true, or −1
 */
export function blockingPairs(market: PlacesMarket, granted: Int32Array): BlockingPair[] {
  const { personIds, placeIds, seats, heldSeats, start, place, priority, barred, hold } = market;
  const taken = new Int32Array(placeIds.length);
  const lowest = new Float64Array(placeIds.length).fill(Number.POSITIVE_INFINITY);
  granted.forEach((wish, person) => {
    if (wish < 0 || (hold[person] ?? -1) >= 0) return;
    const at = place[wish] ?? 0;
    taken[at] = (taken[at] ?? 0) + 1;
    lowest[at] = Math.min(lowest[at] ?? 0, priority[wish] ?? 0);
  });
  const found: BlockingPair[] = [];
  personIds.forEach((personId, person) => {
    if ((hold[person] ?? -1) >= 0) return;
    const has = granted[person] ?? -1;
    const end = has < 0 ? (start[person + 1] ?? 0) : has;
    for (let wish = start[person] ?? 0; wish < end; wish += 1) {
      if (barred[wish] === 1) continue;
      const at = place[wish] ?? 0;
      const hasSeat = (taken[at] ?? 0) + (heldSeats[at] ?? 0) < (seats[at] ?? 0);
      const ordersBehind = (taken[at] ?? 0) > 0 && (lowest[at] ?? 0) < (priority[wish] ?? 0);
      if (hasSeat || ordersBehind) found.push({ personId, placeId: placeIds[at] ?? 0 });
    }
  });
  return found;
}
