import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Three projects: `unit` (pure, beside the code), `integration` (a real PostgreSQL, one copied database per worker) and
 * `browser` (Chromium over a running product). Vitest never loads the Remix plugin.
 */
export default defineConfig({
  test: {
    maxWorkers: Math.max(2, Math.min(8, availableParallelism())),
    env: { TZ: "Asia/Shanghai", LOG_LEVEL: "silent" },
    projects: [
      {
        test: {
          name: "unit",
          include: ["{app,workers,db,scripts,bench,tests/relevance}/**/*.test.{ts,tsx}"],
          // Property tests on a slow, busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/database-setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.{ts,tsx}", "tests/a11y/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/database-setup.ts", "tests/support/product-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
