/**
 * How fast everybody who could work in a sheltered place is given one, beside deferred acceptance as a text book has it; and
 * for whom a waiting list would leave a better pair undone.
 *
 *   npm run bench -- places [people] [places]
 *
 * People, places and wishes are invented; both sides get the wishes ordered before the clock runs. No time counts until both
 * give the same people the same places and no pair would rather have each other. Laying the columns out, and explaining the
 * outcome, are timed by themselves. Ratios are taken within each round; the least favourable one is the result.
 */
import { performance } from "node:perf_hooks";
import { assignPlaces } from "#app/domain/workshops/assign-places.ts";
import { blockingPairs } from "#app/domain/workshops/blocking-pairs.ts";
import { explainAssignment } from "#app/domain/workshops/explain-assignment.ts";
import { layOutMarket, type PlacesMarket } from "#app/domain/workshops/places-market.ts";
import { quantile, ratios, rounded } from "./measure/percentiles.ts";
import { FAMILIES, type Family, inventedMarket, type InventedMarket } from "./places/market.ts";
import { type Assignment, orderedWishes, textBook, waitingList } from "./places/peers.ts";

const [PEOPLE = 10_000, PLACES = 500] = process.argv.filter((argument) => /^\d+$/.test(argument)).map(Number);
const ROUNDS = 7;

interface Round {
  readonly assign: number;
  readonly textBook: number;
  readonly layOut: number;
  readonly explain: number;
}

function elapsed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The wish by person that gives this assignment; −1 for nobody's. */
function granted({ personIds, placeIds, start, place }: PlacesMarket, assignment: Assignment): Int32Array {
  return Int32Array.from(personIds, (id, person) => {
    const has = assignment.get(id);
    for (let wish = start[person] ?? 0; wish < (start[person + 1] ?? 0); wish += 1) {
      if (has !== undefined && placeIds[place[wish] ?? 0] === has) return wish;
    }
    return -1;
  });
}

/** The first round is no measurement. Whoever is first in one round is last in the next. */
function rounds(invented: InventedMarket): readonly Round[] {
  const market = layOutMarket(invented.places, invented.people, []);
  const wishes = orderedWishes(invented);
  const outcome = assignPlaces(market);
  const measured: Round[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = { assign: 0, textBook: 0, layOut: 0, explain: 0 };
    const turns = [
      () => (times.assign = elapsed(() => assignPlaces(market))),
      () => (times.textBook = elapsed(() => textBook(invented, wishes))),
      () => (times.layOut = elapsed(() => layOutMarket(invented.places, invented.people, []))),
      () => (times.explain = elapsed(() => explainAssignment(market, outcome))),
    ];
    for (const turn of turns.keys()) turns[(turn + round) % turns.length]?.();
    if (round > 0) measured.push(times);
  }
  return measured;
}

function measured(family: Family) {
  const invented = inventedMarket(family, { people: PEOPLE, places: PLACES });
  const market = layOutMarket(invented.places, invented.people, []);
  const ours = assignPlaces(market);
  const wishes = orderedWishes(invented);
  const theirs = granted(market, textBook(invented, wishes));
  const listed = granted(market, waitingList(invented, wishes));
  const differences = ours.reduce((sum, wish, person) => sum + Number(wish !== theirs[person]), 0);
  const blocking = blockingPairs(market, ours).length;
  if (differences > 0 || blocking > 0) process.exitCode = 1;
  const checked = {
    differences,
    blocking_pairs: blocking,
    waiting_list_blocking_pairs: blockingPairs(market, listed).length,
  };
  if (process.exitCode === 1) return checked;
  const all = rounds(invented);
  const median = (of: (round: Round) => number) => rounded(quantile(all.map(of), 0.5), 100);
  const ratio = ratios(all.map((round) => round.textBook / round.assign));
  const { people } = explainAssignment(market, ours);
  return {
    ...checked,
    wishes: market.place.length,
    seats: market.seats.reduce((sum, seats) => sum + seats, 0),
    placed: people.filter(({ placeId }) => placeId !== null).length,
    first_wish: people.filter(({ rank }) => rank === 1).length,
    assign_ms: median(({ assign }) => assign),
    text_book_ms: median((round) => round.textBook),
    ratio_min: ratio.least,
    ratio_median: ratio.median,
    lay_out_ms: median(({ layOut }) => layOut),
    explain_ms: median(({ explain }) => explain),
  };
}

const findings = Object.fromEntries(FAMILIES.map((family) => [family, measured(family)]));
for (const [family, found] of Object.entries(findings)) console.log(family, JSON.stringify(found));
console.log(
  `RESULT ${JSON.stringify({ bench: "places", people: PEOPLE, places: PLACES, rounds: ROUNDS, ...findings })}`,
);
