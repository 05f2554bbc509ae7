import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import { isJobName, JOBS, type JobName } from "#app/jobs/catalogue.ts";

export type Done = { readonly name: JobName; readonly payload: unknown };

/** Handlers that note what they were given; `act` may throw to make a job fail. */
export function notingHandlers(done: Done[], act: (job: Done) => unknown = () => undefined): JobHandlers {
  const entries = Object.keys(JOBS)
    .filter(isJobName)
    .map((name) => [
      name,
      async ({ payload }: { payload: unknown }) => {
        await act({ name, payload });
        done.push({ name, payload });
      },
    ]);
  return Object.fromEntries(entries) as JobHandlers;
}

/** A report that nobody reads. */
export const unread = { failed: () => undefined, trouble: () => undefined };
