import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { removeCluster } from "#db/embedded/cluster.ts";
import { anyFreePort, freePort } from "#db/embedded/free-port.ts";
import { findRunningServer } from "#db/embedded/running-server.ts";
import { projectRoot } from "#scripts/part.ts";
import { patience } from "#scripts/patience.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "tongxing start-"));
const cluster = join(dataFolder, "postgres");

afterAll(async () => {
  await removeCluster(cluster);
  rmSync(dataFolder, { recursive: true, force: true });
});

type Started = { child: ChildProcess; ended: Promise<number | null>; said(): string };

/** `npm start` with data of its own and no demo world. */
function start(env: Record<string, string>, ...args: string[]): Started {
  const child = spawn(process.execPath, [join(projectRoot, "scripts", "start.mjs"), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, LOG_LEVEL: "info", DATA_DIR: dataFolder, DEMO: "false", DATABASE_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  return { child, ended: new Promise((resolve) => child.once("exit", resolve)), said: () => said };
}

async function ready(started: Started): Promise<void> {
  await expect
    .poll(() => started.said() + (started.child.exitCode ?? ""), { timeout: 150_000, interval: 200 })
    .toMatch(/Stop with Ctrl-C|\d$/);
  expect(started.said()).toContain("is ready");
}

describe("npm start", () => {
  it.each([
    [{ PORT: "abc" }, [], /^PORT must be a whole number[^\n]*\.\n$/],
    [{ SESSION_SECRET: "short" }, [], /^SESSION_SECRET must have at least 32[^\n]*\.\n$/],
    [{}, ["--rest"], /^"--rest" is not understood[^\n]*\.\n$/],
    [{ DATABASE_URL: "postgres://a:b@127.0.0.1:1/c" }, ["--reset"], /^--reset only deletes[^\n]*\.\n$/],
  ])("refuses %j %j in one sentence", async (env, args, sentence) => {
    const port = String(await anyFreePort());
    const started = start({ PORT: port, ...env }, ...args);
    expect(await started.ended).toBe(1);
    expect(started.said()).toMatch(sentence);
  });

  it("says so when its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const started = start({ PORT: String(port) });
    expect(await started.ended).toBe(1);
    expect(started.said()).toMatch(new RegExp(`^Port ${port} is used by another program`));
    other.close();
  });

  it(
    "brings everything up, survives being killed, and leaves nothing behind on Ctrl-C",
    { timeout: 300_000 },
    async () => {
      const port = String(await anyFreePort());
      const address = `http://127.0.0.1:${port}`;
      const first = start({ PORT: port });
      await ready(first);
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
      const secrets = readFileSync(join(dataFolder, "secrets.json"), "utf8");

      const twin = start({ PORT: port });
      expect(await twin.ended).toBe(1);
      expect(twin.said()).toMatch(/^Tongxing is already running from this folder/);

      first.child.kill("SIGKILL");
      await first.ended;
      // The parts notice that they are alone; the database waits for its next owner.
      await expect.poll(() => freePort(Number(port)), { timeout: 15_000 }).toBe(Number(port));
      expect(findRunningServer(cluster)).toBeDefined();

      const second = start({ PORT: port });
      await ready(second);
      expect(second.said()).toContain("PostgreSQL still ran from last time");
      expect(readFileSync(join(dataFolder, "secrets.json"), "utf8")).toBe(secrets);

      second.child.kill("SIGINT");
      expect(await second.ended).toBe(0);
      expect(findRunningServer(cluster)).toBeUndefined();
      expect(await freePort(Number(port))).toBe(Number(port));
      expect(existsSync(join(dataFolder, "launcher.json"))).toBe(false);
    },
  );
});

describe("patience with a part that keeps ending", () => {
  it("doubles the pause up to a minute, and begins again once the part has run for a minute", () => {
    let now = 0;
    const { begun, nextPause } = patience(() => now);
    const pauses = Array.from({ length: 8 }, () => {
      begun();
      now += 500;
      return nextPause();
    });
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1000));
    begun();
    now += 60_000;
    expect(nextPause()).toBe(1_000);
  });
});
