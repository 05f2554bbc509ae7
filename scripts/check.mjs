// `npm run check`: everything that can be judged without a database or a browser. All steps run, so one run tells all.
// The unit tests are part of it; `npm test` runs the rest too, and CI runs both.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { checkNode, installPackages, root } from "./prepare.mjs";

checkNode();
process.chdir(root);
await installPackages();

const bin = (/** @type {string} */ path) => `node_modules/${path}`;
/** @type {[name: string, script: string, args: string[]][]} */
const steps = [
  ["types", bin("typescript/bin/tsc"), []],
  ["lint", bin("eslint/bin/eslint.js"), [".", "--max-warnings", "0"]],
  ["format", bin("prettier/bin/prettier.cjs"), ["--check", ".", "--log-level", "warn"]],
  ["boundaries", bin("dependency-cruiser/bin/dependency-cruise.mjs"), cruiseArguments()],
  ["unused code", bin("knip/bin/knip.js"), []],
  ["unit tests", bin("vitest/vitest.mjs"), ["run", "--project", "unit", "--reporter", "dot"]],
];

/** @type {string[]} */
const failed = [];
const waiting = [...steps];
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
console.log(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, script, args] = step;
    const began = performance.now();
    const { code, output } = await run(script, args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    if (code !== 0) {
      failed.push(name);
      console.log(output.trimEnd());
    }
  }
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.once("close", (code) => resolve({ code, output }));
  });
}

function cruiseArguments() {
  return ["--config", ".dependency-cruiser.mjs", "app", "db", "workers", "tests", "bench", "scripts"];
}
