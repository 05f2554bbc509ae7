import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { watchImports } from "#app/usecases/postings/import/watch-imports.ts";
import { runImport } from "#app/usecases/postings/import/run-import.ts";

export function importHandlers(services: Services) {
  return {
    "postings.run-import": async ({ payload, signal }) => {
      const outcome = await runImport(services, payload.importId, signal);
      services.log.info({ importId: payload.importId, outcome }, "An import was worked on.");
    },
    "postings.watch-imports": async () => {
      const handedOver = await watchImports(services);
      if (handedOver > 0)
        services.log.warn({ imports: handedOver }, "Imports that had stopped were handed over again.");
    },
  } satisfies Partial<JobHandlers>;
}
