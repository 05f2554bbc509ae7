/**
 * How fast the public pages are over many postings, and how much JavaScript they bring.
 *
 *   npm run bench -- pages [postings] [seconds]
 *
 * Postings are invented, in a database of their own on the PostgreSQL of the tests. Pages come from the built web server;
 * autocannon asks for them over ten connections. `engine` are single searches through the gateway, one after the other.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { isoDateOf } from "#app/domain/dates.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";
import { createDb } from "#db/client.ts";
import { buildIfStale } from "#scripts/build.ts";
import { lastLines, projectRoot } from "#scripts/part.ts";
import { databaseAddress, joinTestServer } from "#tests/support/cluster.ts";
import { clientScriptBytes } from "./pages/client-script.ts";
import { fillWithPostings } from "./pages/synthetic-postings.ts";
import { loadPages, percentiles, startWeb } from "./pages/web-under-load.ts";

const POSTINGS = Number(process.argv[2] ?? 50_000);
const SECONDS = Number(process.argv[3] ?? 20);
const WARM_UP_SECONDS = 5;
const ENGINE_ROUNDS = 15;

const SEARCHES: Readonly<Record<string, readonly string[]>> = {
  browse: ["", "page=7", "sort=pay", "kind=home-based", "town=330213100&town=330213001", "offers=step-free-access"],
  filtered: [
    "kind=vacancy&town=330213100&pay=3000&insured=1&offers=step-free-access",
    "group=4-01&mode=on-site&employment=part-time&posted=7",
    "offers=transport&offers=seat-at-workplace&shift=day",
  ],
  selective: ["q=酒店保洁员", "q=溪口 收银员", "q=数控车工&pay=4000", "q=物流园包装工"],
  broad: ["q=包装", "q=坐着做", "q=超市&sort=pay"],
  distance: ["from=330213001&sort=distance", "from=330213100&within=10"],
};
const PUBLIC_PAGES = ["/", "/postings", "/postings/1", "/fairs", "/training", "/policy", "/sign-in", "/register"];

const encoded = (query: string) => encodeURI(`/postings${query === "" ? "" : `?${query}`}`);

async function engineTimes(url: string) {
  const connection = createDb(url);
  const engine = postgresSearch(connection);
  const now = new Date();
  const found: Record<string, ReturnType<typeof percentiles>> = {};
  for (const [name, queries] of Object.entries(SEARCHES)) {
    const times: number[] = [];
    for (let round = 0; round <= ENGINE_ROUNDS; round += 1) {
      for (const query of queries) {
        const { filters, sort, page, origin } = readBrowseRequest(new URLSearchParams(query));
        const town = origin?.kind === "town" ? TOWNS.find((each) => each.code === origin.code) : undefined;
        const began = performance.now();
        await engine.searchPostings({
          ...filters,
          organisationId: null,
          match: "all",
          sort: sort === null || sort === "fit" ? "relevance" : sort,
          preferred: [],
          origin: town?.centre ?? null,
          at: now,
          on: isoDateOf(now),
          page,
          pageSize: 20,
        });
        if (round > 0) times.push(performance.now() - began);
      }
    }
    found[name] = percentiles(times);
    console.log(`engine, ${name}: p50 ${found[name].p50Ms} ms, p95 ${found[name].p95Ms} ms`);
  }
  await connection.close();
  return found;
}

async function fill(url: string): Promise<number> {
  const connection = createDb(url);
  await fillWithPostings(connection.db, POSTINGS, new Date());
  const began = performance.now();
  const { written } = await rebuildIndex({ db: connection.db, search: postgresSearch(connection) });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  if (written !== POSTINGS) throw new Error(`${written} of ${POSTINGS} postings were indexed.`);
  await connection.sql`vacuum analyze`;
  await connection.close();
  return seconds;
}

async function measure(databaseUrl: string, logFile: string) {
  console.log(`Making ${POSTINGS} postings and their index …`);
  const rebuildSeconds = await fill(databaseUrl);
  console.log(`The index was built in ${rebuildSeconds} s.`);
  const engine = await engineTimes(databaseUrl);
  await buildIfStale(projectRoot);
  const web = await startWeb(databaseUrl, logFile);
  try {
    const scripts: Record<string, number> = {};
    for (const path of PUBLIC_PAGES) scripts[path] = await clientScriptBytes(web.url, path);
    const paths = Object.values(SEARCHES).flat().map(encoded);
    await loadPages(web.url, paths, WARM_UP_SECONDS);
    const search = await loadPages(web.url, paths, SECONDS);
    const posting = await loadPages(web.url, ["/postings/1", "/postings/2", "/postings/3"], SECONDS / 2);
    console.log(`search page: ${search.requests} pages, p50 ${search.p50Ms} ms, p95 ${search.p95Ms} ms`);
    console.log(`posting page: ${posting.requests} pages, p50 ${posting.p50Ms} ms, p95 ${posting.p95Ms} ms`);
    return {
      bench: "pages",
      postings: POSTINGS,
      connections: 10,
      search_p50_ms: search.p50Ms,
      search_p95_ms: search.p95Ms,
      posting_p50_ms: posting.p50Ms,
      posting_p95_ms: posting.p95Ms,
      engine,
      rebuild_s: rebuildSeconds,
      js_gz_bytes: scripts,
    };
  } catch (error) {
    console.error(lastLines(logFile));
    throw error;
  } finally {
    await web.part.stop();
  }
}

await buildIfStale(projectRoot);
const server = await joinTestServer();
const name = `${server.prefix}_pages`;
const admin = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
await admin`create database ${admin(name)} template ${admin(server.template)}`;
await admin.end();
const folder = mkdtempSync(join(tmpdir(), "tongxing-pages-"));
try {
  const result = await measure(databaseAddress(server.adminUrl, name), join(folder, "web.log"));
  console.log(`RESULT ${JSON.stringify(result)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await server.release();
}
