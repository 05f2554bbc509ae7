import { demoAccounts, type DemoAccount } from "#db/seeds/demo-accounts.ts";
import type { Env } from "./env.ts";

/** The accounts a sign-in page offers: those of the demo world where DEMO is on, nobody's anywhere else. */
export function offeredAccounts(env: Pick<Env, "DEMO">): readonly DemoAccount[] {
  return env.DEMO ? demoAccounts : [];
}
