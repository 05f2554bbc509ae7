import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { suggestForPostings } from "#app/usecases/matching/suggest-for-postings.ts";
import { suggestForSeeker } from "#app/usecases/matching/suggest-for-seeker.ts";
import { sumOpenings } from "#app/usecases/matching/sum-openings.ts";

export type MatchingJobs =
  | "matching.suggest-for-postings"
  | "matching.suggest-for-seeker"
  | "matching.suggest-all"
  | "matching.catch-up"
  | "matching.sum-openings";

/** Jobs that make suggestions, and the sums over all of them. Logs hold counts, never people. */
export function matchingHandlers(services: Services): Pick<JobHandlers, MatchingJobs> {
  const everybodysLists = async ({ signal }: { readonly signal: AbortSignal }) => {
    const outcome = await suggestAll(services, signal);
    services.log.info(outcome, "All suggestions were made anew.");
  };
  return {
    "matching.suggest-for-postings": async ({ payload, signal }) => {
      const outcome = await suggestForPostings(services, payload.postingIds, signal);
      services.log.info({ postings: payload.postingIds.length, ...outcome }, "Postings were suggested.");
    },
    "matching.suggest-for-seeker": async ({ payload }) => {
      await suggestForSeeker(services, payload.seekerId);
    },
    "matching.suggest-all": everybodysLists,
    "matching.catch-up": everybodysLists,
    "matching.sum-openings": async ({ signal }) => {
      const outcome = await sumOpenings(services, signal);
      services.log.info(outcome, "What single changes would open was summed.");
    },
  };
}
