import type { OfferedPlace, PersonInMarket } from "#app/domain/workshops/places-market.ts";
import { randomFrom } from "#db/seeds/random.ts";

export interface InventedMarket {
  readonly places: readonly OfferedPlace[];
  readonly people: readonly PersonInMarket[];
}

/** How alike people's wishes are: by chance alone, or all drawn to the same workshops. */
export const FAMILIES = ["scattered", "crowded"] as const;
export type Family = (typeof FAMILIES)[number];

const WISHES = { least: 10, most: 60 };
const DAYS_WAITED = 2000;
const DAY_MS = 86_400_000;

/** A district's market: seats for eight people in ten, each with some dozens of feasible places. The same every time. */
export function inventedMarket(family: Family, sizes: { people: number; places: number }): InventedMarket {
  const random = randomFrom(family === "crowded" ? 2 : 1);
  const seats = Math.max(1, Math.round((sizes.people * 0.8) / sizes.places));
  const places = Array.from({ length: sizes.places }, (_, at) => ({
    id: at + 1,
    free: random.between(Math.max(1, Math.floor(seats / 2)), Math.ceil(seats * 1.5)),
  }));
  const liked = places.map(() => random.between(0, 4000));
  const people = Array.from({ length: sizes.people }, (_, at) => {
    const chosen = new Set<number>();
    const amount = Math.min(sizes.places, random.between(WISHES.least, WISHES.most));
    while (chosen.size < amount) chosen.add(random.between(1, sizes.places));
    return {
      id: at + 1,
      waitingSince: random.between(0, DAYS_WAITED) * DAY_MS,
      wishes: [...chosen].map((placeId) => ({
        placeId,
        score:
          family === "crowded"
            ? 4000 + (liked[placeId - 1] ?? 0) + random.between(0, 1500)
            : random.between(4000, 9500),
        interested: random.chance(20),
      })),
    };
  });
  return { places, people };
}
