import { count, desc, isNull } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import { areAway, runState, troublesOf, type RunState, type Trouble } from "#app/domain/notices/background.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { tellableCount } from "#app/domain/seekers/small-count.ts";
import type { GivenUpJob, QueueCounts, QueueGateway } from "#app/gateways/queue/queue-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { backgroundFacts } from "./background-health.ts";
import { imports, matchingRuns, outbox, outgoingMessages, placeProposals } from "#db/schema/all.ts";

const GIVEN_UP_SHOWN = 20;

export interface JobsOverview {
  /** What is wrong, the gravest first. */
  readonly troubles: readonly Trouble[];
  /** When the workers last called; null where they have left. */
  readonly workersCalledAt: Date | null;
  readonly workersAway: boolean;
  /** Jobs that were given up, of each queue the newest. */
  readonly givenUp: readonly GivenUpJob[];
  /** Facts that wait to be handed to the queue, and since when. */
  readonly waitingFacts: number;
  readonly oldestFactAt: Date | null;
  /** Null while the queue cannot be reached: the page still says so instead of failing. */
  readonly queues: readonly QueueCounts[] | null;
  readonly matchingRuns: readonly (Awaited<ReturnType<typeof newestRuns>>[number] & { readonly state: RunState })[];
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
  ports: Pick<Ports, "db" | "clock"> & { readonly queue: QueueGateway },
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
  const [waiting] = await db.select({ amount: count() }).from(outbox).where(isNull(outbox.relayedAt));
  const facts = await backgroundFacts(ports);
  const { now } = facts;
  return ok({
    troubles: troublesOf(facts, now),
    workersCalledAt: facts.workers?.calledAt ?? null,
    workersAway: areAway(facts.workers, now),
    givenUp: await queue.givenUp(GIVEN_UP_SHOWN).catch(() => []),
    waitingFacts: waiting?.amount ?? 0,
    oldestFactAt: facts.oldestFactAt,
    queues: facts.queues,
    matchingRuns: (await newestRuns(db)).map((run, index) => ({ ...run, state: runState(run, index === 0, now) })),
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
