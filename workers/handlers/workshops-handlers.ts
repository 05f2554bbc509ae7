import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { fillProposal } from "#app/usecases/workshops/fill-proposal.ts";

/** Jobs of the workshops. Logs hold counts, never people. */
export function workshopsHandlers(services: Services): Pick<JobHandlers, "workshops.fill-proposal"> {
  return {
    "workshops.fill-proposal": async ({ payload, signal }) => {
      const outcome = await fillProposal(services, payload.proposalId, signal);
      if (outcome === undefined) services.log.info("The proposal of places was worked out before.");
      else services.log.info(outcome, "Sheltered places were proposed.");
    },
  };
}
