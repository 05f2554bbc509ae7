import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { type ServerUser, reachableBy } from "./os-user.ts";

const WAYS_ON = `Restore a backup with "npm run restore", or run "npm start -- --reset" to begin with empty data.`;

/** Where root keeps what the unprivileged server must reach when the product's own folder is closed to others. */
export const systemRoot = "/var/lib/tongxing";

/**
 * The folder that holds a cluster: `wanted` itself, or, where the server's user cannot reach it, a folder under
 * `/var/lib/tongxing` with a symbolic link left at `wanted`. The choice is kept from one start to the next; a product
 * folder that was moved takes its data along.
 *
 * @param wanted absolute path such as `/srv/tongxing/.data/postgres`
 * @throws with a sentence where the link leads to nothing, or to the data of another folder that this one was copied
 *   from: a new, empty world would hide that the data are missing
 */
export function openDataFolder(wanted: string, user: ServerUser): string {
  mkdirSync(dirname(wanted), { recursive: true });
  if (user === null) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return wanted;
  }
  const kind = lstatSync(wanted, { throwIfNoEntry: false });
  if (kind?.isSymbolicLink()) {
    return linkedFolder(wanted);
  }
  if (reachableBy(user, dirname(wanted))) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    chownSync(wanted, user.uid, user.gid);
    return wanted;
  }
  const outside = join(systemRoot, createHash("sha256").update(wanted).digest("hex").slice(0, 12), basename(wanted));
  mkdirSync(dirname(outside), { recursive: true, mode: 0o755 });
  chmodSync(systemRoot, 0o755);
  chmodSync(dirname(outside), 0o755);
  if (kind?.isDirectory()) {
    // The folder was reachable when the data was made and has since been moved to a closed place.
    cpSync(wanted, outside, { recursive: true, preserveTimestamps: true });
    own(outside, user);
    rmSync(wanted, { recursive: true });
  } else {
    mkdirSync(outside, { recursive: true, mode: 0o700 });
    chownSync(outside, user.uid, user.gid);
  }
  symlinkSync(outside, wanted);
  writeFileSync(ownerNote(outside), `${wanted}\n`);
  return outside;
}

function linkedFolder(wanted: string): string {
  const target = readlinkSync(wanted);
  if (!existsSync(target)) {
    throw new Error(`The data are gone: ${wanted} is a link to ${target}, and nothing is there. ${WAYS_ON}`);
  }
  if (!belongsTo(target, wanted)) {
    throw new Error(
      `This folder is a copy, and the data were not copied along: ${wanted} is a link to ${target}, which belongs to another folder. ${WAYS_ON}`,
    );
  }
  return target;
}

/** Notes beside the link or folder that a cluster was made there, so that a missing one is noticed. */
export function noteMade(wanted: string): void {
  writeFileSync(madeNote(wanted), "A PostgreSQL cluster was made here.\n");
}

/** @throws with a sentence where a cluster was made before and is there no longer */
export function refuseMissing(wanted: string): void {
  if (existsSync(madeNote(wanted))) throw new Error(`The data are gone: there is no database in ${wanted}. ${WAYS_ON}`);
}

/** Deletes a cluster's folder wherever it lies. The server must have been stopped. */
export function removeDataFolder(wanted: string): void {
  const kind = lstatSync(wanted, { throwIfNoEntry: false });
  if (kind?.isSymbolicLink()) {
    const target = readlinkSync(wanted);
    // The folder around it holds this cluster's log and notes and nothing else.
    if (existsSync(target) && belongsTo(target, wanted)) rmSync(dirname(target), { recursive: true });
  }
  rmSync(wanted, { recursive: true, force: true });
  rmSync(madeNote(wanted), { force: true });
}

/** True when `target` was made for `wanted`, or for a folder that has since been moved to where `wanted` is. */
function belongsTo(target: string, wanted: string): boolean {
  const note = ownerNote(target);
  const owner = existsSync(note) ? readFileSync(note, "utf8").trim() : "";
  if (owner === wanted) return true;
  const ownerStillThere = lstatSync(owner, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (ownerStillThere) return false;
  writeFileSync(note, `${wanted}\n`);
  return true;
}

function madeNote(wanted: string): string {
  return `${wanted}.made`;
}

function ownerNote(target: string): string {
  return `${target}.belongs-to`;
}

/** Gives a folder and all in it to the server's user. */
export function own(folder: string, user: NonNullable<ServerUser>): void {
  const list = [folder];
  for (let path = list.pop(); path !== undefined; path = list.pop()) {
    chownSync(path, user.uid, user.gid);
    if (lstatSync(path).isDirectory()) list.push(...readdirSync(path).map((name) => join(path as string, name)));
  }
}
