import { z } from "zod";

/**
 * One queue for each kind of haste, so that a long import never delays an index update. `concurrency`: so many of its jobs at the
 * same time in one process; `overall`: in all processes together, where jobs must not meet.
 */
export const QUEUES = {
  search: { concurrency: 2 },
  // What the night read an hour ago must not undo what a single change wrote since.
  matching: { concurrency: 1, overall: 1 },
  imports: { concurrency: 1 },
  notices: { concurrency: 2 },
  upkeep: { concurrency: 1 },
} as const;

export type QueueName = keyof typeof QUEUES;

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

interface JobKind<Payload extends z.ZodType> {
  readonly queue: QueueName;
  readonly payload: Payload;
  readonly attempts: number;
  /** First pause between attempts in milliseconds; it doubles. */
  readonly backoffMs: number;
  /** Smaller goes first within its queue. */
  readonly priority?: number;
  /** One that waits does for all of the same payload: it reads what is there when it begins. One that runs is followed by one. */
  readonly together?: true;
  /** Cron pattern in the district's time zone, for jobs that come by themselves. */
  readonly schedule?: string;
}

function job<Payload extends z.ZodType>(kind: JobKind<Payload>): JobKind<Payload> {
  return kind;
}

const id = z.number().int().positive();
const ids = z.array(id).min(1).max(1000);
const nothing = z.object({});

/**
 * Every background job of the product. Payloads carry ids; a handler reads the rest. A payload may grow optional fields
 * only, since jobs of the older shape are still in the queue during a deployment.
 */
export const JOBS = {
  "search.index-postings": job({
    queue: "search",
    payload: z.object({ postingIds: ids }),
    attempts: 8,
    backoffMs: 500,
    together: true,
  }),
  "search.index-people": job({
    queue: "search",
    payload: z.object({ seekerIds: ids }),
    attempts: 8,
    backoffMs: 500,
    together: true,
  }),
  "search.index-fairs": job({
    queue: "search",
    payload: z.object({ fairIds: ids }),
    attempts: 8,
    backoffMs: 500,
    together: true,
  }),
  "search.index-organisation": job({
    queue: "search",
    payload: z.object({ organisationId: id }),
    attempts: 8,
    backoffMs: 500,
    together: true,
  }),
  "search.audit-index": job({
    queue: "search",
    payload: nothing,
    attempts: 2,
    backoffMs: 5000,
    schedule: "30 4 * * *",
  }),
  "search.queue-news": job({
    queue: "upkeep",
    payload: nothing,
    attempts: 5,
    backoffMs: 10_000,
    schedule: "0 8 * * *",
  }),
  "search.find-news": job({
    queue: "upkeep",
    payload: z.object({ savedSearchIds: ids }),
    attempts: 8,
    backoffMs: 5000,
  }),
  /** Looks whether the indexes outside the database, where there are any, are there and whole; rebuilds what is not. */
  "search.watch-index": job({
    queue: "upkeep",
    payload: nothing,
    attempts: 3,
    backoffMs: 5000,
    schedule: "*/3 * * * *",
  }),

  "matching.suggest-for-postings": job({
    queue: "matching",
    payload: z.object({ postingIds: ids }),
    attempts: 5,
    backoffMs: 1000,
    priority: 1,
    together: true,
  }),
  "matching.suggest-for-seeker": job({
    queue: "matching",
    payload: z.object({ seekerId: id }),
    attempts: 5,
    backoffMs: 1000,
    priority: 1,
    together: true,
  }),
  "matching.suggest-all": job({
    queue: "matching",
    payload: nothing,
    attempts: 3,
    backoffMs: 10_000,
    priority: 10,
    schedule: "0 2 * * *",
  }),
  /** In the place of single lists where very many wait: everybody's lists at once are sooner made. */
  "matching.catch-up": job({
    queue: "matching",
    payload: nothing,
    attempts: 3,
    backoffMs: 10_000,
    // Among the single ones, so that they cannot put it off for ever.
    priority: 1,
    together: true,
  }),
  "matching.sum-openings": job({
    queue: "matching",
    payload: nothing,
    attempts: 3,
    backoffMs: 10_000,
    priority: 10,
    // After the lists, which people wait for.
    schedule: "30 2 * * *",
  }),

  "workshops.fill-proposal": job({
    queue: "matching",
    payload: z.object({ proposalId: id }),
    attempts: 5,
    backoffMs: 2000,
    priority: 2,
  }),

  "postings.run-import": job({ queue: "imports", payload: z.object({ importId: id }), attempts: 3, backoffMs: 2000 }),
  /** Hands imports over again that stopped on the way and have no job any more. */
  "postings.watch-imports": job({
    queue: "upkeep",
    payload: nothing,
    attempts: 3,
    backoffMs: 5000,
    schedule: "1-59/3 * * * *",
  }),
  "postings.remind-and-close": job({
    queue: "upkeep",
    payload: nothing,
    attempts: 5,
    backoffMs: 10_000,
    schedule: "0 6 * * *",
  }),

  "applications.end-for-posting": job({
    queue: "upkeep",
    payload: z.object({ postingId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),

  "notices.tell-of-posting": job({
    queue: "notices",
    payload: z.object({ postingId: id, auditId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-organisation": job({
    queue: "notices",
    payload: z.object({ organisationId: id, auditId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-join-request": job({
    queue: "notices",
    payload: z.object({ requestId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-application": job({
    queue: "notices",
    payload: z.object({ applicationId: id, eventId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-suggestion": job({
    queue: "notices",
    payload: z.object({ seekerId: id, postingId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-alarms": job({
    queue: "notices",
    payload: z.object({ auditId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-visit": job({
    queue: "notices",
    payload: z.object({ entryId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-invitation": job({
    queue: "notices",
    payload: z.object({ fairId: id, postingId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-search-news": job({
    queue: "notices",
    payload: z.object({ savedSearchId: id, auditId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),
  "notices.tell-of-fair": job({
    queue: "notices",
    payload: z.object({ fairId: id, auditId: id }),
    attempts: 8,
    backoffMs: 2000,
  }),

  "accounts.clear-expired-sessions": job({
    queue: "upkeep",
    payload: nothing,
    attempts: 3,
    backoffMs: 10_000,
    schedule: "15 3 * * *",
  }),
  "applications.forget-leavings": job({
    queue: "upkeep",
    payload: nothing,
    attempts: 3,
    backoffMs: 10_000,
    schedule: "30 3 * * *",
  }),
  "notices.clear-relayed-facts": job({
    queue: "upkeep",
    payload: nothing,
    attempts: 3,
    backoffMs: 10_000,
    schedule: "45 3 * * *",
  }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]["payload"]>;
export type JobCall = {
  readonly [Name in JobName]: { readonly name: Name; readonly payload: JobPayload<Name> };
}[JobName];

/** A job to be done, with its payload's type checked against the catalogue. */
export function jobCall<Name extends JobName>(name: Name, payload: JobPayload<Name>): JobCall {
  return { name, payload } as JobCall;
}

/** Whether `text` names a job of the catalogue. */
export function isJobName(text: string): text is JobName {
  return Object.hasOwn(JOBS, text);
}
