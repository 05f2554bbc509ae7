import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { commandOf, isAlive } from "#db/embedded/running-server.ts";

/**
 * Claims the data folder for this launcher.
 *
 * @param file absolute path of the claim, e.g. `<product>/.data/launcher.json`
 * @returns gives the claim back
 * @throws with a sentence when another launcher runs in the same folder
 */
export function claimStart(file: string, url: string): () => void {
  refuseRunning(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, url }));
  return () => rmSync(file, { force: true });
}

/** @throws with a sentence when a launcher has claimed the data folder and runs */
export function refuseRunning(file: string): void {
  const other = readClaim(file);
  if (other && other.pid !== process.pid && isAlive(other.pid) && /node/.test(commandOf(other.pid))) {
    throw new Error(
      `Tongxing is already running from this folder at ${other.url} (process ${other.pid}): stop it first with Ctrl-C in its window or "kill ${other.pid}".`,
    );
  }
}

function readClaim(file: string): { pid: number; url: string } | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { pid: number; url: string };
  } catch {
    return undefined;
  }
}
