import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { consumeBullmq } from "#app/gateways/queue/bullmq-queue.server.ts";
import { EnvError, readEnv } from "#app/server/env.ts";
import { createServices, queueStoreOf, type Services } from "#app/server/services.server.ts";
import { isDatabaseBusy } from "#db/busy.ts";
import { BACKGROUND } from "#db/client.ts";
import { jobHandlers } from "./handlers/job-handlers.ts";
import { runRelay } from "./relay/run-relay.ts";
import { callWhileRunning } from "./presence.ts";

const WAIT_MS = 2_000;

/** The workers' process: relays the outbox, runs the jobs, keeps the schedules, and says on a loopback port whether it is well. */
async function main(): Promise<void> {
  const env = readEnv();
  const services = await createServices(env, BACKGROUND);
  const { log } = services;
  await untilReady(services);
  const relay = await runRelay(services.connection, services.queue, services.clock, log);
  const consumers = await consumeBullmq(queueStoreOf(env), jobHandlers(services), {
    failed: (job, attempt, error) => log.error({ job, attempt, err: error }, "A job failed."),
    trouble: (error) => log.warn({ err: error }, "The queue cannot be reached; the workers keep trying."),
  });

  const presence = await callWhileRunning(services);
  const health = createServer((request, response) => {
    const known = request.url === "/healthz" || request.url === "/readyz";
    const answer = known
      ? services.ready().then(
          () => 200,
          () => 503,
        )
      : Promise.resolve(404);
    void answer.then((status) => response.writeHead(status, { "Content-Type": "text/plain" }).end(`${status}\n`));
  });
  health.listen(env.WORKERS_PORT, "127.0.0.1", () => log.info({ port: env.WORKERS_PORT }, "The workers are ready."));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    health.close();
    await presence.close();
    await relay.close();
    await consumers.close();
    await services.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

/** A database that is away for a while is waited for; a wrong address or password is not. */
async function untilReady({ ready, log }: Services): Promise<void> {
  for (;;) {
    try {
      return await ready();
    } catch (error) {
      if (!isDatabaseBusy(error)) throw error;
      log.warn({ err: error }, "The database cannot be reached; the workers wait for it.");
      await pause(WAIT_MS);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
});
