import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { noteMade, openDataFolder, own } from "#db/embedded/data-folder.ts";
import { serverUser } from "#db/embedded/os-user.ts";
import { findRunningServer, stopServer } from "#db/embedded/running-server.ts";
import { clusterFolder } from "./database.ts";
import { refuseRunning } from "./single-start.ts";

const SECRETS = "secrets.json";
const CLUSTER = "postgres";

/**
 * Copies the embedded database, wherever it lies, and the secrets of an installation that is stopped.
 *
 * @param dataFolder absolute path of `DATA_DIR`
 * @param into folder in which the backup's own folder is made
 * @param name of the backup's own folder, such as `tongxing-20261201-173000`
 * @returns the backup's folder; it appears there whole or not at all
 * @throws with a sentence where the installation runs or has no data
 */
export async function backUp(dataFolder: string, into: string, name: string): Promise<string> {
  refuseRunning(join(dataFolder, "launcher.json"));
  const linked = clusterFolder(dataFolder);
  if (!existsSync(join(linked, "PG_VERSION")))
    throw new Error(`There is no database in ${linked}: nothing to back up.`);
  const cluster = realpathSync(linked);
  const left = findRunningServer(cluster);
  if (left) await stopServer(left.pid);

  const unfinished = join(into, `${name}.unfinished`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  cpSync(join(dataFolder, SECRETS), join(unfinished, SECRETS), { preserveTimestamps: true });
  copyWhole(cluster, join(unfinished, CLUSTER));
  renameSync(unfinished, join(into, name));
  return join(into, name);
}

/**
 * Puts a backup back into a data folder that has no data.
 *
 * @throws with a sentence where `backup` is none, or the data folder holds data, which are never overwritten
 */
export function restore(dataFolder: string, backup: string): void {
  refuseRunning(join(dataFolder, "launcher.json"));
  if (!existsSync(join(backup, SECRETS)) || !existsSync(join(backup, CLUSTER, "PG_VERSION"))) {
    throw new Error(`${backup} is no backup: it must hold ${SECRETS} and the folder ${CLUSTER}.`);
  }
  const linked = clusterFolder(dataFolder);
  if (existsSync(join(linked, "PG_VERSION"))) {
    throw new Error(`${dataFolder} holds data, and a restore overwrites none: move that folder away first.`);
  }
  // A link to data that are gone, left in a folder that was put back by itself.
  rmSync(linked, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  const user = serverUser();
  const cluster = openDataFolder(linked, user);
  copyWhole(join(backup, CLUSTER), cluster);
  if (user) own(cluster, user);
  cpSync(join(backup, SECRETS), join(dataFolder, SECRETS), { preserveTimestamps: true });
  noteMade(linked);
}

/** @throws when the copy does not hold all that was to be copied */
function copyWhole(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !(dirname(path) === from && basename(path) === "postmaster.pid"),
  });
  const [wanted, copied] = [sizes(from), sizes(to)];
  if (wanted !== copied) throw new Error(`The copy of ${from} is not whole: ${copied} instead of ${wanted}.`);
}

function sizes(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name !== "postmaster.pid")
    .map((name) => statSync(join(folder, name)))
    .filter((file) => file.isFile());
  return `${files.length} files with ${files.reduce((sum, { size }) => sum + size, 0)} bytes`;
}
