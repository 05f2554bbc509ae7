import { performance } from "node:perf_hooks";
import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import { percentiles, type Percentiles, quantile, ratios, type Ratios } from "../measure/percentiles.ts";
import { loadPages } from "../measure/product-under-load.ts";
import { seededRandom } from "../world/synthetic-postings.ts";
import type { Mix, Search } from "./mix.ts";

const ROUNDS = 6;

export interface AtLoad {
  readonly connections: number;
  readonly engine: Percentiles;
  readonly page: Percentiles;
  /** The page's 95th percentile by the engine's, in each round. */
  readonly pageOverEngine: Ratios;
}

/**
 * The same searches as pages of the web server and as the engine alone, with as many asked at once; by turns, round after
 * round. The first round is no measurement.
 */
export async function pagesAgainstEngine(
  mix: Mix,
  engine: SearchGateway,
  webUrl: string,
  connections: number,
): Promise<AtLoad> {
  const searches = shuffled(Object.values(mix).flat());
  const engineTimes: number[][] = [];
  const pageTimes: number[][] = [];
  const askEngine = async () => engineTimes.push([...(await loadEngine(engine, searches, connections))]);
  const askPages = async () => {
    const paths = searches.map(({ path }) => path);
    pageTimes.push([...(await loadPages(webUrl, paths, { connections, until: { pages: paths.length } }))]);
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const turns = [askEngine, askPages];
    if (round % 2 === 1) turns.reverse();
    for (const turn of turns) await turn();
  }
  const [engineRounds, pageRounds] = [engineTimes.slice(1), pageTimes.slice(1)];
  return {
    connections,
    engine: percentiles(engineRounds.flat()),
    page: percentiles(pageRounds.flat()),
    pageOverEngine: ratios(
      pageRounds.map((times, round) => quantile(times, 0.95) / quantile(engineRounds[round] ?? [], 0.95)),
    ),
  };
}

/** As `loadPages`: each of so many goes through the searches from a place of its own, until as many were asked as there are. */
async function loadEngine(
  engine: SearchGateway,
  searches: readonly Search[],
  atOnce: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  let asked = 0;
  const one = async (_: unknown, person: number) => {
    for (let at = Math.floor((person * searches.length) / atOnce); asked < searches.length; at += 1) {
      asked += 1;
      const began = performance.now();
      for (const query of searches[at % searches.length]?.queries ?? []) await engine.searchPostings(query);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return times;
}

function shuffled(searches: readonly Search[]): readonly Search[] {
  const random = seededRandom(7_310);
  return searches
    .map((search) => ({ search, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ search }) => search);
}
