import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";

/** What happened in a run; `failures` and `skippedNames` are lines for a reader, a failure with its first words. */
export type Totals = {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
  skippedNames: string[];
};

type Failed = { message: string };

/**
 * Counts what really happened and leaves it in the file `TOTALS_FILE`. A file that could not be loaded, a failed
 * `beforeAll` and an error outside any test each count as one failure, so the totals never look better than the run.
 */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): void {
    const totals: Totals = { passed: 0, failed: 0, skipped: 0, failures: [], skippedNames: [] };
    const fail = (name: string, errors: readonly Failed[]) => {
      totals.failed += errors.length;
      totals.failures.push(...errors.map(({ message }) => `${name}: ${message.split("\n", 3).join(" ")}`));
    };
    fail("outside any test", unhandled);
    for (const module of modules) {
      const file = module.relativeModuleId;
      fail(file, module.errors());
      for (const suite of module.children.allSuites()) fail(`${file} > ${suite.fullName}`, suite.errors());
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result();
        const name = `${file} > ${test.fullName}`;
        if (state === "passed") totals.passed += 1;
        else if (state === "skipped") {
          totals.skipped += 1;
          totals.skippedNames.push(name);
        } else fail(name, [errors[0] ?? { message: "did not end" }]);
      }
    }
    if (reason === "interrupted") fail("the run", [{ message: "was interrupted" }]);
    const report = process.env["TOTALS_FILE"];
    if (report) writeFileSync(report, JSON.stringify(totals));
  }
}
