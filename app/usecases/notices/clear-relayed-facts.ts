import { lt } from "drizzle-orm";
import type { Ports } from "#app/usecases/ports.ts";
import { outbox } from "#db/schema/all.ts";

/** How long a relayed fact is kept, so that the jobs page can tell what a job came from. */
const KEEP_RELAYED_DAYS = 14;

/** Removes facts handed to the queue more than 14 days ago. Facts still waiting stay. Doing it twice is harmless. */
export async function clearRelayedFacts(ports: Pick<Ports, "db" | "clock">): Promise<{ readonly removed: number }> {
  const before = new Date(ports.clock.now().getTime() - KEEP_RELAYED_DAYS * 86_400_000);
  const removed = await ports.db.delete(outbox).where(lt(outbox.relayedAt, before)).returning({ id: outbox.id });
  return { removed: removed.length };
}
