import { asc, inArray, isNull } from "drizzle-orm";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { QueuedJob, QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import { consequencesOf } from "#app/jobs/facts.ts";
import type { Db } from "#db/client.ts";
import { outbox } from "#db/schema/all.ts";

const BATCH = 200;

/**
 * Moves waiting facts from the outbox to the queue, oldest first, and marks them.
 *
 * Rows are locked while their jobs are added and marked only afterwards: if the queue cannot be reached nothing is
 * marked, and if the process dies in between the same job ids are added again, which adds nothing. Several relays may
 * run; they skip each other's rows.
 *
 * @returns how many facts were moved
 */
export async function relayOutbox(db: Db, queue: QueueGateway, clock: Clock): Promise<number> {
  return db.transaction(async (tx) => {
    const facts = await tx
      .select({ id: outbox.id, topic: outbox.topic, payload: outbox.payload })
      .from(outbox)
      .where(isNull(outbox.relayedAt))
      .orderBy(asc(outbox.id))
      .limit(BATCH)
      .for("update", { skipLocked: true });
    if (facts.length === 0) return 0;
    const jobs: QueuedJob[] = facts.flatMap((fact) =>
      consequencesOf(fact.topic, fact.payload).map((call, index) => ({ id: `fact-${fact.id}-${index}`, call })),
    );
    await queue.add(jobs);
    await tx
      .update(outbox)
      .set({ relayedAt: clock.now() })
      .where(
        inArray(
          outbox.id,
          facts.map((fact) => fact.id),
        ),
      );
    return facts.length;
  });
}
