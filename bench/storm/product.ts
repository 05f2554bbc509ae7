import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { removeCluster } from "#db/embedded/cluster.ts";
import { anyFreePort } from "#db/embedded/free-port.ts";
import { projectRoot } from "#scripts/part.ts";
import { findPart } from "#tests/support/parts.ts";

const READY_WITHIN_MS = 240_000;
const ENTRIES = { web: "app/server/web.ts", workers: "workers/main.ts" } as const;

export type KilledPart = keyof typeof ENTRIES | "database" | "redis";

export interface StormyProduct {
  readonly url: string;
  readonly databaseUrl: string;
  /** "" where the queue is in PostgreSQL. */
  readonly redisUrl: string;
  /** Ends a part as a crash would; false where it is down already. */
  kill(part: KilledPart): boolean;
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** The product as a newcomer starts it, `npm start`, in a data folder of its own, with Redis beside it if wanted. */
export async function startProduct(folder: string, withRedis: boolean): Promise<StormyProduct> {
  await clean(folder);
  mkdirSync(folder, { recursive: true });
  const redis = withRedis ? await forgetfulRedis(folder) : undefined;
  const [port, workersPort] = [await anyFreePort(), await anyFreePort()];
  const url = `http://127.0.0.1:${port}`;
  const log = openSync(join(folder, "launcher.log"), "a");
  const launcher = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectRoot,
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      WORKERS_PORT: String(workersPort),
      DATA_DIR: folder,
      DEMO: "true",
      LOG_LEVEL: "info",
      REDIS_URL: redis?.url ?? "",
      DATABASE_URL: "",
      MEILI_URL: "",
      PUBLIC_URL: "",
    },
  });
  const pidOf = (entry: string) => childrenOf(launcher.pid).find((pid) => commandOf(pid).includes(entry));
  const stop = async () => {
    await end(launcher, "SIGTERM");
    await redis?.stop();
    await clean(folder);
  };
  const ready = () => untilAllAnswer([`${url}/readyz`, `http://127.0.0.1:${workersPort}/healthz`], launcher);
  try {
    await ready();
    const web = pidOf(ENTRIES.web);
    if (web === undefined) throw new Error("The web process is not found.");
    const databaseUrl = settingOf(web, "DATABASE_URL");
    return {
      ...{ url, databaseUrl, redisUrl: redis?.url ?? "", ready, stop },
      kill(part) {
        if (part === "redis") return redis?.crash() ?? false;
        return killed(part === "database" ? postmasterOf(folder) : pidOf(ENTRIES[part]));
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function clean(folder: string): Promise<void> {
  await removeCluster(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
}

function killed(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, "SIGKILL");
  } catch {
    return false; // it ended by itself meanwhile
  }
}

async function untilAllAnswer(urls: readonly string[], launcher: ChildProcess): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS;
  for (const url of urls) {
    while (!(await isWell(url))) {
      if (launcher.exitCode !== null) throw new Error("The launcher has ended.");
      if (performance.now() > end) throw new Error(`Nothing answers at ${url}.`);
      await pause(200);
    }
  }
}

async function isWell(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** Redis as Debian delivers it in what matters: it keeps nothing when it is killed. */
async function forgetfulRedis(folder: string) {
  const program = findPart("redis");
  if (program === undefined) throw new Error("redis-server is not installed: apt-get install redis-server");
  const port = String(await anyFreePort());
  const settings = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const start = () => spawn(program, settings, { stdio: "ignore" });
  let server = start();
  return {
    url: `redis://127.0.0.1:${port}`,
    crash() {
      const done = server.kill("SIGKILL");
      server.once("exit", () => (server = start()));
      return done;
    },
    stop: () => end(server, "SIGKILL"),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  while (child.exitCode === null && child.signalCode === null) await pause(50);
}

function postmasterOf(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
}

/** Linux tells of processes in files. */
function childrenOf(parent: number | undefined): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(/^PPid:\s+(\d+)/m.exec(toldOf(pid, "status"))?.[1]) === parent);
}

const commandOf = (pid: number) => toldOf(pid, "cmdline");

function settingOf(pid: number, name: string): string {
  const line = toldOf(pid, "environ")
    .split("\0")
    .find((each) => each.startsWith(`${name}=`));
  return line?.slice(name.length + 1) ?? "";
}

function toldOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // it has ended
  }
}
