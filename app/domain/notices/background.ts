import type { WorkersPresence } from "../postings/import/pace.ts";

/** What an administrator must know of the background work, the gravest first. */
export const TROUBLES = [
  "queue-away",
  "workers-away",
  "facts-wait",
  "queue-stands",
  "night-failed",
  "jobs-failed",
] as const;

export type Trouble = (typeof TROUBLES)[number];

/** The workers call every 15 seconds; a restart takes less than this. */
const AWAY_AFTER_MS = 2 * 60_000;

/** The relay takes a fact within a second; nobody notices ten minutes of absence. */
const FACT_WAITS_MS = 10 * 60_000;

/** What stands still for this long is not merely busy. */
const STANDS_AFTER_MS = 15 * 60_000;

/** No job of one queue runs for longer. */
const LONGEST_JOB_MS = 60 * 60_000;

/** The longest night that was measured took minutes. */
const LONGEST_NIGHT_MS = 2 * 3_600_000;

/** How a queue gets on. */
export interface QueueMovement {
  readonly waiting: number;
  /** Since when the first of those that wait has been there; null where none waits. */
  readonly waitingSince: Date | null;
  /** When a job last ended, well or not; null where none is remembered. */
  readonly endedAt: Date | null;
  /** When the job that runs was begun; null where none runs. */
  readonly begunAt: Date | null;
}

/** Whether jobs wait and nothing has been done about them for a quarter of an hour, though nothing long is under way. */
export function standsStill({ waiting, waitingSince, endedAt, begunAt }: QueueMovement, now: Date): boolean {
  if (waiting === 0 || waitingSince === null) return false;
  if (begunAt !== null && now.getTime() - begunAt.getTime() < LONGEST_JOB_MS) return false;
  const last = Math.max(waitingSince.getTime(), endedAt?.getTime() ?? 0);
  return now.getTime() - last > STANDS_AFTER_MS;
}

/** `failed`: it will not come to an end any more; a later run, or the same job again, has taken or takes its place. */
export type RunState = "finished" | "running" | "failed";

/** How a run of everybody's lists stands at `now`. */
export function runState(
  run: { readonly startedAt: Date; readonly finishedAt: Date | null },
  isNewest: boolean,
  now: Date,
): RunState {
  if (run.finishedAt !== null) return "finished";
  return isNewest && now.getTime() - run.startedAt.getTime() < LONGEST_NIGHT_MS ? "running" : "failed";
}

export interface BackgroundFacts {
  /** Null where the workers left in good order, or have never been. */
  readonly workers: WorkersPresence | null;
  readonly oldestFactAt: Date | null;
  /** Null where the queue cannot be reached. */
  readonly queues: readonly (QueueMovement & { readonly failed: number })[] | null;
  readonly newestRun: { readonly startedAt: Date; readonly finishedAt: Date | null } | null;
}

/** Whether the workers have not called for a while at `now`. */
export function areAway(workers: WorkersPresence | null, now: Date): boolean {
  return workers === null || now.getTime() - workers.calledAt.getTime() > AWAY_AFTER_MS;
}

/** What is wrong with the background work at `now`, the gravest first; nothing where all is well. */
export function troublesOf(
  { workers, oldestFactAt, queues, newestRun }: BackgroundFacts,
  now: Date,
): readonly Trouble[] {
  const found: Readonly<Record<Trouble, boolean>> = {
    "queue-away": queues === null,
    "workers-away": areAway(workers, now),
    "facts-wait": oldestFactAt !== null && now.getTime() - oldestFactAt.getTime() > FACT_WAITS_MS,
    "queue-stands": queues?.some((queue) => standsStill(queue, now)) ?? false,
    "night-failed": newestRun !== null && runState(newestRun, true, now) === "failed",
    "jobs-failed": queues?.some(({ failed }) => failed > 0) ?? false,
  };
  return TROUBLES.filter((trouble) => found[trouble]);
}
