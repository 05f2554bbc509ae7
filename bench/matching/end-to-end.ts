import { performance } from "node:perf_hooks";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { piscinaListMaker } from "#app/gateways/matching/piscina-list-maker.server.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { createDb } from "#db/client.ts";
import type { TestServer } from "#tests/support/cluster.ts";
import { ratios, rounded } from "../measure/percentiles.ts";
import { CORES, sqlPeer } from "./sql-peer.ts";
import { storeWorld } from "./stored-world.ts";
import { emptyDatabase, preparedWorld } from "./world.ts";

/**
 * The night run as it is: read people and postings, level exposure, make the lists of both sides, work out reasons, write
 * rows with their keys and indexes. Beside it PostgreSQL chooses people's lists from tables that are ready for it and writes
 * ids and scores: less than the same, for it knows no reasons.
 */
export async function endToEnd(
  server: TestServer,
  sizes: { people: number; postings: number },
  { most, rounds }: { most: number; rounds: number },
): Promise<Readonly<Record<string, number>>> {
  const now = new Date();
  const product = createDb(await emptyDatabase(server, server.template));
  const { people, postings } = preparedWorld(sizes, now);
  const peer = await sqlPeer(await emptyDatabase(server), people, postings);
  try {
    await storeWorld(product.db, sizes, now);
    await product.sql`vacuum analyze`;
    const clock = systemClock;
    const runs = {
      ours: () => suggestAll({ db: product.db, clock, lists: piscinaListMaker(CORES) }),
      sql: () =>
        peer.writeBestPostings(
          people.map(({ id }) => id),
          most,
        ),
    };
    const measured: { ours: number; sql: number }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const times = { ours: 0, sql: 0 };
      for (const who of round % 2 === 0 ? (["ours", "sql"] as const) : (["sql", "ours"] as const)) {
        const began = performance.now();
        await runs[who]();
        times[who] = performance.now() - began;
      }
      if (round > 0) measured.push(times);
    }
    const ratio = ratios(measured.map(({ ours, sql }) => sql / ours));
    return {
      end_to_end_people: sizes.people,
      end_to_end_postings: sizes.postings,
      end_to_end_ratio_min: ratio.least,
      end_to_end_ratio_median: ratio.median,
      end_to_end_s: rounded(Math.min(...measured.map(({ ours }) => ours)) / 1000, 1000),
      sql_end_to_end_s: rounded(Math.min(...measured.map(({ sql }) => sql)) / 1000, 1000),
    };
  } finally {
    await product.close();
    await peer.close();
  }
}
