import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { systemClock } from "#app/gateways/clock/clock.ts";
import { createDb } from "#db/client.ts";
import { type Cluster, startCluster } from "#db/embedded/cluster.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { moveDemoWorld } from "#db/seeds/move-demo-world.ts";
import { lastLines, startPart } from "./part.ts";
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
 * Watches the embedded PostgreSQL and starts it again when it dies.
 *
 * @returns ends the watch and the server
 */
export function watchEmbedded(
  { cluster, url }: Embedded,
  restart: () => Promise<Embedded>,
  mayRestart: () => boolean,
  say: (line: string) => void,
  giveUp: (sentence: string) => void,
): () => Promise<void> {
  let current = cluster;
  let busy: Promise<void> | undefined;
  const revive = async (): Promise<void> => {
    say("PostgreSQL has ended by itself; starting it again…");
    if (!mayRestart()) return giveUp("PostgreSQL keeps failing, so everything is stopped.");
    try {
      const next = await restart();
      current = next.cluster;
      if (next.url !== url)
        return giveUp("PostgreSQL had to move to another port, so everything is stopped: start again.");
      say("PostgreSQL works again.");
    } catch (error) {
      giveUp(`PostgreSQL could not be started again, so everything is stopped: ${String(error)}`);
    }
  };
  const timer = setInterval(() => {
    if (busy || current.running()) return;
    busy = revive().finally(() => (busy = undefined));
  }, 1_000);
  return async () => {
    clearInterval(timer);
    await busy;
    await current.stop();
  };
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
