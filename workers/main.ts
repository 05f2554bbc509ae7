import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { consumeBullmq, QueueMissingError } from "#app/gateways/queue/bullmq-queue.server.ts";
import type { QueueConsumers } from "#app/gateways/queue/queue-gateway.ts";
import { watchRedis } from "#app/gateways/queue/redis-watch.server.ts";
import { standsStill } from "#app/domain/notices/background.ts";
import { EnvError, readEnv } from "#app/server/env.ts";
import { createServices, queueStoreOf, type Services } from "#app/server/services.server.ts";
import { isDatabaseBusy } from "#db/busy.ts";
import { BACKGROUND } from "#db/client.ts";
import { jobHandlers } from "./handlers/job-handlers.ts";
import { handOverAgain } from "./relay/hand-over-again.ts";
import { runRelay } from "./relay/run-relay.ts";
import { callWhileRunning } from "./presence.ts";

const WAIT_MS = 2_000;

/** The workers' process: relays the outbox, runs the jobs, keeps the schedules, and says on a loopback port whether it is well. */
async function main(): Promise<void> {
  const env = readEnv();
  const services = await createServices(env, BACKGROUND);
  const { log } = services;
  await untilReady(services);
  const consumers = await consumeBullmq(queueStoreOf(env), services.clock, jobHandlers(services), {
    failed: ({ job, id, attempt, isLast }, error) =>
      log.error(
        { job, jobId: id, attempt, err: error },
        isLast ? "A job failed for good." : "A job failed; it is tried again.",
      ),
    trouble: (error) => log.warn({ err: error }, "The queue cannot be reached; the workers keep trying."),
  });
  const watch = env.REDIS_URL === undefined ? undefined : watchQueue(services, env.REDIS_URL, consumers);
  const relay = await runRelay(services.connection, services.queue, services.clock, log);

  const presence = await callWhileRunning(services);
  const health = createServer((request, response) => {
    const looks: Readonly<Record<string, () => Promise<number>>> = {
      "/readyz": () => services.ready().then(() => 200),
      "/healthz": () => services.ready().then(() => statusOfQueues(services)),
    };
    const look = looks[request.url ?? ""] ?? (() => Promise.resolve(404));
    const answer = look().catch(() => 503);
    void answer.then((status) => response.writeHead(status, { "Content-Type": "text/plain" }).end(`${status}\n`));
  });
  health.listen(env.WORKERS_PORT, "127.0.0.1", () => log.info({ port: env.WORKERS_PORT }, "The workers are ready."));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    health.close();
    await presence.close();
    watch?.close();
    await relay.close();
    await consumers.close();
    await services.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

/** 503 where jobs wait and nothing is done about them; a queue that cannot be reached is waited for, and not the workers' fault. */
async function statusOfQueues({ queue, clock }: Services): Promise<number> {
  const queues = await queue.counts().catch(() => []);
  return queues.some((each) => standsStill(each, clock.now())) ? 503 : 200;
}

/** What Redis may have lost is handed over again; settings with which it loses jobs are named. */
function watchQueue({ db, clock, log }: Services, url: string, consumers: QueueConsumers) {
  return watchRedis(url, {
    running: async (runId) => {
      const facts = await handOverAgain(db, clock, runId);
      if (facts > 0) log.warn({ facts }, "Redis was started anew: the facts of the last day are handed over again.");
      await consumers.heal();
    },
    unsafe: (setting, value, wanted) =>
      log.warn({ setting, value, wanted }, "Redis can lose jobs: set this in redis.conf as wanted."),
    trouble: (error) => log.warn({ err: error }, "Redis cannot be reached."),
  });
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
  console.error(error instanceof EnvError || error instanceof QueueMissingError ? error.message : error);
  process.exit(1);
});
