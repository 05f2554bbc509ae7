/**
 * How fast the public pages are over many postings, and how much JavaScript they bring.
 *
 *   npm run bench -- pages [postings] [seconds]
 *
 * Postings are invented, in a database of their own on the PostgreSQL of the tests. Pages come from the built web server;
 * autocannon asks for them over ten connections.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "#scripts/build.ts";
import { lastLines, projectRoot } from "#scripts/part.ts";
import { joinTestServer } from "#tests/support/cluster.ts";
import { loadPages, startWeb, summary } from "./measure/product-under-load.ts";
import { clientScriptBytes } from "./pages/client-script.ts";
import { worldDatabase } from "./world/kept-database.ts";

const POSTINGS = Number(process.argv[2] ?? 100_000);
const SECONDS = Number(process.argv[3] ?? 20);
const WARM_UP_SECONDS = 5;
const CONNECTIONS = 10;

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

async function measure(databaseUrl: string, logFile: string) {
  const web = await startWeb(databaseUrl, logFile);
  const load = async (paths: readonly string[], seconds: number) =>
    summary(await loadPages(web.url, paths, { connections: CONNECTIONS, until: { seconds } }));
  try {
    const scripts: Record<string, number> = {};
    for (const path of PUBLIC_PAGES) scripts[path] = await clientScriptBytes(web.url, path);
    const paths = Object.values(SEARCHES).flat().map(encoded);
    await load(paths, WARM_UP_SECONDS);
    const search = await load(paths, SECONDS);
    const posting = await load(["/postings/1", "/postings/2", "/postings/3"], SECONDS / 2);
    console.log(`search page: ${search.requests} pages, p50 ${search.p50Ms} ms, p95 ${search.p95Ms} ms`);
    console.log(`posting page: ${posting.requests} pages, p50 ${posting.p50Ms} ms, p95 ${posting.p95Ms} ms`);
    return {
      bench: "pages",
      postings: POSTINGS,
      connections: CONNECTIONS,
      search_p50_ms: search.p50Ms,
      search_p95_ms: search.p95Ms,
      posting_p50_ms: posting.p50Ms,
      posting_p95_ms: posting.p95Ms,
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
const folder = mkdtempSync(join(tmpdir(), "tongxing-pages-"));
try {
  const result = await measure(await worldDatabase(server, POSTINGS), join(folder, "web.log"));
  console.log(`RESULT ${JSON.stringify(result)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await server.release();
}
