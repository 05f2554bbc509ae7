import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule, TestRunEndReason, TestSuite } from "vitest/node";

export type Totals = { passed: number; failed: number; skipped: number; skippedNames: string[] };

/**
 * Counts what really happened and leaves it in the file `TOTALS_FILE`. A file that could not be loaded, a failed
 * `beforeAll` and an error outside any test each count as one failure, so the totals never look better than the run.
 */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): void {
    const totals: Totals = { passed: 0, failed: unhandled.length, skipped: 0, skippedNames: [] };
    for (const module of modules) {
      totals.failed += module.errors().length;
      for (const suite of module.children.allSuites()) totals.failed += failedHooks(suite);
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") totals.passed += 1;
        else if (state === "skipped") {
          totals.skipped += 1;
          totals.skippedNames.push(`${module.relativeModuleId} > ${test.fullName}`);
        } else totals.failed += 1;
      }
    }
    if (reason === "interrupted") totals.failed += 1;
    const file = process.env["TOTALS_FILE"];
    if (file) writeFileSync(file, JSON.stringify(totals));
  }
}

function failedHooks(suite: TestSuite): number {
  return suite.errors().length;
}
