import type { PlacesMarket } from "./places-market.ts";

/**
 * Who gets which place: deferred acceptance with capacities, people proposing (Gale & Shapley 1962; hospitals and
 * residents). Each person asks for one place after the other, best first; a place that has no seat left lets go of the one
 * it would give up first, who asks on. Holds keep their seats and take no part.
 *
 * The outcome is stable: nobody prefers a place that has a free seat, or that holds somebody it orders behind them. Of all
 * stable outcomes it is the one each person likes best, and it does not depend on who asks first. Time grows with the wishes
 * that are asked for, times the logarithm of a place's seats.
 *
 * @returns by person: the number of the wish that came true, or −1
 */
export function assignPlaces(market: PlacesMarket): Int32Array {
  const { personIds, placeIds, seats, heldSeats, start, person, place, priority, barred, hold } = market;
  const granted = Int32Array.from(hold);
  const next = start.slice(0, personIds.length);
  const firstSeat = new Int32Array(placeIds.length + 1);
  for (let at = 0; at < placeIds.length; at += 1) {
    firstSeat[at + 1] = (firstSeat[at] ?? 0) + Math.max(0, (seats[at] ?? 0) - (heldSeats[at] ?? 0));
  }
  /** Each place's wishes as a heap: the one it gives up first is on top. */
  const seated = new Int32Array(firstSeat[placeIds.length] ?? 0);
  const filled = new Int32Array(placeIds.length);

  for (let first = 0; first < personIds.length; first += 1) {
    let asking = (hold[first] ?? -1) >= 0 ? -1 : first;
    while (asking >= 0) {
      const wish = next[asking] ?? 0;
      if (wish >= (start[asking + 1] ?? 0)) break;
      next[asking] = wish + 1;
      if (barred[wish] === 1) continue;
      const at = place[wish] ?? 0;
      const top = firstSeat[at] ?? 0;
      const size = filled[at] ?? 0;
      if (size < (firstSeat[at + 1] ?? 0) - top) {
        filled[at] = size + 1;
        rise(seated, top, size, wish, priority);
        granted[asking] = wish;
        asking = -1;
      } else if (size > 0 && (priority[wish] ?? 0) > (priority[seated[top] ?? 0] ?? 0)) {
        const leaving = person[seated[top] ?? 0] ?? 0;
        sink(seated, top, size, wish, priority);
        granted[asking] = wish;
        granted[leaving] = -1;
        asking = leaving;
      }
    }
  }
  return granted;
}

/** Puts `wish` at the end of the heap and lets it rise past those that are given up later. */
function rise(heap: Int32Array, top: number, end: number, wish: number, priority: Float64Array): void {
  const own = priority[wish] ?? 0;
  let at = end;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[top + parent] ?? 0;
    if ((priority[above] ?? 0) <= own) break;
    heap[top + at] = above;
    at = parent;
  }
  heap[top + at] = wish;
}

/** Puts `wish` in the place of the top and lets it sink below those that are given up earlier. */
function sink(heap: Int32Array, top: number, size: number, wish: number, priority: Float64Array): void {
  const own = priority[wish] ?? 0;
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= size) break;
    const right = child + 1;
    if (right < size && (priority[heap[top + right] ?? 0] ?? 0) < (priority[heap[top + child] ?? 0] ?? 0))
      child = right;
    const below = heap[top + child] ?? 0;
    if ((priority[below] ?? 0) >= own) break;
    heap[top + at] = below;
    at = child;
  }
  heap[top + at] = wish;
}
