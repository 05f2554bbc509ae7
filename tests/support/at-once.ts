import { setTimeout as pause } from "node:timers/promises";
import { sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";

const PATIENCE_MS = 2000;

/**
 * Lets `acts` meet: a row that all of them need, named by `held` (a `select … for update`), is kept from them until each
 * waits for it. Then all go on in the same moment.
 */
export async function atOnce<T>(db: Db, held: SQL, acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  let begun: Promise<T[]> | undefined;
  await db.transaction(async (tx) => {
    await tx.execute(held);
    begun = Promise.all(acts.map((act) => act()));
    begun.catch(() => undefined); // it is awaited below
    for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
      const [row] = await tx.execute<{ waiting: number }>(
        sql`select count(*)::int as waiting from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((row?.waiting ?? 0) >= acts.length) break;
      await pause(20);
    }
  });
  return (await begun) ?? [];
}
