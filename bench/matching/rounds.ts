import { performance } from "node:perf_hooks";
import type { PreparedPosting } from "#app/domain/matching/prepare.ts";
import { randomFrom } from "#db/seeds/random.ts";
import { quantile } from "../measure/percentiles.ts";
import { type ListLengths, type ListMaker, type PeopleFinder, sameList } from "./lists.ts";
import type { SqlPeer } from "./sql-peer.ts";
import type { World } from "./world.ts";

export interface Side {
  readonly engine: number;
  readonly sql: number;
}

/** Milliseconds of one round. */
export interface Round {
  /** All people: PostgreSQL's time for the sample, times how often the sample goes into all of them. */
  readonly everybody: Side;
  /** One posting after the other. */
  readonly postings: { readonly engine: readonly number[]; readonly sql: readonly number[] };
}

export interface Contest {
  readonly world: World;
  readonly peer: SqlPeer;
  readonly makeLists: ListMaker;
  readonly findPeople: PeopleFinder;
  readonly lengths: ListLengths;
  /** How many people PostgreSQL makes lists for in a round; others each round. */
  readonly sample: number;
  /** How many postings are asked for in a round; others each round. */
  readonly postings: number;
}

/** Postings that people were found for before the clock runs. */
const KNOWN = 500;

/** The first round is no measurement. Whoever is first in one round is last in the next. */
export async function rounds(contest: Contest, amount: number): Promise<readonly Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round <= amount; round += 1) {
    const times: { engine: number; sql: number; postings: Round["postings"] } = {
      engine: 0,
      sql: 0,
      postings: { engine: [], sql: [] },
    };
    const turns = [
      async () => (times.engine = await engineOverAll(contest)),
      async () => (times.sql = await sqlOverSample(contest, round)),
      async () => (times.postings = await onePostingAfterAnother(contest, round)),
    ];
    for (const turn of turns.keys()) await turns[(turn + round) % turns.length]?.();
    if (round === 0) continue;
    measured.push({ everybody: { engine: times.engine, sql: times.sql }, postings: times.postings });
    console.log(
      `round ${round}: everybody ${inSeconds(times.engine)} s, PostgreSQL ${inSeconds(times.sql)} s (scaled from ` +
        `${Math.min(contest.sample, contest.world.people.length)} people); one posting p95 ` +
        `${quantile(times.postings.engine, 0.95).toFixed(2)} ms, PostgreSQL ` +
        `${quantile(times.postings.sql, 0.95).toFixed(2)} ms`,
    );
  }
  return measured;
}

export function sampleOf<T>(all: readonly T[], amount: number, seed: number): readonly T[] {
  return amount >= all.length ? all : randomFrom(seed).sample(all, amount);
}

async function engineOverAll({ world, makeLists, lengths }: Contest): Promise<number> {
  const began = performance.now();
  await makeLists(world.people, world.postings, lengths.seeker);
  return performance.now() - began;
}

async function sqlOverSample({ world, peer, lengths, sample }: Contest, round: number): Promise<number> {
  const people = sampleOf(world.people, sample, round + 1).map(({ id }) => id);
  const began = performance.now();
  await peer.bestPostings(people, lengths.seeker);
  return ((performance.now() - began) * world.people.length) / people.length;
}

async function onePostingAfterAnother(contest: Contest, round: number): Promise<Round["postings"]> {
  const { world, peer, findPeople, lengths } = contest;
  const find = findPeople(world.people);
  // As in a process that has been at it for a while; PostgreSQL has worked out as much beforehand.
  for (const posting of sampleOf(world.postings, KNOWN, 500 + round)) find(posting, lengths.posting);
  const times = { engine: [] as number[], sql: [] as number[] };
  const postings = sampleOf<PreparedPosting>(world.postings, contest.postings, 1000 + round);
  for (const [number, posting] of postings.entries()) {
    const ask = {
      engine: () => find(posting, lengths.posting),
      sql: () => peer.bestPeople(posting, lengths.posting),
    };
    const turns = (["engine", "sql"] as const).map((_, turn, all) => all[(turn + number + round) % 2] ?? "sql");
    const answers = new Map<string, Awaited<ReturnType<typeof ask.sql>>>();
    for (const who of turns) {
      const began = performance.now();
      answers.set(who, await ask[who]());
      times[who].push(performance.now() - began);
    }
    if (!sameList(answers.get("engine") ?? [], answers.get("sql"))) {
      throw new Error(`Posting ${posting.id}: the lists are not the same.`);
    }
  }
  return times;
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
