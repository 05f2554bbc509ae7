import { performance } from "node:perf_hooks";
import type { PostingQuery } from "#app/domain/search/posting-query.ts";
import { quantile, type Percentiles, percentiles, ratios, type Ratios } from "../measure/percentiles.ts";
import { type Answer, mustAgree } from "./answer.ts";
import { CLASSES, type Mix, type SearchClass } from "./mix.ts";

/** Somebody who answers searches. */
export interface Contestant {
  readonly name: string;
  readonly ask: (query: PostingQuery) => Promise<Answer>;
}

export interface Standing extends Percentiles {
  /** How many times as long as this contestant the naive peer takes: its 95th percentile by this one's, in each round. */
  readonly naiveRatio: Ratios;
}

export type Standings = Readonly<Record<SearchClass, Readonly<Record<string, Standing>>>>;

const ROUNDS = 6;

/**
 * Asks every contestant for every search, one after the other and in rotating order, so that whatever else the machine
 * does strikes all alike. The first contestant's answers are what the others' must be; the first round is no
 * measurement. The last contestant is the naive peer.
 */
export async function sideBySide(mix: Mix, contestants: readonly Contestant[]): Promise<Standings> {
  const rounds: Record<SearchClass, number[][]>[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = { selective: noTimes(), broad: noTimes(), browse: noTimes() };
    for (const of of CLASSES) {
      for (const [number, { queries }] of mix[of].entries()) {
        const answers: Answer[][] = contestants.map(() => []);
        for (const turn of contestants.keys()) {
          const who = (turn + round + number) % contestants.length;
          const began = performance.now();
          for (const query of queries) answers[who]?.push(await answered(contestants, who, query));
          times[of][who]?.push(performance.now() - began);
        }
        queries.forEach((query, at) =>
          agree(
            contestants,
            query,
            answers.map((each) => each[at]),
          ),
        );
      }
    }
    if (round > 0) rounds.push(times);
  }
  return { selective: standings("selective"), broad: standings("broad"), browse: standings("browse") };

  function noTimes(): number[][] {
    return contestants.map(() => []);
  }

  function standings(of: SearchClass): Readonly<Record<string, Standing>> {
    const p95 = (round: Record<SearchClass, number[][]>, who: number) => quantile(round[of][who] ?? [], 0.95);
    const naive = contestants.length - 1;
    return Object.fromEntries(
      contestants.map(({ name }, who) => [
        name,
        {
          ...percentiles(rounds.flatMap((round) => round[of][who] ?? [])),
          naiveRatio: ratios(rounds.map((round) => p95(round, naive) / p95(round, who))),
        },
      ]),
    );
  }
}

async function answered(contestants: readonly Contestant[], who: number, query: PostingQuery): Promise<Answer> {
  const contestant = contestants[who];
  if (contestant === undefined) throw new Error(`There is no contestant ${who}.`);
  return contestant.ask(query);
}

function agree(
  contestants: readonly Contestant[],
  query: PostingQuery,
  answers: readonly (Answer | undefined)[],
): void {
  const [expected] = answers;
  answers.forEach((given, who) => {
    const name = contestants[who]?.name ?? "";
    if (expected === undefined || given === undefined) throw new Error(`${name} did not answer.`);
    mustAgree(query, expected, given, name);
  });
}
