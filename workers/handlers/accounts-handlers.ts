import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { clearExpiredSessions } from "#app/usecases/accounts/find-principal.ts";

export function accountsHandlers(services: Services) {
  return {
    "accounts.clear-expired-sessions": async () => {
      const { removed } = await clearExpiredSessions(services);
      services.log.info({ removed }, "Sessions that had ended were removed.");
    },
  } satisfies Partial<JobHandlers>;
}
