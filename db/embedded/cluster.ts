import { execFileSync, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { prepareBinaries } from "./binaries.ts";
import { noteMade, openDataFolder, refuseMissing, removeDataFolder, systemRoot } from "./data-folder.ts";
import { anyFreePort, freePort } from "./free-port.ts";
import { type ServerUser, serverUser } from "./os-user.ts";
import { findRunningServer, isAlive, stopServer } from "./running-server.ts";
import { sharedBuffers } from "./shared-buffers.ts";

export const clusterOwner = "tongxing";

export type ClusterOptions = {
  /** Absolute folder of the cluster, e.g. `<product>/.data/postgres`. */
  folder: string;
  /** The owner's password. It must stay the same from one start to the next. */
  password: string;
  /** `false` gives up safety against power loss for speed: for tests only. */
  durable: boolean;
  maxConnections: number;
};

export type Cluster = {
  /** Address of a database in this cluster. */
  url(database: string): string;
  /** `true` when the server was already running, left by an owner that was killed. */
  adopted: boolean;
  running(): boolean;
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of a folder, making the cluster on the first start and adopting a server that still
 * runs there. It listens on the loopback interface only, without a Unix socket, and asks every client for the password.
 *
 * @throws with a sentence for the person who starts the product, also where a durable cluster was made before and is gone
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const user = serverUser();
  const folder = openDataFolder(options.folder, user);

  const running = findRunningServer(folder);
  if (running && (await answers(running.port, options.password, folder))) {
    return cluster(running.port, running.pid, options.password, true);
  }
  if (running) await stopServer(running.pid);
  rmSync(join(folder, "postmaster.pid"), { force: true });

  const programs = prepareBinaries(user, user ? systemRoot : dirname(options.folder));
  if (!existsSync(join(folder, "PG_VERSION"))) {
    if (options.durable) refuseMissing(options.folder);
    initialise(programs.initdb, folder, options, user);
  }

  const port = await choosePort(folder);
  // The helpers of a server that was killed outlive it by a moment and still hold its shared memory.
  for (let attempt = 1; ; attempt += 1) {
    const pid = launch(programs.postgres, folder, port, options, user);
    const ready = await untilReady(pid, port, options.password, folder);
    if (ready) {
      noteMade(options.folder);
      return cluster(port, pid, options.password, false);
    }
    const said = lastWords(folder);
    if (attempt === 10 || !/shared memory block/.test(said)) {
      throw new Error(`PostgreSQL did not start. It says: ${said || "nothing"}`);
    }
    await pause(500);
  }
}

/** Stops the server of this folder if one runs, and deletes the cluster. */
export async function removeCluster(folder: string): Promise<void> {
  const running = existsSync(folder) ? findRunningServer(folder) : undefined;
  if (running) await stopServer(running.pid);
  removeDataFolder(folder);
}

function cluster(port: number, pid: number, password: string, adopted: boolean): Cluster {
  return {
    url: (database) => `postgres://${clusterOwner}:${password}@127.0.0.1:${port}/${database}`,
    adopted,
    running: () => isAlive(pid),
    stop: () => stopServer(pid),
  };
}

function initialise(initdb: string, folder: string, { password, durable }: ClusterOptions, user: ServerUser): void {
  // What an interrupted first start left behind cannot be used.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    execFileSync(
      initdb,
      [
        `--pgdata=${folder}`,
        `--username=${clusterOwner}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // With the plain C locale trigrams of Chinese text are silently empty.
        "--locale=C.UTF-8",
        "--locale-provider=icu",
        "--icu-locale=zh-Hans-CN",
        "--lc-messages=C",
        ...(durable ? [] : ["--no-sync"]),
      ],
      { stdio: "pipe", cwd: folder, env: serverEnvironment(), ...(user ?? {}) },
    );
  } catch (error) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    const said = String((error as { stderr?: Buffer }).stderr ?? error).trim();
    throw new Error(`PostgreSQL could not make its data folder ${folder}: ${said}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function launch(program: string, folder: string, port: number, options: ClusterOptions, user: ServerUser): number {
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: String(options.maxConnections),
    shared_buffers: sharedBuffers(memoryAtHand()),
    // Compiling a query costs more than it saves at this size.
    jit: "off",
    random_page_cost: "1.1",
    timezone: "Asia/Shanghai",
    log_timezone: "Asia/Shanghai",
    log_min_messages: "warning",
    ...(options.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" }),
  };
  const log = openSync(logFile(folder), "w", 0o600);
  try {
    const child = spawn(
      program,
      ["-D", folder, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      // Its own session: Ctrl-C in the terminal must reach the product first, which then stops the database last.
      { cwd: folder, env: serverEnvironment(), detached: true, stdio: ["ignore", log, log], ...(user ?? {}) },
    );
    child.unref();
    if (child.pid === undefined) throw new Error(`PostgreSQL's program ${program} could not be started.`);
    return child.pid;
  } finally {
    closeSync(log);
  }
}

/** False when the server ended before it was ready. Replaying the log after a crash may take a while. */
async function untilReady(pid: number, port: number, password: string, folder: string): Promise<boolean> {
  const end = performance.now() + 120_000;
  while (performance.now() < end && isAlive(pid)) {
    if (await answers(port, password, folder)) return true;
    await pause(50);
  }
  return false;
}

function lastWords(folder: string): string {
  const file = logFile(folder);
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").slice(-8).join(" | ") : "";
}

/** Whether the server at `port` accepts the password and is the one that owns `folder`. */
async function answers(port: number, password: string, folder: string): Promise<boolean> {
  const sql = postgres({
    host: "127.0.0.1",
    port,
    user: clusterOwner,
    password,
    database: "postgres",
    max: 1,
    connect_timeout: 5,
    onnotice: () => undefined,
  });
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return row !== undefined && realpathSync(row.folder) === realpathSync(folder);
  } catch (error) {
    if ((error as { code?: string }).code === "28P01") {
      throw new Error(
        `PostgreSQL does not accept the password kept in .data/secrets.json: put the old file back, or run "npm start -- --reset" to begin anew (this deletes the data).`,
      );
    }
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The port of last time if it is free, so that an address noted down stays right; else any free one. */
async function choosePort(folder: string): Promise<number> {
  const note = `${folder}.port`;
  const last = existsSync(note) ? Number(readFileSync(note, "utf8")) : 0;
  const port = (last > 0 ? await freePort(last) : undefined) ?? (await anyFreePort());
  writeFileSync(note, String(port));
  return port;
}

/** Bytes of the machine, or fewer where a container allows fewer. */
function memoryAtHand(): number {
  // 0 where nothing is known of a limit, and more than there is where there is none.
  return Math.min(totalmem(), process.constrainedMemory() || Infinity);
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return {
    NODE_ENV: "production",
    PATH: process.env["PATH"] ?? "/usr/bin:/bin",
    LC_ALL: "C.UTF-8",
    TZ: "Asia/Shanghai",
  };
}

function logFile(folder: string): string {
  return `${folder}.log`;
}
