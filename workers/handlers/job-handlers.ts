import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import { cutText } from "#app/domain/cut-text.ts";
import { type LoggedError, loggedError } from "#app/server/logged-error.ts";
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

const LONGEST_REASON = 300;

/**
 * Who does each job of the catalogue. Each module brings the handlers of its own jobs; a job without one does not
 * compile.
 */
export function jobHandlers(services: Services): JobHandlers {
  return withPlainReasons({
    ...accountsHandlers(services),
    ...applicationsHandlers(services),
    ...importHandlers(services),
    ...matchingHandlers(services),
    ...noticesHandlers(services),
    ...outboxHandlers(services),
    ...postingsHandlers(services),
    ...searchHandlers(services),
    ...workshopsHandlers(services),
  });
}

/** The queue keeps why a job failed, and an administrator reads it: a failed query repeats the values it was asked with. */
function withPlainReasons(handlers: JobHandlers): JobHandlers {
  const plain = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (run: never) => {
      try {
        await (handle as (run: never) => Promise<void>)(run);
      } catch (error) {
        throw new Error(reasonOf(loggedError(error)), { cause: error });
      }
    },
  ]);
  return Object.fromEntries(plain) as JobHandlers;
}

/** The first cause says the most: the database's sentence and not the query. */
function reasonOf({ message, cause }: LoggedError): string {
  return cause === undefined ? cutText(message, LONGEST_REASON) : reasonOf(cause);
}
