import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PERMISSIONS } from "#app/domain/accounts/permissions.ts";
import { PROBES } from "./probes/all.ts";

const USE_CASES = join(import.meta.dirname, "../../../app/usecases");

/** Use cases that take a principal and ask for no permission of their own, each with the reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  browsePostings: "public; who is signed in only adds their own side",
  listed: "rows of a public list",
  readHome: "public",
  readPosting: "public",
  readerSide: "the reader's own profile for public lists, read through readSuggestions",
  readPublicFair: "public; names nobody who is registered",
  listCourses: "public",
  readCourse: "public",
  keepDisplay: "how one's own pages look; a visitor's choice stays in the browser",
  findApplication: "asks for the permission that its caller names",
  openHead: "half of readColumns and previewImport, asks through findImport",
  findImport: "asks for the permission that its caller names",
  findOrganisation: "asks for the permission that its caller names",
  findPosting: "asks for the permission that its caller names",
  findSeeker: "asks for the permission that its caller names",
};

/** Every exported async function of the use cases that is told who asks. */
function useCasesWithPrincipal(): string[] {
  const files = readdirSync(USE_CASES, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  return files
    .flatMap((name) => [
      ...readFileSync(join(USE_CASES, name), "utf8").matchAll(/export async function\*? (\w+)(?:<[^>]*>)?\(([^)]*)\)/g),
    ])
    .filter(([, , parameters]) => /\bprincipal: Principal\b/.test(parameters ?? ""))
    .map(([, name]) => name ?? "");
}

describe("the permission matrix", () => {
  const known = useCasesWithPrincipal();
  const probed = Object.values(PROBES).flatMap((probe) => probe.map(({ useCase }) => useCase.name));

  it("tries every use case that is told who asks, or says why not", () => {
    expect(known.length).toBeGreaterThan(80);
    expect(known.filter((name) => !probed.includes(name) && EXEMPT[name] === undefined)).toEqual([]);
  });

  it("is asked for by a use case, row by row", () => {
    const sources = readdirSync(USE_CASES, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(USE_CASES, name), "utf8"))
      .join("\n");
    expect(Object.keys(PERMISSIONS).filter((permission) => !sources.includes(`"${permission}"`))).toEqual([]);
  });

  it("exempts only what exists and is not tried", () => {
    expect(Object.keys(EXEMPT).filter((name) => !known.includes(name) || probed.includes(name))).toEqual([]);
  });
});
