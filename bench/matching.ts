/**
 * How fast everybody's lists are made, and how fast a new posting finds its people, beside PostgreSQL doing the same in its
 * best form; and how evenly the lists show postings, levelled and not, and what levelling costs.
 *
 *   npm run bench -- matching [people] [postings] [larger]
 *
 * People and postings are invented, prepared for the day before the clock runs, and stand in tables with statistics and
 * indexes. No time counts until both sides, and judging every pair, give the same ids and scores for a thousand people. The
 * engine makes everybody's lists in each round, on one core; PostgreSQL, on two, the lists of a sample of people, others
 * in each round, and its time is scaled to all of them, for it works on one person after the other. A small world, where both
 * make all lists, is measured unscaled.
 * The whole night run, from reading to writing, is measured on a world of 5,000 beside PostgreSQL writing the same lists.
 * The night's lists of both sides are made on one thread and on two, as the product makes them, over ten thousand people.
 * Ratios are taken within each round; the least favourable one is the result. `larger` adds thrice as many people to growth.
 */
import { performance } from "node:perf_hooks";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import { joinTestServer, type TestServer } from "#tests/support/cluster.ts";
import { differingPeople, differingPostings } from "./matching/agreement.ts";
import { endToEnd } from "./matching/end-to-end.ts";
import { levelledExposure } from "./matching/exposure.ts";
import { byColumns, engineLists, type ListMaker, type PeopleFinder } from "./matching/lists.ts";
import { type Contest, type Round, rounds, sampleOf } from "./matching/rounds.ts";
import { sqlPeer } from "./matching/sql-peer.ts";
import { onThreads } from "./matching/threads.ts";
import { emptyDatabase, preparedWorld, type World } from "./matching/world.ts";
import { percentiles, quantile, ratios, rounded } from "./measure/percentiles.ts";

const [PEOPLE = 100_000, POSTINGS = 20_000] = process.argv.filter((argument) => /^\d+$/.test(argument)).map(Number);
const SMALL = 2000;
/** For the night's run from end to end. */
const NIGHT = 5000;
const ROUNDS = 5;
/** Lists of both sides take longer. */
const ROUNDS_ON_THREADS = 3;
const CHECKED = 1000;
const SAMPLE = 500;
const POSTINGS_A_ROUND = 40;
const LENGTHS = { seeker: SUGGESTIONS_PER_SEEKER, posting: SUGGESTIONS_PER_POSTING };

/** What is measured. */
const makeLists: ListMaker = engineLists;
const findPeople: PeopleFinder = byColumns;

type Findings = Readonly<Record<string, unknown>>;

const now = new Date();
const server = await joinTestServer();
try {
  const small = await measured(server, { people: SMALL, postings: SMALL }, SMALL);
  const large = await measured(server, { people: PEOPLE, postings: POSTINGS }, SAMPLE);
  const differences = small.differences + large.differences;
  if (differences > 0) process.exitCode = 1;
  const night = await endToEnd(
    server,
    { people: Math.min(PEOPLE, NIGHT), postings: Math.min(POSTINGS, NIGHT) },
    { most: LENGTHS.seeker, rounds: ROUNDS },
  );
  const threads = differences > 0 ? {} : await onThreads(large.world, ROUNDS_ON_THREADS);
  const growth = differences > 0 ? {} : { growth_ms_per_person: await growing(large.world) };
  const findings: Findings = {
    bench: "matching",
    people: PEOPLE,
    postings: POSTINGS,
    differences,
    ...large.findings,
    ...Object.fromEntries(Object.entries(small.findings).map(([name, value]) => [`small_${name}`, value])),
    ...night,
    ...threads,
    ...growth,
    peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(`RESULT ${JSON.stringify(findings)}`);
} finally {
  await server.release();
}

interface Measured {
  readonly world: World;
  readonly differences: number;
  /** Nothing where the sides differ. */
  readonly findings: Findings;
}

async function measured(
  on: TestServer,
  sizes: { people: number; postings: number },
  sample: number,
): Promise<Measured> {
  console.log(`${sizes.people} people, ${sizes.postings} postings …`);
  const world = preparedWorld(sizes, now);
  const peer = await sqlPeer(await emptyDatabase(on), world.people, world.postings);
  try {
    const engine = await makeLists(world.people, world.postings, LENGTHS.seeker);
    const people = sampleOf(world.people, CHECKED, 7);
    const sql = await peer.bestPostings(
      people.map(({ id }) => id),
      LENGTHS.seeker,
    );
    const postings = sampleOf(world.postings, POSTINGS_A_ROUND, 7);
    const differences =
      differingPeople({ people, postings: world.postings, most: LENGTHS.seeker, engine, sql }) +
      (await differingPostings(postings, world, LENGTHS.posting, findPeople, peer));
    console.log(`${differences} differences in the lists of ${people.length} people and ${postings.length} postings`);
    if (differences > 0) return { world, differences, findings: {} };
    const contest = { world, peer, makeLists, findPeople, lengths: LENGTHS, sample, postings: POSTINGS_A_ROUND };
    const findings = {
      ...(await levelledExposure(world, engine, LENGTHS.seeker)),
      ...timed(await rounds(contest, ROUNDS), contest),
    };
    return { world, differences, findings: { checked_people: people.length, ...findings } };
  } finally {
    await peer.close();
  }
}

function timed(all: readonly Round[], { world, sample }: Contest): Findings {
  const match = ratios(all.map(({ everybody }) => everybody.sql / everybody.engine));
  const p95 = ratios(all.map(({ postings }) => quantile(postings.sql, 0.95) / quantile(postings.engine, 0.95)));
  const seconds = (of: (round: Round) => number) => rounded(quantile(all.map(of), 0.5) / 1000, 1000);
  const ours = percentiles(all.flatMap(({ postings }) => postings.engine));
  const theirs = percentiles(all.flatMap(({ postings }) => postings.sql));
  return {
    match_ratio_min: match.least,
    match_ratio_median: match.median,
    match_s: seconds(({ everybody }) => everybody.engine),
    ...(sample < world.people.length
      ? { sql_match_s_scaled: seconds(({ everybody }) => everybody.sql), sql_sample: sample }
      : { sql_match_s: seconds(({ everybody }) => everybody.sql) }),
    posting_top50_p95_ratio: p95.least,
    posting_top50_p95_ratio_median: p95.median,
    posting_top50_p50_ms: ours.p50Ms,
    posting_top50_p95_ms: ours.p95Ms,
    sql_posting_top50_p50_ms: theirs.p50Ms,
    sql_posting_top50_p95_ms: theirs.p95Ms,
  };
}

/** What each person costs the engine, among ever more people and the same postings. */
async function growing(world: World): Promise<Readonly<Record<string, number>>> {
  const amounts = [PEOPLE / 10, PEOPLE, ...(process.argv.includes("larger") ? [PEOPLE * 3] : [])];
  const costs: Record<string, number> = {};
  for (const amount of amounts) {
    const people =
      amount > world.people.length
        ? preparedWorld({ people: amount, postings: 1 }, now).people
        : world.people.slice(0, amount);
    const began = performance.now();
    await makeLists(people, world.postings, LENGTHS.seeker);
    costs[String(people.length)] = rounded((performance.now() - began) / people.length, 10_000);
  }
  return costs;
}
