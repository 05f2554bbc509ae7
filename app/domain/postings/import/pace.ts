/** The workers' process says so often that it is at work, in milliseconds. */
export const WORKERS_CALL_EVERY_MS = 15_000;

/** Four calls missed in a row: the workers do not run. */
const WORKERS_AWAY_AFTER_MS = 4 * WORKERS_CALL_EVERY_MS;

/**
 * A run writes some hundred rows a second and a whole file is read within seconds; one whose worker was killed is taken up
 * by the queue within a minute. What is silent for longer goes on only when somebody hands it over again.
 */
const SILENT_AFTER_MS = 2 * 60_000;

/** The workers' process, by its own calls. */
export interface WorkersPresence {
  readonly startedAt: Date;
  readonly calledAt: Date;
}

/**
 * `waiting`: queued, and about to begin. `in-line`: behind another import. `moving`: rows are read and written.
 * `workers-away`: goes on by itself as soon as the workers run. `stuck`: somebody must hand it over again.
 */
export type ImportPace = "waiting" | "in-line" | "moving" | "workers-away" | "stuck";

export interface PaceFacts {
  readonly status: "queued" | "running";
  /** When it last moved. */
  readonly progressedAt: Date;
  /** Null where the workers have never called. */
  readonly workers: WorkersPresence | null;
  /** When the import that last moved besides this one did so, of those that run; null where none runs. */
  readonly otherProgressedAt: Date | null;
}

/** Whether an import that has not ended is getting on at `now`, and if not, why. */
export function importPace({ status, progressedAt, workers, otherProgressedAt }: PaceFacts, now: Date): ImportPace {
  const since = (instant: Date) => now.getTime() - instant.getTime();
  if (workers === null || since(workers.calledAt) > WORKERS_AWAY_AFTER_MS) return "workers-away";
  if (status === "queued" && otherProgressedAt !== null && since(otherProgressedAt) <= SILENT_AFTER_MS)
    return "in-line";
  // Workers that came back a moment ago have not had the time to take it up.
  if (Math.min(since(progressedAt), since(workers.startedAt)) > SILENT_AFTER_MS) return "stuck";
  return status === "queued" ? "waiting" : "moving";
}
