import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { remindAndClosePostings } from "#app/usecases/postings/remind-and-close-postings.ts";

export function postingsHandlers(services: Services) {
  return {
    "postings.remind-and-close": async () => {
      const tally = await remindAndClosePostings(services);
      services.log.info(tally, "Employers were asked about open places; forgotten postings expired.");
    },
  } satisfies Partial<JobHandlers>;
}
