import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { forgetLeavings } from "#app/usecases/applications/forget-leavings.ts";

export function applicationsHandlers(services: Services) {
  return {
    "applications.forget-leavings": async () => {
      const { forgotten } = await forgetLeavings(services);
      services.log.info({ forgotten }, "What was kept so that leaving a job could be taken back was forgotten.");
    },
  } satisfies Partial<JobHandlers>;
}
