import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { warmUpI18n } from "#app/i18n/i18n.ts";
import { INTERACTIVE } from "#db/client.ts";
import { tellOfTroubles } from "#app/usecases/notices/tell-of-troubles.ts";
import { EnvError, readEnv } from "./env.ts";
import { createServices } from "./services.server.ts";
import { createWebApp } from "./web-app.ts";
import { answersWhenBusy } from "./busy-answer.server.ts";

/** `node --import tsx app/server/web.ts [--dev]` */
const STOP_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 60_000;
const KEEP_ALIVE_MS = 75_000;
const HEADERS_WITHIN_MS = 20_000;

interface Source {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly vite?: RequestHandler;
  readonly close?: () => Promise<void>;
}

async function builtApplication(): Promise<Source> {
  const file = pathToFileURL(resolve("build/server/index.js")).href;
  return { build: answersWhenBusy(await (import(file) as Promise<ServerBuild>)) };
}

async function developmentApplication(): Promise<Source> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  return {
    build: async () => answersWhenBusy((await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild),
    vite: vite.middlewares,
    close: () => vite.close(),
  };
}

async function main(): Promise<void> {
  const env = readEnv();
  const services = await createServices(env, INTERACTIVE);
  const source = await (process.argv.includes("--dev") ? developmentApplication() : builtApplication());
  warmUpI18n();
  const server = createWebApp({ services, ...source }).listen(env.PORT, env.HOST, () => {
    services.log.info({ url: env.PUBLIC_URL, port: env.PORT }, "web is ready");
  });
  server.on("error", (error) => {
    services.log.fatal({ err: error }, "web cannot listen");
    process.exit(1);
  });

  // Longer than a proxy keeps its side of a connection open: else it sends a request into one that has just been closed.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = HEADERS_WITHIN_MS;

  const troubles = setInterval(() => {
    tellOfTroubles(services).catch((error: unknown) =>
      services.log.warn({ err: error }, "Nobody could be told how the background work stands."),
    );
  }, LOOK_EVERY_MS);

  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    clearInterval(troubles);
    services.log.info({ signal }, "web is stopping");
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    server.close(() => {
      void Promise.all([services.close(), source.close?.()]).then(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof EnvError ? `${error.message}\n` : `${String((error as Error).stack)}\n`);
  process.exit(1);
});
