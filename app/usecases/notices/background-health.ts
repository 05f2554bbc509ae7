import { desc, isNull, min } from "drizzle-orm";
import { type BackgroundFacts, type Trouble, troublesOf } from "#app/domain/notices/background.ts";
import type { QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { matchingRuns, outbox } from "#db/schema/all.ts";
import { findWorkers } from "./workers-presence.ts";

export type BackgroundPorts = Pick<Ports, "db" | "clock"> & { readonly queue: Pick<QueueGateway, "counts"> };

/** How the background work stands, with the newest run of everybody's lists. */
export async function backgroundFacts({ db, clock, queue }: BackgroundPorts) {
  const [waiting] = await db
    .select({ oldest: min(outbox.createdAt) })
    .from(outbox)
    .where(isNull(outbox.relayedAt));
  const { id, startedAt, finishedAt } = matchingRuns;
  const [newestRun] = await db
    .select({ id, startedAt, finishedAt })
    .from(matchingRuns)
    .orderBy(desc(startedAt))
    .limit(1);
  return {
    workers: await findWorkers({ db }),
    oldestFactAt: waiting?.oldest ?? null,
    // A queue that is away is one of the troubles.
    queues: await queue.counts().catch(() => null),
    newestRun: newestRun ?? null,
    now: clock.now(),
  } satisfies BackgroundFacts & { now: Date };
}

/** What is wrong with the background work, the gravest first. */
export async function backgroundTroubles(ports: BackgroundPorts): Promise<readonly Trouble[]> {
  const facts = await backgroundFacts(ports);
  return troublesOf(facts, facts.now);
}
