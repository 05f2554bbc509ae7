/** A sheltered place 工疗岗位 on offer: one posting with its seats. */
export interface OfferedPlace {
  readonly id: number;
  /** Seats that nobody fills yet. */
  readonly free: number;
}

/** A place that is feasible for a person, or would be once something has been asked. */
export interface Wish {
  readonly placeId: number;
  /** The judgement's score of the pair, 0 to 10000. */
  readonly score: number;
  /** The person said that it interests them: it stands before all that they did not speak of. */
  readonly interested: boolean;
}

export interface PersonInMarket {
  readonly id: number;
  /** Since when the person has been registered, in milliseconds; who waits longer goes first at equal score. */
  readonly waitingSince: number;
  readonly wishes: readonly Wish[];
}

/** `hold`: this person has this place, whatever else. `bar`: this person is not proposed for this place. */
export const PIN_KINDS = ["hold", "bar"] as const;
export type PinKind = (typeof PIN_KINDS)[number];

export interface Pin {
  readonly personId: number;
  readonly placeId: number;
  readonly kind: PinKind;
}

/** A hold that could not be kept: the place does not suit the person any more, or is not on offer; or its seats are gone. */
export interface UnkeptHold {
  readonly personId: number;
  readonly placeId: number;
  readonly why: "not-feasible" | "no-seat";
}

/**
 * People, places and wishes in columns, each wish a number. People and places stand by id and each person's wishes best
 * first, so that the order in which anything came in says nothing.
 */
export interface PlacesMarket {
  readonly personIds: readonly number[];
  readonly placeIds: readonly number[];
  /** Free seats by place, held ones included. */
  readonly seats: Int32Array;
  /** Of those, taken by holds. */
  readonly heldSeats: Int32Array;
  /** A person's wishes are those from `start[person]` to before `start[person + 1]`. */
  readonly start: Int32Array;
  readonly person: Int32Array;
  readonly place: Int32Array;
  readonly score: Int32Array;
  /** The place's order over people: score, then who waits longer, then the lower id. Greater is better, none are equal. */
  readonly priority: Float64Array;
  /** 1: left out by a bar. */
  readonly barred: Uint8Array;
  /** By person: the wish that a hold grants, or −1. */
  readonly hold: Int32Array;
  readonly unkept: readonly UnkeptHold[];
}

/** What the person wants most first: what they said interests them, then by score, then by id. */
function byWish(a: Wish, b: Wish): number {
  return Number(b.interested) - Number(a.interested) || b.score - a.score || a.placeId - b.placeId;
}

/**
 * Lays a market out. A person's wishes are ordered by what they said and by the judgement's score; places order people by
 * score, waiting time and id alone. Wishes for places that are not on offer are left out.
 *
 * @param people ids unique, and each wish once
 * @param pins at most one a pair, and at most one hold a person; those of unknown people are reported as unkept
 */
export function layOutMarket(
  places: readonly OfferedPlace[],
  people: readonly PersonInMarket[],
  pins: readonly Pin[],
): PlacesMarket {
  const offered = [...places].sort((a, b) => a.id - b.id);
  const placeAt = new Map(offered.map(({ id }, at) => [id, at]));
  const known = [...people].sort((a, b) => a.id - b.id);
  const start = new Int32Array(known.length + 1);
  const lists = known.map(({ wishes }, at) => {
    const list = wishes.filter(({ placeId }) => placeAt.has(placeId)).sort(byWish);
    start[at + 1] = (start[at] ?? 0) + list.length;
    return list;
  });
  const amount = start[known.length] ?? 0;
  const market = {
    personIds: known.map(({ id }) => id),
    placeIds: offered.map(({ id }) => id),
    seats: Int32Array.from(offered, ({ free }) => Math.max(0, free)),
    heldSeats: new Int32Array(offered.length),
    start,
    person: new Int32Array(amount),
    place: new Int32Array(amount),
    score: new Int32Array(amount),
    priority: new Float64Array(amount),
    barred: new Uint8Array(amount),
    hold: new Int32Array(known.length).fill(-1),
  };
  const turn = waitingTurns(known);
  lists.forEach((list, person) => {
    list.forEach(({ placeId, score }, rank) => {
      const wish = (start[person] ?? 0) + rank;
      market.person[wish] = person;
      market.place[wish] = placeAt.get(placeId) ?? 0;
      market.score[wish] = score;
      market.priority[wish] = score * known.length + (known.length - 1 - (turn[person] ?? 0));
    });
  });
  return { ...market, unkept: applyPins(market, pins) };
}

/** 0 for who waits longest. */
function waitingTurns(people: readonly PersonInMarket[]): Int32Array {
  const turn = new Int32Array(people.length);
  people
    .map(({ id, waitingSince }, at) => ({ id, waitingSince, at }))
    .sort((a, b) => a.waitingSince - b.waitingSince || a.id - b.id)
    .forEach(({ at }, position) => (turn[at] = position));
  return turn;
}

/** Marks bars, and grants holds as far as there are seats, those of the higher priority first. */
function applyPins(market: Omit<PlacesMarket, "unkept">, pins: readonly Pin[]): UnkeptHold[] {
  const personAt = new Map(market.personIds.map((id, at) => [id, at]));
  const placeAt = new Map(market.placeIds.map((id, at) => [id, at]));
  const unkept: UnkeptHold[] = [];
  const holds: { readonly wish: number; readonly personId: number; readonly placeId: number }[] = [];
  for (const { personId, placeId, kind } of pins) {
    const wish = wishOf(market, personAt.get(personId), placeAt.get(placeId));
    if (kind === "hold" && wish >= 0) holds.push({ wish, personId, placeId });
    else if (kind === "hold") unkept.push({ personId, placeId, why: "not-feasible" });
    else if (wish >= 0) market.barred[wish] = 1;
  }
  holds.sort((a, b) => (market.priority[b.wish] ?? 0) - (market.priority[a.wish] ?? 0) || a.wish - b.wish);
  for (const { wish, personId, placeId } of holds) {
    const place = market.place[wish] ?? 0;
    const taken = market.heldSeats[place] ?? 0;
    if (taken < (market.seats[place] ?? 0)) {
      market.heldSeats[place] = taken + 1;
      market.hold[market.person[wish] ?? 0] = wish;
    } else {
      unkept.push({ personId, placeId, why: "no-seat" });
    }
  }
  return unkept.sort((a, b) => a.personId - b.personId || a.placeId - b.placeId);
}

function wishOf(
  { start, place }: Pick<PlacesMarket, "start" | "place">,
  personAt: number | undefined,
  at: number | undefined,
): number {
  if (personAt === undefined || at === undefined) return -1;
  for (let wish = start[personAt] ?? 0; wish < (start[personAt + 1] ?? 0); wish += 1)
    if (place[wish] === at) return wish;
  return -1;
}
