import { and, asc, inArray, isNull, not } from "drizzle-orm";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { QueuedJob, QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import { jobCall } from "#app/jobs/catalogue.ts";
import { consequencesOf } from "#app/jobs/facts.ts";
import type { Db } from "#db/client.ts";
import { isAmong } from "#db/queries/id-list.ts";
import { outbox } from "#db/schema/all.ts";

const BATCH = 200;

const SINGLE_LISTS: readonly string[] = ["matching.suggest-for-postings", "matching.suggest-for-seeker"];
const MOST_SINGLE_LISTS = 1000;

/** Facts that nobody can read, by id, with the reason: written by a bug, or by a newer version of the product. */
export type SetAside = Map<number, Error>;

/**
 * Moves waiting facts from the outbox to the queue, oldest first, and marks them.
 *
 * Rows are locked while their jobs are added and marked only afterwards: if the queue cannot be reached nothing is
 * marked, and if the process dies in between the same job ids are added again, which adds nothing. Several relays may
 * run; they skip each other's rows. A fact that cannot be read goes to `setAside` and waits there, in sight, while the
 * others go on.
 *
 * @returns how many facts were moved
 */
export async function relayOutbox(
  db: Db,
  queue: QueueGateway,
  clock: Clock,
  setAside: SetAside = new Map(),
): Promise<number> {
  return db.transaction(async (tx) => {
    const facts = await tx
      .select({ id: outbox.id, topic: outbox.topic, payload: outbox.payload, createdAt: outbox.createdAt })
      .from(outbox)
      .where(
        and(isNull(outbox.relayedAt), setAside.size === 0 ? undefined : not(isAmong(outbox.id, [...setAside.keys()]))),
      )
      .orderBy(asc(outbox.id))
      .limit(BATCH)
      .for("update", { skipLocked: true });
    const jobs: QueuedJob[] = [];
    const moved: number[] = [];
    for (const { id, topic, payload, createdAt } of facts) {
      try {
        // with the instant: a database that was restored gives ids again that the queue remembers
        const name = `fact-${id}-${createdAt.getTime()}`;
        jobs.push(...consequencesOf(topic, payload).map((call, index) => ({ id: `${name}-${index}`, call })));
        moved.push(id);
      } catch (error) {
        setAside.set(id, error instanceof Error ? error : new Error(String(error)));
      }
    }
    if (moved.length === 0) return 0;
    await queue.add(await withoutBacklog(queue, jobs));
    await tx.update(outbox).set({ relayedAt: clock.now() }).where(inArray(outbox.id, moved));
    return moved.length;
  });
}

/**
 * Where very many single lists wait, one job for everybody's comes in the place of those that would join them: it takes less
 * time than some dozens of them.
 */
async function withoutBacklog(queue: QueueGateway, jobs: readonly QueuedJob[]): Promise<readonly QueuedJob[]> {
  const single = jobs.filter(({ call }) => SINGLE_LISTS.includes(call.name));
  const [first] = single;
  if (first === undefined || (await queue.waiting("matching")) < MOST_SINGLE_LISTS) return jobs;
  const others = jobs.filter((job) => !single.includes(job));
  return [...others, { id: `${first.id}-catch-up`, call: jobCall("matching.catch-up", {}) }];
}
