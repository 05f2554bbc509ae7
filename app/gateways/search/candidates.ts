import quickselect from "quickselect";
import { BITS, missedOf } from "./facet-bits.ts";

/**
 * One packed candidate of a search for words, in words of 32 bits: its choices, both halves of its id, both halves of the
 * instant of its publication, and where one is asked for both halves of a number to sort by.
 */
const ID_AT = BITS;
const PUBLISHED_AT = ID_AT + 2;
const KEY_AT = PUBLISHED_AT + 2;
export const CANDIDATE = KEY_AT;
export const CANDIDATE_WITH_KEY = KEY_AT + 2;

const HALF = 2 ** 32;

/** What goes before what. */
export interface CandidateOrder {
  /** First of all, in this order, as far as they pass. */
  readonly preferred: readonly number[];
  /** Before all that are not among them. */
  readonly favoured: ReadonlySet<number>;
  /** Whether a number comes with each candidate: the lowest goes first. */
  readonly byKey: boolean;
}

/**
 * The first `count` candidates that pass all filters, by id: preferred, favoured, by their number, then the newest. The id
 * breaks every tie, so that no posting stands on two pages.
 */
export function firstCandidates(packed: Uint32Array, order: CandidateOrder, count: number): readonly number[] {
  const { favoured, byKey } = order;
  const stride = byKey ? CANDIDATE_WITH_KEY : CANDIDATE;
  const others = order.preferred.length;
  const preferred = new Map(order.preferred.map((id, at) => [id, at] as const).reverse());
  const most = Math.floor(packed.length / stride);
  const ids = new Float64Array(most);
  const groups = new Uint32Array(most);
  const keys = new Float64Array(byKey ? most : 0);
  const published = new Float64Array(most);
  const places: number[] = [];
  for (let at = 0; at + stride <= packed.length; at += stride) {
    if (missedOf(packed[at] ?? 0) > 0) continue;
    const place = places.length;
    const id = whole(packed, at + ID_AT);
    ids[place] = id;
    groups[place] = preferred.get(id) ?? (favoured.has(id) ? others : others + 1);
    published[place] = whole(packed, at + PUBLISHED_AT);
    if (byKey) keys[place] = double(packed, at + KEY_AT);
    places.push(place);
  }
  // Infinity less infinity is no number and decides nothing, like equal keys.
  const compare = (a: number, b: number) =>
    (groups[a] ?? 0) - (groups[b] ?? 0) ||
    (keys[a] ?? 0) - (keys[b] ?? 0) ||
    (published[b] ?? 0) - (published[a] ?? 0) ||
    (ids[b] ?? 0) - (ids[a] ?? 0);
  if (count < places.length) quickselect(places, count, 0, places.length - 1, compare);
  return places
    .slice(0, count)
    .sort(compare)
    .map((place) => ids[place] ?? 0);
}

/** Ids that were sent by themselves. */
export function idsIn(packed: Uint32Array): ReadonlySet<number> {
  const ids = new Set<number>();
  for (let at = 0; at + 2 <= packed.length; at += 2) ids.add(whole(packed, at));
  return ids;
}

/** A whole number of 64 bits, not negative and below 2^53: ids, and microseconds since 2000. */
function whole(packed: Uint32Array, at: number): number {
  return (packed[at] ?? 0) * HALF + (packed[at + 1] ?? 0);
}

const halves = new DataView(new ArrayBuffer(8));

function double(packed: Uint32Array, at: number): number {
  halves.setUint32(0, packed[at] ?? 0);
  halves.setUint32(4, packed[at + 1] ?? 0);
  return halves.getFloat64(0);
}
