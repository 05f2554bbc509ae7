import type { QueueMovement } from "#app/domain/notices/background.ts";
import type { JobCall, JobName, JobPayload, QueueName } from "#app/jobs/catalogue.ts";

/** A job with the id that makes it one: adding the same id again adds nothing. Ids carry no `:`. */
export interface QueuedJob {
  readonly id: string;
  readonly call: JobCall;
}

/** What a handler is told besides its payload. */
export interface JobRun<Name extends JobName> {
  readonly payload: JobPayload<Name>;
  readonly attempt: number;
  readonly signal: AbortSignal;
}

export type JobHandlers = { readonly [Name in JobName]: (run: JobRun<Name>) => Promise<void> };

/** How many jobs of a queue are in which state, for the jobs page. */
export interface QueueCounts extends QueueMovement {
  readonly queue: QueueName;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly completed: number;
}

/** A job that was given up. */
export interface GivenUpJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly name: string;
  /** Why, in the words of the program; names nobody. */
  readonly reason: string;
  readonly failedAt: Date;
  readonly attempts: number;
}

/**
 * Hands jobs to the workers. Adding fails fast when the queue cannot be reached: the relay keeps the outbox row and
 * tries again, so nothing is lost.
 */
export interface QueueGateway {
  add(jobs: readonly QueuedJob[]): Promise<void>;
  counts(): Promise<readonly QueueCounts[]>;
  /** How many jobs of a queue wait. */
  waiting(queue: QueueName): Promise<number>;
  /** The newest of each queue, `most` at most. */
  givenUp(most: number): Promise<readonly GivenUpJob[]>;
  /** Has a job that was given up tried once more. False where there is none of this id any more. */
  tryAgain(queue: QueueName, id: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Runs handlers for the jobs of every queue until closed; closing waits for jobs that have begun. */
export interface QueueConsumers {
  /** Gives the queue again what it lost or a clock that was ahead disturbed: limits, schedules, holds, pauses. */
  heal(): Promise<void>;
  close(): Promise<void>;
}
