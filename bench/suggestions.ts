/**
 * How long it takes to make suggestions in the demo world: for one person, for one posting, and for everybody at once;
 * end to end — read, judge, write reasons — in a database of its own.
 *
 *   npm run bench -- suggestions [rounds]
 */
import { performance } from "node:perf_hooks";
import { asc, eq } from "drizzle-orm";
import postgres from "postgres";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { suggestForPostings } from "#app/usecases/matching/suggest-for-postings.ts";
import { suggestForSeeker } from "#app/usecases/matching/suggest-for-seeker.ts";
import { createDb } from "#db/client.ts";
import { postings, seekers } from "#db/schema/all.ts";
import { databaseAddress, joinTestServer } from "#tests/support/cluster.ts";
import { fillDemoWorld } from "#tests/support/demo-world.ts";

const ROUNDS = Number(process.argv[2] ?? 5);
/** Taken evenly from all of them, so that people with long and short lists are among them. */
const SAMPLE = 40;

function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function evenly(ids: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  return ids.filter((_, index) => index % step === 0).slice(0, SAMPLE);
}

function summary(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50_ms: quantile(sorted, 0.5), p95_ms: quantile(sorted, 0.95) };
}

const server = await joinTestServer();
const name = `${server.prefix}_suggestions`;
const admin = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
try {
  await admin`create database ${admin(name)} template ${admin(server.template)}`;
  const { db, close } = createDb(databaseAddress(server.adminUrl, name));
  const ports = { db, clock: systemClock, lists: oneThreadListMaker };
  await fillDemoWorld(db, systemClock);
  const people = await db.select({ id: seekers.id }).from(seekers).orderBy(asc(seekers.id));
  const open = await db
    .select({ id: postings.id })
    .from(postings)
    .where(eq(postings.status, "published"))
    .orderBy(asc(postings.id));

  await suggestAll(ports); // warm-up
  const all: number[] = [];
  const forSeeker: number[] = [];
  const forPosting: number[] = [];
  let written = 0;
  let without = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    all.push(
      await timed(async () => {
        const outcome = await suggestAll(ports);
        written = outcome.written;
        without = outcome.seekersWithout;
      }),
    );
    for (const id of evenly(people.map((row) => row.id)))
      forSeeker.push(await timed(() => suggestForSeeker(ports, id)));
    for (const id of evenly(open.map((row) => row.id))) {
      forPosting.push(await timed(() => suggestForPostings(ports, [id])));
    }
  }
  await close();
  const result = {
    bench: "suggestions",
    rounds: ROUNDS,
    seekers: people.length,
    postings: open.length,
    suggestions: written,
    seekers_without: without,
    one_seeker: summary(forSeeker),
    one_posting: summary(forPosting),
    everybody: summary(all),
  };
  console.log(`RESULT ${JSON.stringify(result)}`);
} finally {
  await admin.end();
  await server.release();
}
