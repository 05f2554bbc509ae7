import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { clearRelayedFacts } from "#app/usecases/notices/clear-relayed-facts.ts";

export function outboxHandlers(services: Services) {
  return {
    "notices.clear-relayed-facts": async () => {
      const { removed } = await clearRelayedFacts(services);
      services.log.info({ removed }, "Facts relayed long ago were removed.");
    },
  } satisfies Partial<JobHandlers>;
}
