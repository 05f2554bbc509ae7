import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { anyFreePort } from "#db/embedded/free-port.ts";
import { buildIfStale } from "#scripts/build.ts";
import { lastLines, projectRoot, startPart, untilHealthy } from "#scripts/part.ts";
import { type TestServer, databaseAddress } from "./cluster.ts";

export type BootedProduct = { url: string; databaseUrl: string; stop(): Promise<void> };

export type ProductOptions = {
  /** Seeds the demo world first. */
  demo: boolean;
  /** More settings, such as REDIS_URL. */
  env?: Record<string, string>;
  /** A module that the web process loads before its own. */
  webPreload?: URL;
};

/** Boots the built product, web and workers, on free ports over a database of its own. */
export async function bootProduct(
  server: Pick<TestServer, "adminUrl" | "template" | "prefix">,
  { demo, env: more = {}, webPreload }: ProductOptions,
): Promise<BootedProduct> {
  await buildIfStale(projectRoot);
  const databaseUrl = await copyTemplate(server);
  const port = String(await anyFreePort());
  const workersPort = String(await anyFreePort());
  const folder = mkdtempSync(join(tmpdir(), "tongxing-product-"));
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    HOST: "127.0.0.1",
    PORT: port,
    WORKERS_PORT: workersPort,
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: "for-tests-only-for-tests-only-for-tests-only",
    FIELD_KEY: Buffer.alloc(32, 1).toString("base64"),
    DEMO: "true",
    LOG_LEVEL: "info",
    REDIS_URL: "",
    MEILI_URL: "",
    ...more,
  };
  const log = (name: string) => join(folder, `${name}.log`);
  const start = (name: string, ...args: readonly string[]) =>
    startPart({ name, args, cwd: projectRoot, env, logFile: log(name) });

  if (demo) {
    const seeding = start("seed", "db/seeds/main.ts");
    const ending = await seeding.ended;
    if (ending !== "ended with code 0") throw new Error(`Seeding ${ending}:\n${lastLines(log("seed"))}`);
  }
  const web = start("web", ...(webPreload ? ["--import", webPreload.href] : []), "app/server/web.ts");
  const workers = start("workers", "workers/main.ts");
  const stop = async () => {
    await Promise.all([web.stop(), workers.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([
      untilHealthy(web, `${url}/readyz`),
      untilHealthy(workers, `http://127.0.0.1:${workersPort}/healthz`),
    ]);
  } catch (error) {
    const said = [web, workers].map(({ name }) => `--- ${name}\n${lastLines(log(name), 30)}`).join("\n");
    await stop();
    throw new Error(`The product did not start: ${String(error)}\n${said}`);
  }
  return { url, databaseUrl, stop };
}

let booted = 0;

async function copyTemplate(server: Pick<TestServer, "adminUrl" | "template" | "prefix">): Promise<string> {
  booted += 1;
  const name = `${server.prefix}_product_${process.pid}_${booted}`;
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await admin`create database ${admin(name)} template ${admin(server.template)}`;
  } finally {
    await admin.end();
  }
  return databaseAddress(server.adminUrl, name);
}
