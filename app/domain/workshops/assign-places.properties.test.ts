import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignPlaces } from "./assign-places.ts";
import { blockingPairs } from "./blocking-pairs.ts";
import { explainAssignment } from "./explain-assignment.ts";
import { layOutMarket, type OfferedPlace, type PersonInMarket, type Pin, type PlacesMarket } from "./places-market.ts";

interface Instance {
  readonly places: readonly OfferedPlace[];
  readonly people: readonly PersonInMarket[];
  readonly pins: readonly Pin[];
}

/** Few scores and few days, so that ties are common. */
function instances(largest: { readonly places: number; readonly people: number }): fc.Arbitrary<Instance> {
  return fc
    .record({
      places: fc.integer({ min: 1, max: largest.places }),
      people: fc.integer({ min: 1, max: largest.people }),
    })
    .chain((sizes) => {
      const placeIds = Array.from({ length: sizes.places }, (_, at) => 10 + at);
      const wish = fc.record({ score: fc.integer({ min: 1, max: 4 }), interested: fc.boolean(), wanted: fc.boolean() });
      const person = fc.record({
        waitingSince: fc.integer({ min: 0, max: 2 }),
        wishes: fc.tuple(...placeIds.map(() => wish)),
        hold: fc.option(fc.constantFrom(...placeIds), { freq: 4 }),
        bar: fc.option(fc.constantFrom(...placeIds), { freq: 2 }),
      });
      return fc
        .record({
          free: fc.tuple(...placeIds.map(() => fc.integer({ min: 0, max: 3 }))),
          people: fc.array(person, { minLength: sizes.people, maxLength: sizes.people }),
        })
        .map(({ free, people }): Instance => ({
          places: placeIds.map((id, at) => ({ id, free: free[at] ?? 0 })),
          people: people.map(({ waitingSince, wishes }, at) => ({
            id: 100 + at,
            waitingSince,
            wishes: wishes.flatMap(({ score, interested, wanted }, place) =>
              wanted ? [{ placeId: placeIds[place] ?? 0, score, interested }] : [],
            ),
          })),
          pins: people.flatMap(({ hold, bar }, at): Pin[] => [
            ...(hold === null ? [] : [{ personId: 100 + at, placeId: hold, kind: "hold" as const }]),
            ...(bar === null || bar === hold ? [] : [{ personId: 100 + at, placeId: bar, kind: "bar" as const }]),
          ]),
        }));
    });
}

const small = instances({ places: 3, people: 4 });
const larger = instances({ places: 8, people: 30 });

const marketOf = ({ places, people, pins }: Instance) => layOutMarket(places, people, pins);

/** Every assignment that keeps the pins and seats, of which those without a blocking pair. */
function everyStable(market: PlacesMarket): Int32Array[] {
  const { personIds, start, place, barred, hold, seats } = market;
  const stable: Int32Array[] = [];
  const granted = new Int32Array(personIds.length).fill(-1);
  const taken = new Int32Array(seats.length);
  const decide = (person: number): void => {
    if (person === personIds.length) {
      if (blockingPairs(market, granted).length === 0) stable.push(granted.slice());
      return;
    }
    const held = hold[person] ?? -1;
    const from = start[person] ?? 0;
    const all = Array.from({ length: (start[person + 1] ?? 0) - from }, (_, rank) => from + rank);
    const possible = held >= 0 ? [held] : [-1, ...all.filter((wish) => barred[wish] === 0)];
    for (const wish of possible) {
      const at = wish < 0 ? -1 : (place[wish] ?? 0);
      if (at >= 0 && (taken[at] ?? 0) >= (seats[at] ?? 0)) continue;
      if (at >= 0) taken[at] = (taken[at] ?? 0) + 1;
      granted[person] = wish;
      decide(person + 1);
      if (at >= 0) taken[at] = (taken[at] ?? 0) - 1;
    }
    granted[person] = -1;
  };
  decide(0);
  return stable;
}

function peopleAt(market: PlacesMarket, granted: Int32Array): number[][] {
  return explainAssignment(market, granted).places.map(({ personIds }) => [...personIds].sort((a, b) => a - b));
}

describe("an assignment of places", () => {
  it("leaves no pair that would rather have each other", () => {
    fc.assert(
      fc.property(larger, (instance) => {
        const market = marketOf(instance);
        expect(blockingPairs(market, assignPlaces(market))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("gives each person the best place they have in any stable assignment", () => {
    fc.assert(
      fc.property(small, (instance) => {
        const market = marketOf(instance);
        const granted = assignPlaces(market);
        const stable = everyStable(market);
        expect(stable.some((other) => other.every((wish, person) => wish === granted[person]))).toBe(true);
        for (const other of stable) {
          other.forEach((wish, person) => {
            const own = granted[person] ?? -1;
            if (wish >= 0) expect(own >= 0 && own <= wish).toBe(true);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it("leaves the same people without a place, and the same seats free, as every other stable assignment", () => {
    fc.assert(
      fc.property(small, (instance) => {
        const market = marketOf(instance);
        const mine = assignPlaces(market);
        const here = peopleAt(market, mine);
        for (const other of everyStable(market)) {
          expect([...other].map((wish) => wish < 0)).toEqual([...mine].map((wish) => wish < 0));
          peopleAt(market, other).forEach((people, at) => {
            expect(people.length).toBe(here[at]?.length);
            if (people.length < (market.seats[at] ?? 0)) expect(people).toEqual(here[at]);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it("rewards nobody for saying something else than they want", () => {
    const told = fc.array(fc.record({ interested: fc.boolean(), wanted: fc.boolean() }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(larger, fc.nat(), told, ({ places, people, pins: all }, which, lie) => {
        const liar = people[which % people.length];
        if (liar === undefined) throw new Error("There is nobody.");
        // What was decided for them is no wish of theirs.
        const pins = all.filter(({ personId }) => personId !== liar.id);
        const placeOf = (wishes: typeof liar.wishes) => {
          const saying = people.map((person) => (person === liar ? { ...person, wishes } : person));
          const market = marketOf({ places, people: saying, pins });
          const explained = explainAssignment(market, assignPlaces(market)).people;
          return explained.find(({ personId }) => personId === liar.id)?.placeId ?? null;
        };
        const truly = [...liar.wishes]
          .sort((a, b) => Number(b.interested) - Number(a.interested) || b.score - a.score || a.placeId - b.placeId)
          .map(({ placeId }) => placeId);
        const rank = (placeId: number | null) => (placeId === null ? truly.length : truly.indexOf(placeId));
        const said = liar.wishes.flatMap((wish, at) =>
          lie[at]?.wanted ? [{ ...wish, interested: lie[at].interested }] : [],
        );
        expect(rank(placeOf(said))).toBeGreaterThanOrEqual(rank(placeOf(liar.wishes)));
      }),
      { numRuns: 400 },
    );
  });

  it("never gives more seats than there are, and nobody a place that does not suit them or is barred", () => {
    fc.assert(
      fc.property(larger, (instance) => {
        const market = marketOf(instance);
        const { places, people } = explainAssignment(market, assignPlaces(market));
        const free = new Map(instance.places.map(({ id, free: seats }) => [id, seats]));
        for (const { placeId, personIds } of places)
          expect(personIds.length).toBeLessThanOrEqual(free.get(placeId) ?? 0);
        for (const { personId, placeId } of people) {
          if (placeId === null) continue;
          const wishes = instance.people.find(({ id }) => id === personId)?.wishes ?? [];
          expect(wishes.some((wish) => wish.placeId === placeId)).toBe(true);
          expect(
            instance.pins.some((pin) => pin.kind === "bar" && pin.personId === personId && pin.placeId === placeId),
          ).toBe(false);
        }
      }),
    );
  });

  it("keeps every hold, or says why not", () => {
    fc.assert(
      fc.property(larger, (instance) => {
        const market = marketOf(instance);
        const { people } = explainAssignment(market, assignPlaces(market));
        const placeOf = new Map(people.map(({ personId, placeId }) => [personId, placeId]));
        for (const { personId, placeId, kind } of instance.pins) {
          if (kind === "bar") continue;
          const unkept = market.unkept.find((hold) => hold.personId === personId && hold.placeId === placeId);
          if (unkept === undefined) expect(placeOf.get(personId)).toBe(placeId);
          else if (unkept.why === "no-seat") {
            const holders = instance.pins.filter((pin) => pin.kind === "hold" && pin.placeId === placeId);
            const seats = instance.places.find(({ id }) => id === placeId)?.free ?? 0;
            expect(holders.length).toBeGreaterThan(seats);
          } else {
            const wishes = instance.people.find(({ id }) => id === personId)?.wishes ?? [];
            expect(wishes.some((wish) => wish.placeId === placeId)).toBe(false);
          }
        }
      }),
    );
  });

  it("does not depend on the order in which anything comes in", () => {
    const shuffled = larger.chain((instance) =>
      fc
        .tuple(
          fc.shuffledSubarray([...instance.places], { minLength: instance.places.length }),
          fc.shuffledSubarray(
            instance.people.map((person) => ({ ...person, wishes: [...person.wishes].reverse() })),
            { minLength: instance.people.length },
          ),
          fc.shuffledSubarray([...instance.pins], { minLength: instance.pins.length }),
        )
        .map(([places, people, pins]) => ({ instance, other: { places, people, pins } })),
    );
    fc.assert(
      fc.property(shuffled, ({ instance, other }) => {
        const [one, two] = [marketOf(instance), marketOf(other)];
        expect(explainAssignment(two, assignPlaces(two))).toEqual(explainAssignment(one, assignPlaces(one)));
        expect(two.unkept).toEqual(one.unkept);
      }),
    );
  });

  it("explains every better wish: nobody was passed over for a place that has room or took somebody it orders behind", () => {
    fc.assert(
      fc.property(larger, (instance) => {
        const market = marketOf(instance);
        const { people, places } = explainAssignment(market, assignPlaces(market));
        const at = new Map(places.map((place) => [place.placeId, place]));
        for (const person of people) {
          if (!person.held) expect(person.passedOver.length).toBe((person.rank ?? person.wishes + 1) - 1);
          for (const passed of person.passedOver) {
            const place = at.get(passed.placeId);
            if (passed.why === "none-free") expect(place?.seats).toBe(0);
            if (passed.why === "held" || passed.why === "full") expect(place?.personIds.length).toBe(place?.seats);
            if (passed.why !== "full") continue;
            const wishes = instance.people.find(({ id }) => id === person.personId)?.wishes ?? [];
            const own = wishes.find(({ placeId }) => placeId === passed.placeId)?.score ?? 0;
            expect(passed.score).toBe(own);
            expect(passed.cutOff).toBe(place?.cutOff);
            expect(passed.waited ? passed.cutOff === own : passed.cutOff > own).toBe(true);
          }
        }
      }),
    );
  });
});

it("finds the pairs for whose sake an assignment would not last", () => {
  const market = layOutMarket(
    [{ id: 1, free: 1 }],
    [
      { id: 7, waitingSince: 0, wishes: [{ placeId: 1, score: 20, interested: false }] },
      { id: 8, waitingSince: 0, wishes: [{ placeId: 1, score: 30, interested: false }] },
    ],
    [],
  );
  expect(blockingPairs(market, Int32Array.of(0, -1))).toEqual([{ personId: 8, placeId: 1 }]);
  expect(blockingPairs(market, Int32Array.of(-1, -1))).toHaveLength(2);
  expect(blockingPairs(market, assignPlaces(market))).toEqual([]);
});

it("puts what a person said interests them before what suits them better", () => {
  const market = layOutMarket(
    [
      { id: 1, free: 1 },
      { id: 2, free: 1 },
    ],
    [
      {
        id: 7,
        waitingSince: 0,
        wishes: [
          { placeId: 1, score: 900, interested: false },
          { placeId: 2, score: 100, interested: true },
        ],
      },
    ],
    [],
  );
  expect(explainAssignment(market, assignPlaces(market)).people[0]).toMatchObject({ placeId: 2, rank: 1, wishes: 2 });
});

it("gives the seat at equal score to who has waited longer, and says so to the other", () => {
  const wishes = [{ placeId: 1, score: 500, interested: false }];
  const market = layOutMarket(
    [{ id: 1, free: 1 }],
    [
      { id: 7, waitingSince: 20, wishes },
      { id: 8, waitingSince: 10, wishes },
    ],
    [],
  );
  const { people } = explainAssignment(market, assignPlaces(market));
  expect(people.map(({ placeId }) => placeId)).toEqual([null, 1]);
  expect(people[0]?.passedOver).toEqual([{ placeId: 1, why: "full", score: 500, cutOff: 500, waited: true }]);
});
