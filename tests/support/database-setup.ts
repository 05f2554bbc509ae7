import type { TestProject } from "vitest/node";
import { joinTestServer } from "./cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: { adminUrl: string; template: string; prefix: string };
  }
}

/** Runs once per test run, before the first file that may ask for a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { release, ...server } = await joinTestServer();
  project.provide("testServer", server);
  return release;
}
