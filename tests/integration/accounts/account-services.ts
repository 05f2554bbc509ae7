import { isoDateOf } from "#app/domain/dates.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import { readEnv } from "#app/server/env.ts";
import { attemptLimiter, createServices, type Services } from "#app/server/services.server.ts";

/** The product's own services over a test's database, with a clock the test moves. */
export interface AccountServices extends Services {
  readonly clock: Clock & { advance(change: { readonly minutes?: number; readonly days?: number }): void };
}

/** The product's services for a file of tests, and a way to begin each test with no attempts counted. */
export async function accountServices(databaseUrl: string) {
  const made = await createServices(readEnv({ NODE_ENV: "test", DATABASE_URL: databaseUrl, LOG_LEVEL: "silent" }));
  return {
    close: () => made.close(),
    fresh(): AccountServices {
      let now = new Date("2026-03-02T02:00:00Z");
      const clock = {
        now: () => now,
        today: () => isoDateOf(now),
        advance: ({ minutes = 0, days = 0 }: { minutes?: number; days?: number }) => {
          now = new Date(now.getTime() + (days * 1440 + minutes) * 60_000);
        },
      };
      return { ...made, clock, passwords: { ...made.passwords }, signInLimiter: attemptLimiter(undefined) };
    },
  };
}
