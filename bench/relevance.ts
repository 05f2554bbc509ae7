/**
 * How well people's words find the demo world's postings, through the use case behind the public list, on each engine there
 * is: PostgreSQL, and the Meilisearch of MEILI_URL, where an index of its own is filled with the demo world and dropped.
 *
 *   npm run relevance [-- --worst] [-- --wrong]
 *
 * `fresh_right` is the share of sentences nobody has tuned by whose first page is right (tests/relevance/right.ts). `--wrong`
 * lists those of the half that may be looked at; the other half is only ever counted.
 */
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { meilisearchMirrors } from "#app/gateways/search/meilisearch-mirror.server.ts";
import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import { readEnv, type Env } from "#app/server/env.ts";
import { createServices } from "#app/server/services.server.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";
import { createDb } from "#db/client.ts";
import { databaseAddress, joinTestServer } from "#tests/support/cluster.ts";
import { fillDemoWorld } from "#tests/support/demo-world.ts";
import { dropIndexes } from "#tests/support/meilisearch-indexes.ts";
import {
  type AnsweredQuery,
  askAll,
  judgeAll,
  type JudgedSentence,
  shareRight,
  totalsOf,
} from "#tests/relevance/measure.ts";
import { ndcgAt, recallAt, type Summary, summaryOf } from "#tests/relevance/metrics.ts";
import { publishedFacts } from "#tests/relevance/posting-facts.ts";
import { QUERY_KINDS } from "#tests/relevance/queries/all.ts";
import { FRESH_KINDS } from "#tests/relevance/queries/fresh.ts";

const WORST = 10;
const SEARCH_MS = 10_000;
/** No installation's: the index in use on the same server is not touched. */
const MEILI_PREFIX = `relevance-${process.pid}-${randomBytes(3).toString("hex")}`;

function environmentsOf(databaseUrl: string): Readonly<Record<string, Env>> {
  const base = { NODE_ENV: "test", LOG_LEVEL: "silent", DATABASE_URL: databaseUrl };
  const { MEILI_URL, MEILI_KEY } = process.env;
  return {
    postgresql: readEnv(base),
    ...(MEILI_URL ? { meilisearch: readEnv({ ...base, MEILI_URL, MEILI_KEY, MEILI_PREFIX }) } : {}),
  };
}

/** Meilisearch is given all the time it takes: how fast it is on a busy machine is no question of relevance. */
function searchOf({ MEILI_URL: url, MEILI_KEY: key }: Env, { search }: Pick<Ports, "search">): SearchGateway {
  if (url === undefined || key === undefined) return search;
  const { postings } = meilisearchMirrors({ url, key }, MEILI_PREFIX);
  return { ...search, searchPostings: (query) => postings.search(query, AbortSignal.timeout(SEARCH_MS)) };
}

interface Measured {
  readonly answered: readonly AnsweredQuery[];
  readonly judged: readonly JudgedSentence[];
}

async function measure(env: Env): Promise<Measured> {
  const services = await createServices(env);
  try {
    await rebuildIndex(services, "postings");
    const ports = { ...services, search: searchOf(env, services) };
    const published = await publishedFacts(services.db);
    return {
      answered: await askAll(ports, QUERY_KINDS, published),
      judged: await judgeAll(ports, FRESH_KINDS, published),
    };
  } finally {
    await services.close();
    if (env.MEILI_URL) await dropIndexes({ url: env.MEILI_URL, key: env.MEILI_KEY ?? "" }, MEILI_PREFIX);
  }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

function line(name: string, { queries, recall20, ndcg10, zeroResults }: Summary): string {
  const figures = [recall20, ndcg10, zeroResults].map((each) => (rounded(each)?.toFixed(3) ?? "–").padStart(12));
  return `${name.padEnd(24)}${String(queries).padStart(8)}${figures.join("")}`;
}

function printTable(engine: string, answered: readonly AnsweredQuery[]): void {
  console.log(`\n${engine.padEnd(24)} queries   recall@20     nDCG@10 no results`);
  for (const { language, kind } of QUERY_KINDS) {
    const own = answered.filter((each) => each.language === language && each.kind === kind);
    console.log(line(`${language} ${kind}`, summaryOf(own)));
  }
  const { zh, en, all } = totalsOf(answered);
  console.log([line("zh, offered", zh), line("en, offered", en), line("all, offered", all)].join("\n"));
}

/** The least gain first, and of the same gain what recalls less. */
function printWorst(answered: readonly AnsweredQuery[]): void {
  const judged = answered
    .map((each) => ({ ...each, recall: recallAt(20, each), ndcg: ndcgAt(10, each) }))
    .filter(({ ndcg }) => ndcg !== null)
    .sort((a, b) => (a.ndcg ?? 0) - (b.ndcg ?? 0) || (a.recall ?? 1) - (b.recall ?? 1));
  console.log(`\nThe worst ${WORST}: nDCG@10, recall@20, shown of graded`);
  for (const { language, kind, text, recall, ndcg, shown, grades } of judged.slice(0, WORST)) {
    const figures = [ndcg, recall].map((each) => each?.toFixed(2) ?? "–").join("  ");
    console.log(`${figures}  ${shown.length} of ${grades.size}  ${language} ${kind}: ${text}`);
  }
}

function printFresh(judged: readonly JudgedSentence[]): void {
  console.log(`\n${"fresh sentences".padEnd(24)} queries       right`);
  for (const { language, kind } of FRESH_KINDS) {
    const own = judged.filter((each) => each.language === language && each.kind === kind);
    console.log(
      `${language} ${kind}`.padEnd(24) +
        String(own.length).padStart(8) +
        (rounded(shareRight(own))?.toFixed(3) ?? "–").padStart(12),
    );
  }
}

function printWrong(judged: readonly JudgedSentence[]): void {
  console.log("\nNot right, of the half that may be looked at");
  for (const { language, kind, text, shown } of judged.filter(({ right, heldOut }) => !right && !heldOut)) {
    console.log(`${shown.length} shown  ${language} ${kind}: ${text}`);
  }
}

function freshResult(judged: readonly JudgedSentence[]) {
  return {
    fresh_queries: judged.length,
    fresh_right: rounded(shareRight(judged)),
    fresh_right_open: rounded(shareRight(judged.filter(({ heldOut }) => !heldOut))),
    fresh_right_held_out: rounded(shareRight(judged.filter(({ heldOut }) => heldOut))),
  };
}

function result(summary: Summary) {
  return {
    queries: summary.queries,
    recall_20: rounded(summary.recall20),
    ndcg_10: rounded(summary.ndcg10),
    zero_results: rounded(summary.zeroResults),
  };
}

type EngineResult = Readonly<Record<"all" | "zh" | "en", ReturnType<typeof result>>> & ReturnType<typeof freshResult>;

const server = await joinTestServer();
const name = `${server.prefix}_relevance`;
const admin = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
try {
  await admin`create database ${admin(name)} template ${admin(server.template)}`;
  const address = databaseAddress(server.adminUrl, name);
  const environments = environmentsOf(address);
  const connection = createDb(address);
  await fillDemoWorld(connection.db, systemClock);
  await connection.close();
  const engines: Record<string, EngineResult> = {};
  for (const [engine, env] of Object.entries(environments)) {
    const { answered, judged } = await measure(env);
    printTable(engine, answered);
    printFresh(judged);
    if (process.argv.includes("--worst")) printWorst(answered);
    if (process.argv.includes("--wrong")) printWrong(judged);
    const { all, zh, en } = totalsOf(answered);
    engines[engine] = { all: result(all), zh: result(zh), en: result(en), ...freshResult(judged) };
  }
  console.log(`RESULT ${JSON.stringify({ bench: "relevance", engines })}`);
} finally {
  await admin.end();
  await server.release();
}
