import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export type PartOptions = {
  /** How people know it: "web", "workers". */
  name: string;
  /** Arguments to node after the preloads: the entry file first. */
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Where its output goes; without it, to our own. */
  logFile?: string;
};

export type Part = {
  name: string;
  running(): boolean;
  /** Resolves when the process has ended, with the reason in words. */
  ended: Promise<string>;
  /** Asks it to finish, and insists after ten seconds. */
  stop(): Promise<void>;
};

/** As pino numbers its levels. */
const WARNING = 40;

const preload = (file: string) => ["--import", new URL(file, import.meta.url).href];

/** Starts one of the product's processes. It ends by itself if this process disappears. */
export function startPart({ name, args, cwd, env, logFile }: PartOptions): Part {
  if (logFile) mkdirSync(dirname(logFile), { recursive: true });
  const out = logFile ? openSync(logFile, "a", 0o600) : "inherit";
  const child = spawn(process.execPath, [...preload("./with-parent.mjs"), "--import", "tsx", ...args], {
    cwd,
    env,
    // Its own process group: Ctrl-C reaches the launcher alone, which ends the parts in order.
    detached: true,
    stdio: ["ignore", out, out, "ipc"],
  });
  if (typeof out === "number") closeSync(out);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  });
  const running = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  return { name, running, ended, stop: () => stop(child, ended, running) };
}

async function stop(child: ChildProcess, ended: Promise<string>, running: () => boolean): Promise<void> {
  if (!running()) return;
  child.kill("SIGTERM");
  const patience = new AbortController();
  const insisted = pause(10_000, undefined, { signal: patience.signal })
    .then(() => child.kill("SIGKILL"))
    .catch(() => undefined);
  await ended;
  patience.abort();
  await insisted;
}

/**
 * Waits until `url` answers 200.
 *
 * @throws when the part ends first or does not answer in time
 */
export async function untilHealthy(part: Part, url: string, withinMs = 180_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (!part.running()) throw new Error(`${part.name} ${await part.ended}`);
    if (await isHealthy(url)) return;
    await pause(100);
  }
  throw new Error(`${part.name} does not answer at ${url}`);
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** The last lines a part wrote that tell of trouble, for the message when it fails. */
export function lastLines(logFile: string, count = 25): string {
  try {
    return readFileSync(logFile, "utf8").trimEnd().split("\n").filter(tellsOfTrouble).slice(-count).join("\n");
  } catch {
    return "";
  }
}

/** The log's lines below a warning, most of them one for each request, say nothing of why a part ended. */
function tellsOfTrouble(line: string): boolean {
  const level = /^\{"level":(\d+),/.exec(line)?.[1];
  return level === undefined || Number(level) >= WARNING;
}

export const projectRoot = fileURLToPath(new URL("../", import.meta.url));
