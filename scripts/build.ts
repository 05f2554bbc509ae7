import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withLock } from "./file-lock.ts";
import { projectRoot } from "./part.ts";

const inputs = ["app", "public", "remix.config.js", "vite.config.ts", "tsconfig.json", "package-lock.json"];

/**
 * Builds the pages unless the last build came from the same files.
 *
 * @returns whether it built
 * @throws with the bundler's own words when it fails
 */
export function buildIfStale(root: string, signal?: AbortSignal, onBuild?: () => void): Promise<boolean> {
  return withLock(join(root, "node_modules", ".cache", "build.lock"), async () => {
    const note = join(root, "build", ".inputs-hash");
    const wanted = hashInputs(root);
    if (existsSync(note) && readFileSync(note, "utf8") === wanted) return false;
    onBuild?.();
    rmSync(note, { force: true });
    const cli = createRequire(import.meta.url).resolve("@remix-run/dev/dist/cli.js");
    await promisify(execFile)(process.execPath, [cli, "vite:build"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
      maxBuffer: 64 * 1024 * 1024,
      ...(signal ? { signal } : {}),
    }).catch((error: { stdout?: string; stderr?: string }) => {
      throw new Error(`The pages could not be built:\n${error.stdout ?? ""}${error.stderr ?? String(error)}`);
    });
    writeFileSync(note, wanted);
    return true;
  });
}

function hashInputs(root: string): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input))) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildIfStale(projectRoot);
  console.log(built ? "The pages are built." : "The pages are already built from these files.");
}
