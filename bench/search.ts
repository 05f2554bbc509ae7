/**
 * How fast searches are over many postings, how much the page adds to them, and how fresh they are.
 *
 *   npm run bench -- search [engine|page|rebuild|import] [postings]
 *
 * Postings are invented, in a database of their own on the PostgreSQL of the tests. `engine`: single searches through the
 * gateway, beside the naive peer that must give the same answers. `page`: the built web server over twenty connections,
 * beside the engine with twenty searches in flight. `rebuild`: the whole index anew while somebody searches and somebody
 * changes postings. `import`: a spreadsheet of half as many rows through the workers, until all of it is found. With
 * `MEILI_URL` both engines are measured. Ratios are taken within each round; the least favourable one is the result.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PostingQuery } from "#app/domain/search/posting-query.ts";
import type { Services } from "#app/server/services.server.ts";
import { buildIfStale } from "#scripts/build.ts";
import { lastLines, projectRoot } from "#scripts/part.ts";
import { joinTestServer } from "#tests/support/cluster.ts";
import { ENGINES, type EngineName, servicesOf } from "./measure/product.ts";
import { startWeb } from "./measure/product-under-load.ts";
import { answerOf } from "./search/answer.ts";
import { type Contestant, sideBySide, type Standings } from "./search/engines-side-by-side.ts";
import { importToFound } from "./search/import-to-found.ts";
import { CLASSES, type Mix, searchMix } from "./search/mix.ts";
import { naivePeer } from "./search/naive-peer.ts";
import { pagesAgainstEngine } from "./search/pages-against-engine.ts";
import { rebuildUnderSearch } from "./search/rebuild-under-search.ts";
import { worldDatabase } from "./world/kept-database.ts";

const PARTS = ["engine", "page", "rebuild", "import"] as const;
const POSTINGS = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 100_000);
const CONNECTIONS = 20;

type Findings = Readonly<Record<string, unknown>>;

const chosen = PARTS.filter((part) => process.argv.includes(part));
await buildIfStale(projectRoot);
const server = await joinTestServer();
const folder = mkdtempSync(join(tmpdir(), "tongxing-search-"));
const logFile = join(folder, "product.log");
try {
  const findings = new Map<EngineName, Findings>(ENGINES.map((engine) => [engine, {}]));
  for (const part of chosen.length === 0 ? PARTS : chosen) {
    for (const [engine, found] of await measured(part)) findings.set(engine, { ...findings.get(engine), ...found });
  }
  for (const [engine, found] of findings) {
    const which = engine === "postgresql" ? {} : { engine };
    console.log(`RESULT ${JSON.stringify({ bench: "search", ...which, postings: POSTINGS, ...found })}`);
  }
} catch (error) {
  console.error(lastLines(logFile));
  throw error;
} finally {
  rmSync(folder, { recursive: true, force: true });
  await server.release();
}

async function measured(part: (typeof PARTS)[number]): Promise<ReadonlyMap<EngineName, Findings>> {
  if (part === "engine") return engines();
  const found = new Map<EngineName, Findings>();
  for (const engine of ENGINES) {
    const url = await worldDatabase(server, POSTINGS);
    const mix = part === "page" ? await mixOver(url) : undefined;
    const services = await servicesOf(url, engine);
    try {
      const findings =
        mix !== undefined
          ? await pages(url, engine, services, mix)
          : part === "rebuild"
            ? await rebuild(url, engine, services)
            : await freshness(url, engine, services);
      console.log(`${part}, ${engine}: ${JSON.stringify(findings)}`);
      found.set(engine, findings);
    } finally {
      await services.close();
    }
  }
  return found;
}

/** The searches as PostgreSQL's pages ask for them: every engine is asked for the same. */
async function mixOver(url: string): Promise<Mix> {
  const services = await servicesOf(url, "postgresql");
  try {
    return await searchMix(services, POSTINGS);
  } finally {
    await services.close();
  }
}

async function engines(): Promise<ReadonlyMap<EngineName, Findings>> {
  const url = await worldDatabase(server, POSTINGS);
  const mix = await mixOver(url);
  const products = await Promise.all(ENGINES.map(async (name) => ({ name, services: await servicesOf(url, name) })));
  const naive = naivePeer(url);
  try {
    const standings = await sideBySide(mix, [
      ...products.map(({ name, services }): Contestant => ({
        name,
        ask: async (query: PostingQuery) => answerOf(await services.search.searchPostings(query)),
      })),
      { name: "naive", ask: naive.search },
    ]);
    return new Map(ENGINES.map((engine) => [engine, engineFindings(standings, engine)]));
  } finally {
    await naive.close();
    for (const { services } of products) await services.close();
  }
}

function engineFindings(standings: Standings, engine: EngineName): Findings {
  const entries = CLASSES.flatMap((of): [string, number][] => {
    const standing = standings[of][engine];
    const naive = standings[of]["naive"];
    if (standing === undefined || naive === undefined) throw new Error(`${engine} was not measured.`);
    const { median, least } = standing.naiveRatio;
    console.log(
      `${of}: ${engine} p50 ${standing.p50Ms} ms, p95 ${standing.p95Ms} ms; naive p50 ${naive.p50Ms} ms, ` +
        `p95 ${naive.p95Ms} ms, ${median} times as long (at least ${least})`,
    );
    return [
      [`${of}_p50_ms`, standing.p50Ms],
      [`${of}_p95_ms`, standing.p95Ms],
      [`naive_ratio_${of}`, least],
      [`naive_ratio_${of}_median`, median],
    ];
  });
  return Object.fromEntries(entries);
}

async function pages(url: string, engine: EngineName, services: Services, mix: Mix): Promise<Findings> {
  const web = await startWeb(url, logFile, engine);
  try {
    const busy = await pagesAgainstEngine(mix, services.search, web.url, CONNECTIONS);
    const alone = await pagesAgainstEngine(mix, services.search, web.url, 1);
    return {
      connections: CONNECTIONS,
      page_p50_ms: busy.page.p50Ms,
      page_p95_ms: busy.page.p95Ms,
      engine_at_load_p95_ms: busy.engine.p95Ms,
      page_over_engine_p95: busy.pageOverEngine.most,
      page_over_engine_p95_median: busy.pageOverEngine.median,
      page_alone_p95_ms: alone.page.p95Ms,
      engine_alone_p95_ms: alone.engine.p95Ms,
      page_over_engine_alone_p95: alone.pageOverEngine.most,
      page_over_engine_alone_p95_median: alone.pageOverEngine.median,
    };
  } finally {
    await web.part.stop();
  }
}

async function rebuild(url: string, engine: EngineName, services: Services): Promise<Findings> {
  const { seconds, searches, changes, gapMs, slowestSearchMs } = await rebuildUnderSearch(
    services,
    url,
    engine,
    logFile,
  );
  return {
    rebuild_gap_ms: gapMs,
    rebuild_s: seconds,
    rebuild_searches: searches,
    rebuild_changes: changes,
    rebuild_slowest_search_ms: slowestSearchMs,
  };
}

async function freshness(url: string, engine: EngineName, services: Services): Promise<Findings> {
  const { rows, importSeconds, lagSeconds } = await importToFound(services, url, engine, logFile, POSTINGS / 2);
  return { import_lag_s: lagSeconds, import_s: importSeconds, imported: rows };
}
