import { WORKERS_CALL_EVERY_MS } from "#app/domain/postings/import/pace.ts";
import type { Services } from "#app/server/services.server.ts";
import { callAsWorkers, leaveAsWorkers } from "#app/usecases/notices/workers-presence.ts";

/**
 * Says in the database that the workers are at work, now and every few seconds, so that a page on which somebody waits for
 * them knows whether to wait. Closing says that they have left.
 */
export async function callWhileRunning(
  services: Pick<Services, "db" | "clock" | "log">,
): Promise<{ close(): Promise<void> }> {
  const startedAt = services.clock.now();
  const call = () => callAsWorkers(services, startedAt);
  const complain = (error: unknown) =>
    services.log.warn({ err: error }, "The workers could not say that they are there.");
  await call();
  const timer = setInterval(() => void call().catch(complain), WORKERS_CALL_EVERY_MS);
  return {
    async close() {
      clearInterval(timer);
      await leaveAsWorkers(services).catch(complain);
    },
  };
}
