import { eq, gte } from "drizzle-orm";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { Db } from "#db/client.ts";
import { outbox, settings } from "#db/schema/all.ts";

const KEY = "queue.redis-run";

/** As long as the queue remembers finished jobs, so that none of them is done a second time. */
const AGAIN_MS = 24 * 3_600_000;

/**
 * Lets the relay hand the facts of the last day over again where another run of Redis holds the queue than before: what the last
 * run had taken it may have lost. Jobs have their fact's id, so that what Redis still has is not added, and handlers may run
 * again.
 *
 * @returns how many facts, 0 where the run is known
 */
export async function handOverAgain(db: Db, clock: Clock, runId: string): Promise<number> {
  const now = clock.now();
  return db.transaction(async (tx) => {
    const [known] = await tx.select().from(settings).where(eq(settings.key, KEY)).for("update");
    if (known?.value === runId) return 0;
    await tx
      .insert(settings)
      .values({ key: KEY, value: runId, updatedAt: now })
      .onConflictDoUpdate({ target: settings.key, set: { value: runId, updatedAt: now } });
    const again = await tx
      .update(outbox)
      .set({ relayedAt: null })
      .where(gte(outbox.relayedAt, new Date(now.getTime() - AGAIN_MS)))
      .returning({ id: outbox.id });
    return again.length;
  });
}
