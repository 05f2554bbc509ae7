/**
 * A province in a night: the lists of both sides for a million people who come a share at a time, on two threads.
 *
 *   npm run bench -- shares [people] [postings]
 *
 * Simulates what workers of districts would do: each share is judged by itself against all postings, and of it only lists are
 * kept; a posting's list is the best of what the shares found. People are invented while others are judged, in the place of
 * being read, and the time that takes is said; writing lists is not simulated. Memory is that of the whole process.
 */
import { performance } from "node:perf_hooks";
import { isoDateOf } from "#app/domain/dates.ts";
import type { SeekerFacts } from "#app/domain/matching/facts.ts";
import { ListTally } from "#app/domain/matching/list-tally.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import { piscinaListMaker } from "#app/gateways/matching/piscina-list-maker.server.ts";
import { choosePairs } from "#app/usecases/matching/choose-pairs.ts";
import { CORES } from "./matching/sql-peer.ts";
import { listWork, preparedWorld } from "./matching/world.ts";
import { rounded } from "./measure/percentiles.ts";
import { demoPeopleInTurn } from "./world/many-demo-people.ts";

const [PEOPLE = 1_000_000, POSTINGS = 2000] = process.argv.filter((argument) => /^\d+$/.test(argument)).map(Number);
const SHARE = 5000;
/** How often it is said how far it is. */
const SAID_EVERY = 20;

const now = new Date();
const world = preparedWorld({ people: 0, postings: POSTINGS }, now);
const columns = postingColumns(world.postings);
const { date } = world.context;
const tally = new ListTally(
  world.postings.map(({ id }) => id),
  date,
);
const making = piscinaListMaker(CORES).begin(listWork(world, PEOPLE));

let inventing = 0;
const began = performance.now();
try {
  const choice = { columns, levelling: new Int16Array(POSTINGS), date, tally };
  const chosen = await choosePairs(shares(), making, choice);
  const took = performance.now() - began;
  const pairs = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
  console.log(
    `RESULT ${JSON.stringify({
      bench: "shares",
      people: chosen.size,
      postings: POSTINGS,
      shares: Math.ceil(PEOPLE / SHARE),
      threads: CORES,
      pairs_listed: pairs,
      whole_s: rounded(took / 1000, 10),
      inventing_people_s: rounded(inventing / 1000, 10),
      ms_per_person: rounded(took / PEOPLE, 10_000),
      peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    })}`,
  );
} finally {
  await making.close();
}

async function* shares(): AsyncGenerator<readonly SeekerFacts[]> {
  const people = demoPeopleInTurn(PEOPLE, now, isoDateOf(now));
  for (let made = 0; made * SHARE < PEOPLE; made += 1) {
    const started = performance.now();
    const share: SeekerFacts[] = [];
    while (share.length < SHARE) {
      const next = people.next();
      if (next.done) break;
      share.push(next.value);
    }
    inventing += performance.now() - started;
    if (made % SAID_EVERY === 0)
      console.log(`${made * SHARE} people, ${Math.round((performance.now() - began) / 1000)} s …`);
    yield share;
  }
}
