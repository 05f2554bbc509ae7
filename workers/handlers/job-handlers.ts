import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { accountsHandlers } from "./accounts-handlers.ts";
import { applicationsHandlers } from "./applications-handlers.ts";
import { importHandlers } from "./import-handlers.ts";
import { matchingHandlers } from "./matching-handlers.ts";
import { noticesHandlers } from "./notices-handlers.ts";
import { outboxHandlers } from "./outbox-handlers.ts";
import { postingsHandlers } from "./postings-handlers.ts";
import { searchHandlers } from "./search-handlers.ts";
import { workshopsHandlers } from "./workshops-handlers.ts";

/**
 * Who does each job of the catalogue. Each module brings the handlers of its own jobs; a job without one does not
 * compile.
 */
export function jobHandlers(services: Services): JobHandlers {
  return {
    ...accountsHandlers(services),
    ...applicationsHandlers(services),
    ...importHandlers(services),
    ...matchingHandlers(services),
    ...noticesHandlers(services),
    ...outboxHandlers(services),
    ...postingsHandlers(services),
    ...searchHandlers(services),
    ...workshopsHandlers(services),
  };
}
