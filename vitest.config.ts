import { defineConfig } from "vitest/config";

/**
 * Three projects: `unit` (pure, beside the code), `integration` (a real PostgreSQL, one copied database per worker) and
 * `browser` (Chromium over a running product). Vitest never loads the Remix plugin.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["app/**/*.test.{ts,tsx}", "workers/**/*.test.ts", "db/**/*.test.ts"] } },
    ],
  },
});
