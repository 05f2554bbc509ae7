import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type RunningServer = { pid: number; port: number };

/**
 * What `postmaster.pid` says about the server of this folder, if that server is truly alive. A file left by a crash, by
 * another machine's process with the same number, or copied along with the folder counts for nothing.
 */
export function findRunningServer(dataFolder: string): RunningServer | undefined {
  const file = join(dataFolder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pidLine, folderLine, , portLine] = readFileSync(file, "utf8").split("\n");
  const pid = Number(pidLine);
  const port = Number(portLine);
  if (!Number.isInteger(pid) || pid <= 0 || !folderLine || !existsSync(folderLine)) return undefined;
  if (realpathSync(folderLine) !== realpathSync(dataFolder)) return undefined;
  if (!isAlive(pid) || !/postgres/.test(commandOf(pid))) return undefined;
  return { pid, port };
}

/** Fast shutdown: clients are cut, the data is left clean. Falls back to an immediate one after 30 seconds. */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, "SIGINT");
  if (await gone(pid, 30_000)) return;
  signal(pid, "SIGQUIT");
  if (!(await gone(pid, 10_000))) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (!isAlive(pid)) return true;
    await pause(50);
  }
  return !isAlive(pid);
}

/** Whether a process with this number runs (a dead one whose parent has not asked about it yet does not). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const status = `/proc/${pid}/status`;
  return !(existsSync(status) && /^State:\s+Z/m.test(readFileSync(status, "utf8")));
}

/** The command line of a process, or an empty string. */
export function commandOf(pid: number): string {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
