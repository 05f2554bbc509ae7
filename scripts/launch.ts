import "./load-env.mjs";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Env, readEnv } from "#app/server/env.ts";
import { removeCluster } from "#db/embedded/cluster.ts";
import { anyFreePort, freePort } from "#db/embedded/free-port.ts";
import { buildIfStale } from "./build.ts";
import {
  clusterFolder,
  prepareDatabase,
  productSecrets,
  startEmbedded,
  untilDatabaseAnswers,
  watchEmbedded,
} from "./database.ts";
import { projectRoot } from "./part.ts";
import { claimStart } from "./single-start.ts";
import { type Supervised, supervise } from "./supervise.ts";

type Mode = { dev: boolean; reset: boolean };

type Run = {
  mode: Mode;
  /** Aborted as soon as everything is to stop. */
  signal: AbortSignal;
  /** Registers what must be undone at the end; the last one registered is undone first. */
  onEnd(cleanup: () => Promise<void> | void): void;
  /** Ends everything after a failure, with a sentence. */
  giveUp(sentence: string): void;
};

const say = (line: string) => console.log(line);

/** `npm start` and `npm run dev`: sets everything up, runs it, and stops all of it on Ctrl-C. Ends the process. */
export async function launch(args: readonly string[]): Promise<void> {
  const cleanups: (() => Promise<void> | void)[] = [];
  const stopping = new AbortController();
  const finish = async (code: number): Promise<void> => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
      await Promise.resolve(cleanup()).catch((error: unknown) => console.error(messageOf(error)));
    }
    process.exit(code);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (!stopping.signal.aborted) say("\nStopping…");
      void finish(0);
    });
  }
  const giveUp = (sentence: string) => {
    if (!stopping.signal.aborted) console.error(sentence);
    void finish(1);
  };
  process.on("uncaughtException", (error) => giveUp(messageOf(error)));
  // A closed terminal or pipe is no reason to leave the database behind.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  try {
    await run({
      mode: readMode(args),
      signal: stopping.signal,
      // What is started while everything stops is undone at once.
      onEnd: (cleanup) => void (stopping.signal.aborted ? cleanup() : cleanups.push(cleanup)),
      giveUp,
    });
  } catch (error) {
    giveUp(messageOf(error));
  }
}

function readMode(args: readonly string[]): Mode {
  const unknown = args.find((arg) => arg !== "--dev" && arg !== "--reset");
  if (unknown) {
    throw new Error(
      `"${unknown}" is not understood: there is only "npm start" and "npm start -- --reset" (begin anew).`,
    );
  }
  return { dev: args.includes("--dev"), reset: args.includes("--reset") };
}

async function run(context: Run): Promise<void> {
  const { mode, signal, onEnd } = context;
  const began = performance.now();
  // Production's demand for secrets of its own is met below; every other mistake is told before anything is started.
  const given = readEnv({ ...process.env, NODE_ENV: "development" });
  const dataFolder = resolve(projectRoot, given.DATA_DIR ?? ".data");
  mkdirSync(dataFolder, { recursive: true });
  onEnd(claimStart(join(dataFolder, "launcher.json"), `http://localhost:${given.PORT}`));
  const workersPort = await choosePorts(given);
  if (mode.reset) await reset(given, dataFolder);

  const secrets = productSecrets(dataFolder);
  const databaseUrl = given.DATABASE_URL ?? (await runEmbedded(context, dataFolder, secrets.databasePassword));
  signal.throwIfAborted();

  const demo = process.env["DEMO"] ? given.DEMO : given.DATABASE_URL === undefined;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: mode.dev ? "development" : "production",
    PORT: String(given.PORT),
    WORKERS_PORT: String(workersPort),
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: process.env["SESSION_SECRET"] || secrets.sessionSecret,
    FIELD_KEY: process.env["FIELD_KEY"] || secrets.fieldKey,
    DEMO: String(demo),
    DATA_DIR: dataFolder,
  };
  await prepare(context, env, given, dataFolder);
  await runParts(context, env, given, dataFolder);

  say(
    `\n同行 Tongxing is ready: http://localhost:${given.PORT} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  if (demo) await tellDemoAccounts();
  if (!mode.dev) say(`Logs are in ${join(dataFolder, "logs")}.`);
  say("Stop with Ctrl-C.");
}

/** PORT must be free. The workers' port is nobody's business, so another is taken when the usual one is not free. */
async function choosePorts(env: Env): Promise<number> {
  if (!(await freePort(env.PORT, env.HOST))) {
    throw new Error(
      `Port ${env.PORT} is used by another program: stop that one, or choose another port, for example PORT=${env.PORT + 100} npm start.`,
    );
  }
  const port = (await freePort(env.WORKERS_PORT)) ?? (process.env["WORKERS_PORT"] ? undefined : await anyFreePort());
  if (port) return port;
  throw new Error(`WORKERS_PORT ${env.WORKERS_PORT} is used by another program: choose another or leave it out.`);
}

/** Deletes everything but what tests and benchmarks keep. */
async function reset(env: Env, dataFolder: string): Promise<void> {
  if (env.DATABASE_URL) {
    throw new Error(
      "--reset only deletes the embedded database, and DATABASE_URL names a database of your own: empty that one yourself.",
    );
  }
  await removeCluster(clusterFolder(dataFolder));
  for (const name of readdirSync(dataFolder)) {
    if (!/^(test|bench.*|launcher\.json)$/.test(name)) rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
  say("The old data is deleted.");
}

async function runEmbedded({ onEnd, giveUp }: Run, dataFolder: string, password: string): Promise<string> {
  const start = () => startEmbedded(dataFolder, password);
  const embedded = await start();
  onEnd(watchEmbedded(embedded, start, say, giveUp));
  if (embedded.cluster.adopted) say("PostgreSQL still ran from last time and is used again.");
  return embedded.url;
}

/** Database and pages are made ready side by side; both end before an error of either is told. */
async function prepare({ mode, signal }: Run, env: NodeJS.ProcessEnv, given: Env, dataFolder: string): Promise<void> {
  const logs = join(dataFolder, "logs");
  rmSync(logs, { recursive: true, force: true });
  const results = await Promise.allSettled([
    prepareDatabase({
      url: String(env["DATABASE_URL"]),
      env,
      root: projectRoot,
      logFile: join(logs, "seed.log"),
      demo: env["DEMO"] === "true",
      queueInDatabase: !given.REDIS_URL,
      signal,
      say,
    }),
    mode.dev || buildIfStale(projectRoot, signal, () => say("Building the pages…")),
  ]);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  signal.throwIfAborted();
}

async function runParts(context: Run, env: NodeJS.ProcessEnv, given: Env, dataFolder: string): Promise<void> {
  const { mode, onEnd } = context;
  const part = (name: string, entry: string, healthUrl: string): Supervised => ({
    name,
    // `tsx watch` starts the part again whenever a file it has read changes.
    args: mode.dev ? ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", entry, "--dev"] : [entry],
    cwd: projectRoot,
    env,
    healthUrl,
    ...(mode.dev ? {} : { logFile: join(dataFolder, "logs", `${name}.log`) }),
  });
  const whenNeedsAreMet = (signal: AbortSignal) => untilDatabaseAnswers(String(env["DATABASE_URL"]), signal);
  const webHost = given.HOST === "0.0.0.0" || given.HOST === "::" ? "127.0.0.1" : given.HOST;
  const parts = [
    part("web", "app/server/web.ts", `http://${webHost}:${given.PORT}/readyz`),
    part("workers", "workers/main.ts", `http://127.0.0.1:${env["WORKERS_PORT"]}/healthz`),
  ].map((options) => supervise(options, { whenNeedsAreMet, say }));
  onEnd(() => Promise.all(parts.map(({ stop }) => stop())).then(() => undefined));
  await Promise.all(parts.map(({ ready }) => ready));
  context.signal.throwIfAborted();
}

async function tellDemoAccounts(): Promise<void> {
  const { demoAccounts } = await import("#db/seeds/demo-accounts.ts");
  say("\nDemo accounts (phone, password):");
  for (const { phone, password, nameZh, noteEn } of demoAccounts) say(`  ${phone}  ${password}  ${nameZh}: ${noteEn}`);
  say("");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
