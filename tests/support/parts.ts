import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe } from "vitest";

/** Debian's programs that some tests need. A test whose part is absent is skipped by name, never silently passed. */
const programs = {
  chromium: { names: ["chromium", "chromium-browser", "google-chrome"], howToGet: "apt-get install chromium" },
  redis: { names: ["redis-server"], howToGet: "apt-get install redis-server" },
} as const;

/** Servers that are no Debian package: tests use one that runs already and is named by these settings. */
const servers = {
  meilisearch: { settings: ["MEILI_URL", "MEILI_KEY"], howToGet: "start Meilisearch 1.18 or newer, set both" },
} as const;

type ProgramName = keyof typeof programs;
export type PartName = ProgramName | keyof typeof servers;

/** A run can pretend that a part is absent: WITHOUT=chromium,redis npm test */
function isLeftOut(name: PartName): boolean {
  return (process.env["WITHOUT"] ?? "").split(",").includes(name);
}

/** The full path of a part's program, or `undefined` where it is not installed. */
export function findPart(name: ProgramName): string | undefined {
  if (isLeftOut(name)) return undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return programs[name].names.flatMap((program) => folders.map((folder) => join(folder, program))).find(existsSync);
}

/** What a skipped test's name says about the reason. */
export function absenceOf(name: PartName): string {
  return name === "meilisearch"
    ? `(skipped: ${servers[name].settings.join(" and ")} name no ${name}; ${servers[name].howToGet})`
    : `(skipped: ${name} is not installed; get it with: ${programs[name].howToGet})`;
}

/** `describe` for tests that need a part. */
export function describeWith(name: PartName, title: string, tests: () => void | Promise<void>): void {
  const isThere =
    name === "meilisearch"
      ? !isLeftOut(name) && servers[name].settings.every((each) => process.env[each])
      : findPart(name) !== undefined;
  if (isThere) describe(title, tests);
  else describe.skip(`${title} ${absenceOf(name)}`, tests);
}
