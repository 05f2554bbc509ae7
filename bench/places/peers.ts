import type { PersonInMarket, Wish } from "#app/domain/workshops/places-market.ts";
import type { InventedMarket } from "./market.ts";

/** Person to place. */
export type Assignment = ReadonlyMap<number, number>;

interface Seated {
  readonly person: PersonInMarket;
  readonly score: number;
}

const wanted = (a: Wish, b: Wish) =>
  Number(b.interested) - Number(a.interested) || b.score - a.score || a.placeId - b.placeId;
const preferred = (a: Seated, b: Seated) =>
  b.score - a.score || a.person.waitingSince - b.person.waitingSince || a.person.id - b.person.id;

/** Everybody's wishes, best first: what both peers are given ready. */
export function orderedWishes({ people }: InventedMarket): ReadonlyMap<number, readonly Wish[]> {
  return new Map(people.map(({ id, wishes }) => [id, [...wishes].sort(wanted)]));
}

/** Deferred acceptance as a text book has it, over objects: each place keeps a sorted list and drops its last. */
export function textBook({ places, people }: InventedMarket, wishes: ReadonlyMap<number, readonly Wish[]>): Assignment {
  const seats = new Map(places.map(({ id, free }) => [id, { free, list: [] as Seated[] }]));
  const asked = new Map(people.map(({ id }) => [id, 0]));
  const waiting = [...people];
  for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) {
    const turn = asked.get(person.id) ?? 0;
    const wish = wishes.get(person.id)?.[turn];
    if (wish === undefined) continue;
    asked.set(person.id, turn + 1);
    const place = seats.get(wish.placeId);
    if (place === undefined) continue;
    const seated = { person, score: wish.score };
    const last = place.list.findLastIndex((other) => preferred(other, seated) < 0);
    place.list.splice(last + 1, 0, seated);
    const leaving = place.list.length > place.free ? place.list.pop() : undefined;
    if (leaving !== undefined) waiting.push(leaving.person);
  }
  return new Map([...seats].flatMap(([id, { list }]) => list.map(({ person }) => [person.id, id] as const)));
}

/** What a waiting list does: who has waited longest chooses first. */
export function waitingList(
  { places, people }: InventedMarket,
  wishes: ReadonlyMap<number, readonly Wish[]>,
): Assignment {
  const free = new Map(places.map(({ id, free: seats }) => [id, seats]));
  const given = new Map<number, number>();
  for (const { id } of [...people].sort((a, b) => a.waitingSince - b.waitingSince || a.id - b.id)) {
    const wish = wishes.get(id)?.find(({ placeId }) => (free.get(placeId) ?? 0) > 0);
    if (wish === undefined) continue;
    free.set(wish.placeId, (free.get(wish.placeId) ?? 0) - 1);
    given.set(id, wish.placeId);
  }
  return given;
}
