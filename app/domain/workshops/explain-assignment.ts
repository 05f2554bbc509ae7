import type { PlacesMarket } from "./places-market.ts";

/**
 * Why a place that a person would rather have is not theirs.
 *
 * `barred`: left out by a decision. `none-free`: it has no free seat at all. `held`: all its free seats are kept for people
 * by decisions. `full`: they went to people whom the place orders before this one with their `score`, down to `cutOff` points; at
 * equal points (`waited`) to people who have waited longer.
 */
export type PassedOver =
  | { readonly placeId: number; readonly why: "barred" | "none-free" | "held" }
  | {
      readonly placeId: number;
      readonly why: "full";
      readonly score: number;
      readonly cutOff: number;
      readonly waited: boolean;
    };

export interface AssignedPerson {
  readonly personId: number;
  /** Null: no place was left. */
  readonly placeId: number | null;
  /** Of the granted wish; without a place of the best one. */
  readonly score: number;
  /** 1 for the person's first wish; null without a place. */
  readonly rank: number | null;
  readonly wishes: number;
  readonly held: boolean;
  /** The places the person would rather have, best first; empty where a hold has decided. */
  readonly passedOver: readonly PassedOver[];
}

export interface AssignedPlace {
  readonly placeId: number;
  /** Seats that were to be given. */
  readonly seats: number;
  /** Who gets them, in the order in which the place puts people. */
  readonly personIds: readonly number[];
  /** For how many people the place is feasible. */
  readonly feasibleFor: number;
  /** Points of the last one who got a seat where none was left; null where there is room, or all are held. */
  readonly cutOff: number | null;
}

/**
 * Says of an assignment who goes where and why not elsewhere, by person and by place; people without any feasible place are
 * left out.
 *
 * @param granted by person: the number of the wish that came true, or −1
 */
export function explainAssignment(
  market: PlacesMarket,
  granted: Int32Array,
): { readonly people: readonly AssignedPerson[]; readonly places: readonly AssignedPlace[] } {
  const lists = seatedBy(market, granted);
  const last = lists.map((wishes, at) => lastIn(market, wishes, at));
  const { personIds, placeIds, start, place, score, hold } = market;
  const people = personIds.flatMap((personId, person): AssignedPerson[] => {
    const from = start[person] ?? 0;
    const wishes = (start[person + 1] ?? 0) - from;
    if (wishes === 0) return [];
    const wish = granted[person] ?? -1;
    const before = wish < 0 ? wishes : wish - from;
    const held = (hold[person] ?? -1) >= 0;
    return [
      {
        personId,
        placeId: wish < 0 ? null : (placeIds[place[wish] ?? 0] ?? 0),
        score: score[wish < 0 ? from : wish] ?? 0,
        rank: wish < 0 ? null : before + 1,
        wishes,
        held,
        passedOver: held ? [] : Array.from({ length: before }, (_, rank) => whyNot(market, from + rank, last)),
      },
    ];
  });
  const feasible = new Int32Array(placeIds.length);
  place.forEach((at) => (feasible[at] = (feasible[at] ?? 0) + 1));
  const places = placeIds.map((placeId, at): AssignedPlace => {
    const lastSeated = last[at] ?? -1;
    return {
      placeId,
      seats: market.seats[at] ?? 0,
      personIds: (lists[at] ?? []).map((wish) => personIds[market.person[wish] ?? 0] ?? 0),
      feasibleFor: feasible[at] ?? 0,
      cutOff: lastSeated < 0 ? null : (score[lastSeated] ?? 0),
    };
  });
  return { people, places };
}

/** The granted wishes of each place, those of higher priority first. */
function seatedBy({ placeIds, place, priority }: PlacesMarket, granted: Int32Array): number[][] {
  const lists: number[][] = placeIds.map(() => []);
  for (const wish of granted) if (wish >= 0) lists[place[wish] ?? 0]?.push(wish);
  return lists.map((wishes) => wishes.sort((a, b) => (priority[b] ?? 0) - (priority[a] ?? 0)));
}

/** The wish of the last one who got a seat that was not held, where no seat is left; −1 otherwise. */
function lastIn({ seats, person, hold }: PlacesMarket, wishes: readonly number[], at: number): number {
  if (wishes.length < (seats[at] ?? 0)) return -1;
  return wishes.findLast((wish) => (hold[person[wish] ?? 0] ?? -1) < 0) ?? -1;
}

function whyNot(market: PlacesMarket, wish: number, last: readonly number[]): PassedOver {
  const { placeIds, place, seats, score, barred } = market;
  const at = place[wish] ?? 0;
  const placeId = placeIds[at] ?? 0;
  if (barred[wish] === 1) return { placeId, why: "barred" };
  if ((seats[at] ?? 0) === 0) return { placeId, why: "none-free" };
  const lastSeated = last[at] ?? -1;
  if (lastSeated < 0) return { placeId, why: "held" };
  const cutOff = score[lastSeated] ?? 0;
  const own = score[wish] ?? 0;
  return { placeId, why: "full", score: own, cutOff, waited: cutOff === own };
}
