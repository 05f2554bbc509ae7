// Runs before any package is installed and on any Node: plain JavaScript, built-in modules only.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const oldest = [20, 19];

/** Ends the process with a sentence when this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === oldest[0] && minor >= 19)) return;
  console.error(
    `Tongxing needs Node.js ${oldest.join(".")} or newer, and this is ${process.versions.node}. Get a current one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

/** Installs the packages when there are none, or when package-lock.json has changed since they were installed. */
export async function installPackages() {
  const modules = join(root, "node_modules");
  const lock = join(root, "package-lock.json");
  const note = join(modules, ".cache", "tongxing-installed");
  const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (existsSync(note) && readFileSync(note, "utf8") === wanted) return;

  if (!installedByHand(modules, lock)) {
    console.log("Installing packages (once, about a minute)…");
    if ((await runNpmCi()) !== 0) {
      console.error("The packages could not be installed: see npm's message above, then try again.");
      process.exit(1);
    }
  }
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, wanted);
}

/** @returns {Promise<number | null>} npm's exit code */
function runNpmCi() {
  // Development packages build the pages, so they are needed even where NODE_ENV says production.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env["npm_execpath"];
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] })
    : spawn("npm", args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  // npm must not go on alone: a second one, started meanwhile, would spoil the work of both.
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    child.once("close", () => process.exit(1));
    child.kill(signal);
  };
  process.on("SIGINT", pass).on("SIGTERM", pass);
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => {
      process.off("SIGINT", pass).off("SIGTERM", pass);
      resolve(code);
    });
  });
}

/**
 * npm leaves its own record; when it is younger than the lock file, someone has already run `npm ci`.
 * @param {string} modules
 * @param {string} lock
 */
function installedByHand(modules, lock) {
  const record = join(modules, ".package-lock.json");
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs;
}
