import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { createDb } from "#db/client.ts";
import { type Cluster, startCluster } from "#db/embedded/cluster.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { moveDemoWorld } from "#db/seeds/move-demo-world.ts";
import { lastLines, startPart } from "./part.ts";
import { patience } from "./patience.ts";
import { keepSecrets } from "./secrets.ts";

const databaseName = "tongxing";

export type ProductSecrets = { databasePassword: string; sessionSecret: string; fieldKey: string };

/** The secrets of this installation, made on the first start. */
export function productSecrets(dataFolder: string): ProductSecrets {
  return keepSecrets(join(dataFolder, "secrets.json"), {
    databasePassword: () => randomBytes(24).toString("hex"),
    sessionSecret: () => randomBytes(36).toString("base64"),
    fieldKey: () => randomBytes(32).toString("base64"),
  });
}

export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, "postgres");
}

export type Embedded = { cluster: Cluster; url: string };

/** Starts (or adopts) the embedded PostgreSQL and makes the product's database in it. */
export async function startEmbedded(dataFolder: string, password: string): Promise<Embedded> {
  const cluster = await startCluster({
    folder: clusterFolder(dataFolder),
    password,
    durable: true,
    maxConnections: 150,
  });
  const sql = postgres(cluster.url("postgres"), { max: 1, onnotice: () => undefined });
  try {
    const known = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (known.length === 0) await sql`create database ${sql(databaseName)}`;
  } finally {
    await sql.end();
  }
  return { cluster, url: cluster.url(databaseName) };
}

/**
 * Watches the embedded PostgreSQL and starts it again when it dies, at growing intervals where it keeps dying.
 *
 * @returns ends the watch and the server
 */
export function watchEmbedded(
  { cluster, url }: Embedded,
  restart: () => Promise<Embedded>,
  say: (line: string) => void,
  giveUp: (sentence: string) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const waits = patience();
  let current = cluster;
  const revive = async (): Promise<void> => {
    const ms = waits.nextPause();
    say(`PostgreSQL has ended by itself; it is started again in ${ms / 1000} s…`);
    await pause(ms, undefined, { signal: stopping.signal });
    waits.begun();
    try {
      const next = await restart();
      current = next.cluster;
      if (next.url !== url)
        return giveUp("PostgreSQL had to move to another port, so everything is stopped: start again.");
      say("PostgreSQL works again.");
    } catch (error) {
      say(`PostgreSQL could not be started again. ${String(error)}`);
    }
  };
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await pause(1_000, undefined, { signal: stopping.signal });
      if (!current.running()) await revive();
    }
  };
  const watching = watch().catch(() => undefined);
  return async () => {
    stopping.abort();
    await watching;
    await current.stop();
  };
}

/** Resolves when the database at `url` answers, or everything stops. */
export async function untilDatabaseAnswers(url: string, signal: AbortSignal): Promise<void> {
  const { ready, close } = createDb(url, { max: 1 });
  try {
    while (!signal.aborted) {
      const answers = await ready().then(
        () => true,
        () => false,
      );
      if (answers) return;
      await pause(500);
    }
  } finally {
    await close();
  }
}

/**
 * Migrates, and puts in the reference data and, where wanted, the demo world. What has been put in is marked in the
 * database, so it is done once, and again only when the seeds themselves have changed (running them again is harmless).
 * A demo world of an earlier day is moved to today: it is nobody's real data where `demo` is on.
 */
export async function prepareDatabase(options: {
  url: string;
  env: NodeJS.ProcessEnv;
  root: string;
  logFile: string;
  demo: boolean;
  queueInDatabase: boolean;
  signal: AbortSignal;
  say(line: string): void;
}): Promise<void> {
  await migrateDatabase(options.url, { queueInDatabase: options.queueInDatabase });
  const step = options.demo ? "demo-world" : "reference";
  const version = hashFolder(join(options.root, "db", "seeds"));
  const sql = postgres(options.url, { max: 1, onnotice: () => undefined });
  try {
    await sql`create schema if not exists setup`;
    await sql`create table if not exists setup.done (step text primary key, version text not null)`;
    const [done] = await sql<{ version: string }[]>`select version from setup.done where step = ${step}`;
    if (options.demo) await bringToToday(options);
    if (done?.version === version) return;
    if (options.demo && !done) options.say("Filling in the demo world (once)…");
    await runSeed(options);
    await sql`
      insert into setup.done values (${step}, ${version})
      on conflict (step) do update set version = excluded.version`;
  } finally {
    await sql.end();
  }
}

/** A demo world that was made on an earlier day would show expired postings and fairs that are over. */
async function bringToToday({ url, say }: { url: string; say(line: string): void }): Promise<void> {
  const { db, close } = createDb(url, { max: 1 });
  try {
    const days = await moveDemoWorld(db, systemClock);
    if (days > 0)
      say(`The demo world was ${days === 1 ? "a day" : `${days} days`} old: its dates count from today again.`);
  } finally {
    await close();
  }
}

function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  for (const file of files.filter((name) => statSync(name).isFile()).sort()) hash.update(readFileSync(file));
  return hash.digest("hex");
}

async function runSeed(options: {
  env: NodeJS.ProcessEnv;
  root: string;
  logFile: string;
  signal: AbortSignal;
}): Promise<void> {
  const { env, root, logFile, signal } = options;
  const seeding = startPart({ name: "seed", args: ["db/seeds/main.ts"], cwd: root, env, logFile });
  const stop = () => void seeding.stop();
  signal.addEventListener("abort", stop);
  try {
    const ending = await seeding.ended;
    if (ending !== "ended with code 0") {
      throw new Error(`The database could not be filled: seeding ${ending}.\n${lastLines(logFile, 20)}`);
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
