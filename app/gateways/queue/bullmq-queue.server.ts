import { createPostgresBackend, createRedisBackend, type JobsOptions, type PgPool, withBackend } from "bullmq";
import { CronExpressionParser } from "cron-parser";
import { Redis } from "ioredis";
import pg from "pg";
import { isJobName, type JobName, JOBS, QUEUE_NAMES, type QueueName, QUEUES } from "#app/jobs/catalogue.ts";
import { ZONE } from "#app/domain/dates.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import type { GivenUpJob, JobHandlers, QueueConsumers, QueueCounts, QueuedJob, QueueGateway } from "./queue-gateway.ts";

/** Where BullMQ keeps its jobs: in the product's PostgreSQL (schema `bullmq`), or in Redis. */
export type QueueStore =
  { readonly kind: "postgres"; readonly url: string } | { readonly kind: "redis"; readonly url: string };

type KeptState = "wait" | "prioritized" | "active" | "completed" | "failed";

/** A job as BullMQ gives it back. */
interface KeptJob {
  readonly id: string;
  readonly name: string;
  readonly timestamp: number;
  readonly processedOn?: number;
  readonly finishedOn?: number;
  readonly failedReason?: string;
  readonly attemptsMade: number;
  isFailed(): Promise<boolean>;
  retry(state: "failed"): Promise<void>;
}

/** What of BullMQ's classes is used here; alike on both stores, while their own types are not. */
interface AnyQueue {
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
  getJobCounts(): Promise<Record<string, number>>;
  setGlobalConcurrency(most: number): Promise<unknown>;
  getJob(id: string): Promise<unknown>;
  getJobs(states: KeptState[], start: number, end: number, ascending: boolean): Promise<unknown[]>;
  getJobScheduler(
    id: string,
  ): Promise<{ readonly next?: number | undefined; readonly pattern?: string | undefined } | null | undefined>;
  removeJobScheduler(id: string): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { pattern: string; tz: string },
    template: { name: string; data: unknown; opts: Omit<JobsOptions, "jobId"> },
  ): Promise<unknown>;
  close(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): unknown;
}

interface RunningJob {
  readonly id?: string | undefined;
  readonly opts: { readonly attempts?: number };
  readonly name: string;
  readonly data: unknown;
  readonly attemptsMade: number;
}

interface AnyWorker {
  close(): Promise<void>;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "failed", listener: (job: RunningJob | undefined, error: Error) => void): unknown;
}

/** So often a job may lose its worker before it is given up. Kills come in rows, and every handler may run again. */
const MOST_STALLS = 20;
/** BullMQ's own: how long a worker holds a job without a sign of life, and how often jobs without one are looked for. */
const LOCK_MS = 30_000;
const STALLED_CHECK_MS = 30_000;

/** No pause between two attempts of the catalogue is as long. */
const LONGEST_PAUSE_MS = 30 * 60_000;

/**
 * What a clock that was ahead left behind in PostgreSQL: a last look for lost jobs that lies in the future, so that none would be
 * taken until then, holds on jobs of workers that are gone, and pauses before another attempt. A worker that lives renews its
 * hold in time.
 */
const HEALING = [
  "delete from bullmq.meta where field = 'stalled-check' and value::bigint > $1::bigint + $2::bigint",
  `update bullmq.job set locked_until_ms = $1::bigint + $2::bigint
   where state = 'active' and locked_until_ms > $1::bigint + 2 * $2::bigint`,
] as const;
const ENDED_PAUSES = `
  update bullmq.job set process_at_ms = $1::bigint
  where state = 'delayed' and scheduler_id is null and process_at_ms > $1::bigint + $2::bigint`;

/** The queue's tables are not there: this PostgreSQL held no queue so far. */
export class QueueMissingError extends Error {
  override name = "QueueMissingError";
  constructor() {
    super('The tables of the queue are missing; make them with "npm run migrate".');
  }
}

const UNDEFINED_TABLE = "42P01";

interface Connected {
  /** Which of these ids must not be added, since their jobs are known. */
  known(queue: QueueName, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes away what a clock that was ahead left behind, so that jobs of workers that are gone are found again. */
  heal(now: Date): Promise<void>;
  queue(name: QueueName): AnyQueue;
  worker(name: QueueName, process: (job: RunningJob) => Promise<void>): AnyWorker;
  close(): Promise<void>;
}

const HEAL_EVERY_MS = 60_000;

/** Finished jobs are kept for a day, failed ones for two weeks; by age, since counting rows is several times slower. */
const keeping = { removeOnComplete: { age: 86_400 }, removeOnFail: { age: 14 * 86_400 } } satisfies JobsOptions;

/**
 * One pool for all queues of a process. Each worker keeps one connection for itself to listen on, so `max` stays above
 * the number of workers.
 */
function connectPostgres(url: string): Connected {
  const pool = new pg.Pool({
    connectionString: url,
    max: QUEUE_NAMES.length * 2 + 4,
    options: "-c search_path=bullmq",
    keepAlive: true,
    application_name: "tongxing-queue",
  });
  pool.setMaxListeners(0); // each queue and worker listens to it
  pool.on("error", () => undefined); // a dropped idle connection is replaced at the next query
  const connection = pool as PgPool;
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    queue: (name) => new Queue(name, { connection }),
    worker: (name, process) =>
      new Worker(name, process, {
        connection,
        concurrency: QUEUES[name].concurrency,
        maxStalledCount: MOST_STALLS,
        stalledInterval: STALLED_CHECK_MS,
      }),
    // Its script looks for equal jobs before it looks at the id: a job that is done would stand for all equal ones to come.
    known: async (queue, ids) => {
      const { rows } = await pool.query<{ id: string }>("select id from bullmq.job where queue = $1 and id = any($2)", [
        queue,
        ids,
      ]);
      return new Set(rows.map(({ id }) => id));
    },
    heal: async (now) => {
      try {
        for (const statement of HEALING) await pool.query(statement, [now.getTime(), LOCK_MS]);
        await pool.query(ENDED_PAUSES, [now.getTime(), LONGEST_PAUSE_MS]);
      } catch (error) {
        if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) throw new QueueMissingError();
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function connectRedis(url: string): Connected {
  const made: Redis[] = [];
  const connect = (maxRetriesPerRequest: number | null) => {
    const client = new Redis(url, { maxRetriesPerRequest });
    client.on("error", () => undefined); // reported by the queue's own "error" event
    made.push(client);
    return client;
  };
  const { Queue, Worker } = withBackend(createRedisBackend);
  const producer = connect(1);
  return {
    queue: (name) => new Queue(name, { connection: producer, skipWaitingForReady: true }),
    worker: (name, process) =>
      new Worker(name, process, {
        connection: connect(null),
        concurrency: QUEUES[name].concurrency,
        maxStalledCount: MOST_STALLS,
        stalledInterval: STALLED_CHECK_MS,
      }),
    known: async () => new Set(), // its script looks at the id first
    // Redis counts holds and the last look down by itself
    heal: async (now) => {
      for (const name of QUEUE_NAMES) {
        const late = await producer.zrangebyscore(`bull:${name}:delayed`, redisScore(now, LONGEST_PAUSE_MS), "+inf");
        const queue = new Queue(name, { connection: producer, skipWaitingForReady: true });
        for (const id of late) if (!id.startsWith("repeat:")) await (await queue.getJob(id))?.promote();
      }
    },
    close: async () => {
      for (const client of made) client.disconnect();
    },
  };
}

/** Delayed jobs are kept in the order of their time, by which BullMQ puts twelve bits to tell jobs of one millisecond apart. */
function redisScore(now: Date, laterMs: number): number {
  return (now.getTime() + laterMs) * 2 ** 12;
}

function connect(store: QueueStore): Connected {
  return store.kind === "postgres" ? connectPostgres(store.url) : connectRedis(store.url);
}

function optionsOf(name: JobName, id: string, payload?: unknown): JobsOptions {
  const kind: { attempts: number; backoffMs: number; priority?: number; together?: true } = JOBS[name];
  return {
    ...(kind.together && payload !== undefined
      ? { deduplication: { id: `${name} ${JSON.stringify(payload)}`, keepLastIfActive: true } }
      : {}),
    jobId: id,
    attempts: kind.attempts,
    backoff: { type: "exponential", delay: kind.backoffMs },
    ...(kind.priority === undefined ? {} : { priority: kind.priority }),
    ...keeping,
  };
}

/** A job that failed, this time or for good. */
export interface FailedJob {
  readonly job: string;
  readonly id: string;
  readonly attempt: number;
  readonly isLast: boolean;
}

/** The producer's side: used by the relay, which keeps a row until its jobs have been taken. */
export function bullmqQueue(store: QueueStore): QueueGateway {
  const connected = connect(store);
  const queues = new Map(QUEUE_NAMES.map((name) => [name, connected.queue(name)]));
  for (const queue of queues.values()) queue.on("error", () => undefined); // add() itself rejects
  const queueOf = (name: QueueName): AnyQueue => {
    const queue = queues.get(name);
    if (queue === undefined) throw new Error(`There is no queue ${name}.`);
    return queue;
  };
  return {
    async add(jobs: readonly QueuedJob[]) {
      for (const name of QUEUE_NAMES) {
        const all = jobs.filter(({ call }) => JOBS[call.name].queue === name);
        if (all.length === 0) continue;
        const ids = all.map(({ id }) => id);
        const known = await connected.known(name, ids);
        const group = all.filter(({ id }) => !known.has(id));
        await queueOf(name).addBulk(
          group.map(({ id, call }) => ({
            name: call.name,
            data: call.payload,
            opts: optionsOf(call.name, id, call.payload),
          })),
        );
      }
    },
    async counts(): Promise<readonly QueueCounts[]> {
      return Promise.all(
        QUEUE_NAMES.map(async (name) => {
          const queue = queueOf(name);
          const counts = await queue.getJobCounts();
          return {
            queue: name,
            ...(await movementOf(queue)),
            waiting: amountWaiting(counts),
            active: counts["active"] ?? 0,
            delayed: counts["delayed"] ?? 0,
            failed: counts["failed"] ?? 0,
            completed: counts["completed"] ?? 0,
          };
        }),
      );
    },
    waiting: async (queue) => amountWaiting(await queueOf(queue).getJobCounts()),
    async givenUp(most): Promise<readonly GivenUpJob[]> {
      const found = await Promise.all(
        QUEUE_NAMES.map(async (queue) =>
          (await keptJobs(queueOf(queue), ["failed"], most)).map((job) => ({
            queue,
            id: job.id,
            name: job.name,
            reason: job.failedReason ?? "",
            failedAt: new Date(job.finishedOn ?? job.timestamp),
            attempts: job.attemptsMade,
          })),
        ),
      );
      return found.flat();
    },
    async tryAgain(queue, id) {
      const job = (await queueOf(queue).getJob(id)) as KeptJob | undefined;
      if (job === undefined || !(await job.isFailed())) return false;
      await job.retry("failed");
      return true;
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await connected.close();
    },
  };
}

function amountWaiting(counts: Record<string, number>): number {
  return (counts["waiting"] ?? 0) + (counts["prioritized"] ?? 0);
}

/** The first jobs in these states: the newest where they have ended, the oldest where they have not. */
async function keptJobs(queue: AnyQueue, states: KeptState[], most: number): Promise<readonly KeptJob[]> {
  const ended = states.includes("completed") || states.includes("failed");
  const jobs = (await queue.getJobs(states, 0, most - 1, !ended)) as (KeptJob | undefined)[];
  return jobs.filter((job) => job !== undefined);
}

async function movementOf(queue: AnyQueue) {
  const first = async (states: KeptState[]) => (await keptJobs(queue, states, 1))[0];
  const latest = (...instants: (number | undefined)[]) => {
    const known = instants.filter((instant) => instant !== undefined);
    return known.length === 0 ? null : new Date(Math.max(...known));
  };
  const waiting = await keptJobs(queue, ["wait", "prioritized"], 1);
  return {
    waitingSince: waiting.length === 0 ? null : new Date(Math.min(...waiting.map(({ timestamp }) => timestamp))),
    endedAt: latest((await first(["completed"]))?.finishedOn, (await first(["failed"]))?.finishedOn),
    begunAt: latest((await first(["active"]))?.processedOn),
  };
}

/**
 * The workers' side: runs `handlers` for every queue, and keeps the schedules of the catalogue.
 *
 * A job whose name is no longer in the catalogue fails with a sentence that says so, and stays visible as failed.
 */
export async function consumeBullmq(
  store: QueueStore,
  clock: Clock,
  handlers: JobHandlers,
  report: {
    readonly failed: (job: FailedJob, error: Error) => void;
    readonly trouble: (error: Error) => void;
  },
): Promise<QueueConsumers> {
  const connected = connect(store);
  const closing = new AbortController();
  const queues = new Map(QUEUE_NAMES.map((name) => [name, connected.queue(name)]));
  for (const queue of queues.values()) queue.on("error", report.trouble);
  const heal = async () => {
    await connected.heal(clock.now());
    for (const [name, queue] of queues) await setUp(name, queue);
  };
  await heal();
  const healing = setInterval(() => void heal().catch(report.trouble), HEAL_EVERY_MS);

  const workers = QUEUE_NAMES.map((queueName) => {
    const worker = connected.worker(queueName, async (job) => {
      if (!isJobName(job.name)) throw new Error(`The catalogue has no job ${job.name}.`);
      await runHandler(handlers, job.name, job.data, job.attemptsMade + 1, closing.signal);
    });
    worker.on("failed", (job, error) =>
      report.failed(
        {
          job: job?.name ?? "unknown",
          id: job?.id ?? "unknown",
          attempt: job?.attemptsMade ?? 0,
          isLast: job === undefined || job.attemptsMade >= (job.opts.attempts ?? 1),
        },
        error,
      ),
    );
    worker.on("error", report.trouble);
    return worker;
  });

  return {
    heal,
    async close() {
      closing.abort();
      clearInterval(healing);
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await connected.close();
    },
  };
}

/** What a queue keeps of the catalogue: how many of its jobs may run, and its schedules. A Redis that lost them gets them again. */
async function setUp(queueName: QueueName, queue: AnyQueue): Promise<void> {
  const limits: { concurrency: number; overall?: number } = QUEUES[queueName];
  if (limits.overall !== undefined) await queue.setGlobalConcurrency(limits.overall);
  for (const name of Object.keys(JOBS).filter(isJobName)) {
    const kind: { queue: QueueName; schedule?: string } = JOBS[name];
    if (kind.queue === queueName && kind.schedule !== undefined) await keepSchedule(queue, name, kind.schedule);
  }
}

/**
 * Keeps the next run of a job at the time that its pattern gives. One that is due, or late because nobody was at work, stays as
 * it is; one that lies beyond was put there by a clock that was ahead.
 */
async function keepSchedule(queue: AnyQueue, name: JobName, pattern: string): Promise<void> {
  const known = await queue.getJobScheduler(name);
  const next = CronExpressionParser.parse(pattern, { tz: ZONE }).next().getTime();
  if (known?.next !== undefined && known.next > next) await queue.removeJobScheduler(name);
  else if (known?.next !== undefined && known.pattern === pattern) {
    if ((await queue.getJob(`repeat:${name}:${known.next}`)) !== undefined) return;
  }
  const { jobId: _, ...opts } = optionsOf(name, "");
  await queue.upsertJobScheduler(name, { pattern, tz: ZONE }, { name, data: {}, opts });
}

async function runHandler<Name extends JobName>(
  handlers: JobHandlers,
  name: Name,
  data: unknown,
  attempt: number,
  signal: AbortSignal,
): Promise<void> {
  const payload = JOBS[name].payload.parse(data) as Parameters<JobHandlers[Name]>[0]["payload"];
  const handle = handlers[name] as (run: {
    payload: typeof payload;
    attempt: number;
    signal: AbortSignal;
  }) => Promise<void>;
  await handle({ payload, attempt, signal });
}
