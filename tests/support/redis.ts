import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { anyFreePort } from "#db/embedded/free-port.ts";
import { findPart } from "./parts.ts";

export interface TestRedis {
  readonly url: string;
  flush(): Promise<void>;
  /** Ends it as a machine that loses power would, and starts it again: nothing it held is there any more. */
  crash(): Promise<void>;
  /** In an `afterAll` of the file: one that is registered while tests run is never called. */
  stop(): Promise<void>;
}

/** A redis-server of this file's own on a free loopback port, there until it is stopped. Use inside `describeWith("redis", …)`. */
export async function testRedis(): Promise<TestRedis> {
  const program = findPart("redis");
  if (!program) throw new Error('redis-server is absent: put this test inside describeWith("redis", …).');
  const port = await anyFreePort();
  const folder = mkdtempSync(join(tmpdir(), "tongxing-redis-"));
  const start = () =>
    spawn(
      program,
      ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder],
      { stdio: "ignore" },
    );
  let server = start();
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on("error", () => undefined);
  await client.connect().catch(() => client.ping());
  return {
    url,
    flush: async () => void (await client.flushall()),
    async crash() {
      await end(server, "SIGKILL");
      server = start();
    },
    async stop() {
      client.disconnect();
      await end(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function end(server: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  server.kill(signal);
  while (server.exitCode === null && server.signalCode === null) await pause(20);
}
