// `npm test`: all tests of all runners, then one line with the true totals. Arguments go to vitest: npm test -- fairs
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkNode, installPackages, root } from "./prepare.mjs";

checkNode();
process.chdir(root);
await installPackages();

const folder = mkdtempSync(join(tmpdir(), "tongxing-totals-"));
const totalsFile = join(folder, "totals.json");
const vitest = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=./tests/support/totals-reporter.ts",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, TOTALS_FILE: totalsFile } },
);
const totals = readTotals();
rmSync(folder, { recursive: true, force: true });

// A runner that ends badly without a failed test has failed all the same.
if (vitest.status !== 0 && totals.failed === 0) totals.failed = 1;
if (totals.passed + totals.failed === 0) {
  console.error("No test has run.");
  totals.failed = 1;
}
for (const name of totals.skippedNames) console.log(`skipped: ${name}`);
for (const failure of totals.failures) console.log(`failed: ${failure}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;

/** @returns {import("../tests/support/totals-reporter.ts").Totals} */
function readTotals() {
  try {
    return JSON.parse(readFileSync(totalsFile, "utf8"));
  } catch {
    console.error("The test runner ended before it could report.");
    return { passed: 0, failed: 1, skipped: 0, failures: [], skippedNames: [] };
  }
}
