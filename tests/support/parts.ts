import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe } from "vitest";

/** Debian's programs that some tests need. A test whose part is absent is skipped by name, never silently passed. */
const parts = {
  chromium: { programs: ["chromium", "chromium-browser", "google-chrome"], howToGet: "apt-get install chromium" },
  redis: { programs: ["redis-server"], howToGet: "apt-get install redis-server" },
} as const;

export type PartName = keyof typeof parts;

/** The full path of a part's program, or `undefined` where it is not installed. */
export function findPart(name: PartName): string | undefined {
  // A run can pretend that a part is absent: WITHOUT=chromium,redis npm test
  if ((process.env["WITHOUT"] ?? "").split(",").includes(name)) return undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return parts[name].programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(existsSync);
}

/** What a skipped test's name says about the reason. */
export function absenceOf(name: PartName): string {
  return `(skipped: ${name} is not installed; get it with: ${parts[name].howToGet})`;
}

/** `describe` for tests that need a part. */
export function describeWith(name: PartName, title: string, tests: () => void): void {
  if (findPart(name)) describe(title, tests);
  else describe.skip(`${title} ${absenceOf(name)}`, tests);
}
