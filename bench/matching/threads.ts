import { performance } from "node:perf_hooks";
import { ListTally } from "#app/domain/matching/list-tally.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import type { ListMaker } from "#app/gateways/matching/list-maker.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { piscinaListMaker } from "#app/gateways/matching/piscina-list-maker.server.ts";
import { type ChosenPairs, choosePairs } from "#app/usecases/matching/choose-pairs.ts";
import { ratios, rounded } from "../measure/percentiles.ts";
import { CORES } from "./sql-peer.ts";
import { listWork, type World } from "./world.ts";

/** So that a round takes a minute: two shares, one for each thread. */
const MOST_PEOPLE = 10_000;
const SHARE = 5000;

/**
 * The lists of both sides as the night makes them of facts, on one thread and on two, in turn: preparing, starting threads,
 * handing people over and joining lists count. No time counts unless both give the same pairs and scores.
 *
 * @throws Error where they do not
 */
export async function onThreads(world: World, rounds: number): Promise<Readonly<Record<string, number>>> {
  const makers = { one: oneThreadListMaker, threads: piscinaListMaker(CORES) };
  const measured: { one: number; threads: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times = { one: 0, threads: 0 };
    const chosen: ChosenPairs[] = [];
    for (const who of round % 2 === 0 ? (["one", "threads"] as const) : (["threads", "one"] as const)) {
      const began = performance.now();
      chosen.push(await choosing(makers[who], world));
      times[who] = performance.now() - began;
    }
    const [a, b] = chosen;
    if (a === undefined || b === undefined || !samePairs(a, b)) throw new Error("Threads make other lists than one.");
    measured.push(times);
    console.log(
      `lists of both sides: one thread ${Math.round(times.one)} ms, ${CORES} ${Math.round(times.threads)} ms`,
    );
  }
  const ratio = ratios(measured.map(({ one, threads }) => one / threads));
  return {
    threads: CORES,
    threads_people: Math.min(MOST_PEOPLE, world.people.length),
    threads_match_ratio_min: ratio.least,
    threads_match_ratio_median: ratio.median,
    threads_match_s: rounded(Math.min(...measured.map(({ threads }) => threads)) / 1000, 1000),
    threads_one_match_s: rounded(Math.min(...measured.map(({ one }) => one)) / 1000, 1000),
  };
}

async function choosing(maker: ListMaker, world: World): Promise<ChosenPairs> {
  const people = world.people.slice(0, MOST_PEOPLE).map(({ facts }) => facts);
  const making = maker.begin(listWork(world, people.length));
  async function* shares() {
    for (let start = 0; start < people.length; start += SHARE) yield people.slice(start, start + SHARE);
  }
  const columns = postingColumns(world.postings);
  const ids = world.postings.map(({ id }) => id);
  const { date } = world.context;
  const choice = { columns, levelling: new Int16Array(ids.length), date, tally: new ListTally(ids, date) };
  try {
    return await choosePairs(shares(), making, choice);
  } finally {
    await making.close();
  }
}

function samePairs(a: ChosenPairs, b: ChosenPairs): boolean {
  if (a.size !== b.size) return false;
  for (const [seekerId, pairs] of a) {
    const others = b.get(seekerId);
    if (others?.size !== pairs.size) return false;
    for (const [postingId, score] of pairs) if (others.get(postingId) !== score) return false;
  }
  return true;
}
