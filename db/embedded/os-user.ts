import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The operating-system user PostgreSQL runs as; `null` means the user who started us. */
export type ServerUser = { uid: number; gid: number } | null;

const userName = "postgres";

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the system user `postgres`, who is made when missing.
 *
 * @throws when the user is needed and cannot be made
 */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp();
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", userName], {
      stdio: "pipe",
      env: { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin` },
    });
  } catch {
    throw new Error(
      `PostgreSQL does not run as root and the user "${userName}" could not be made: make it, start as another user, or set DATABASE_URL.`,
    );
  }
  const made = lookUp();
  if (!made) throw new Error(`The user "${userName}" was made but cannot be found in /etc/passwd.`);
  return made;
}

function lookUp(): { uid: number; gid: number } | undefined {
  if (!existsSync("/etc/passwd")) return undefined;
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name === userName && uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** Whether the server's user can walk down to `path`: every folder above it and itself must let others through. */
export function reachableBy(user: ServerUser, path: string): boolean {
  if (user === null) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const letsThrough = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
    if (!letsThrough) return false;
    if (folder === dirname(folder)) return true;
  }
}
