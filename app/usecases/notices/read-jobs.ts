import { count, desc, isNull, min } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { tellableCount } from "#app/domain/seekers/small-count.ts";
import type { QueueCounts, QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { imports, matchingRuns, outbox, outgoingMessages, placeProposals } from "#db/schema/all.ts";

export interface JobsOverview {
  /** Facts that wait to be handed to the queue, and since when. */
  readonly waitingFacts: number;
  readonly oldestFactAt: Date | null;
  /** Null while the queue cannot be reached: the page still says so instead of failing. */
  readonly queues: readonly QueueCounts[] | null;
  readonly matchingRuns: Awaited<ReturnType<typeof newestRuns>>;
  /** The last proposals of sheltered places; `people` is null for a few. */
  readonly placeProposals: readonly Pick<
    typeof placeProposals.$inferSelect,
    "id" | "requestedAt" | "computedAt" | "people" | "rulesVersion"
  >[];
  readonly imports: readonly {
    readonly id: number;
    readonly fileName: string;
    readonly status: string;
    readonly rowsDone: number;
    readonly rowsTotal: number;
  }[];
}

/** What the workers are doing, for the administrator. Refuses as the permission table says. */
export async function readJobs(
  ports: Pick<Ports, "db"> & { readonly queue: QueueGateway },
  principal: Principal,
): Promise<Result<JobsOverview>> {
  const granted = authorise(principal, "notices.read-jobs");
  if (!granted.ok) return granted;
  const { db, queue } = ports;
  const proposals = await db
    .select({
      id: placeProposals.id,
      requestedAt: placeProposals.requestedAt,
      computedAt: placeProposals.computedAt,
      people: placeProposals.people,
      rulesVersion: placeProposals.rulesVersion,
    })
    .from(placeProposals)
    .orderBy(desc(placeProposals.id))
    .limit(10);
  const [waiting] = await db
    .select({ amount: count(), oldest: min(outbox.createdAt) })
    .from(outbox)
    .where(isNull(outbox.relayedAt));
  return ok({
    waitingFacts: waiting?.amount ?? 0,
    oldestFactAt: waiting?.oldest ?? null,
    queues: await queue.counts().catch(() => null),
    matchingRuns: await newestRuns(db),
    placeProposals: proposals.map((each) => ({
      ...each,
      people: each.people === null ? null : tellableCount(each.people),
    })),
    imports: await db
      .select({
        id: imports.id,
        fileName: imports.fileName,
        status: imports.status,
        rowsDone: imports.rowsDone,
        rowsTotal: imports.rowsTotal,
      })
      .from(imports)
      .orderBy(desc(imports.id))
      .limit(10),
  });
}

/** The last runs that made everybody's lists; how evenly these serve people is told by the monitor (`readFairness`). */
function newestRuns(db: Ports["db"]) {
  const { id, rulesVersion, startedAt, finishedAt, pairsJudged, suggestionsWritten } = matchingRuns;
  return db
    .select({ id, rulesVersion, startedAt, finishedAt, pairsJudged, suggestionsWritten })
    .from(matchingRuns)
    .orderBy(desc(startedAt), desc(id))
    .limit(10);
}

const MESSAGES_SHOWN = 100;

/** The newest messages that were sent, or would have been where no provider is configured; numbers masked. */
export async function listOutgoingMessages(
  ports: Pick<Ports, "db">,
  principal: Principal,
): Promise<Result<readonly (typeof outgoingMessages.$inferSelect)[]>> {
  const granted = authorise(principal, "notices.read-jobs");
  if (!granted.ok) return granted;
  return ok(await ports.db.select().from(outgoingMessages).orderBy(desc(outgoingMessages.id)).limit(MESSAGES_SHOWN));
}
