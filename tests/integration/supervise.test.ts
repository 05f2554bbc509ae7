import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { anyFreePort } from "#db/embedded/free-port.ts";
import { projectRoot } from "#scripts/part.ts";
import { supervise } from "#scripts/supervise.ts";

const folder = mkdtempSync(join(tmpdir(), "tongxing-supervise-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = join(folder, "part.mjs");
const pidFile = join(folder, "pid");
writeFileSync(
  entry,
  `import { createServer } from "node:http";
   import { writeFileSync } from "node:fs";
   createServer((_, response) => response.end("well")).listen(Number(process.env.HEALTH_PORT), "127.0.0.1", () =>
     writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)));`,
);

/** The process that answers now, once it is another than `before`. */
async function nextPid(before: number): Promise<number> {
  await expect.poll(() => Number(readFileSync(pidFile, "utf8")), { timeout: 30_000 }).not.toBe(before);
  return Number(readFileSync(pidFile, "utf8"));
}

it(
  "starts a killed part again each time, however often, and not before what it needs is there",
  { timeout: 120_000 },
  async () => {
    const port = await anyFreePort();
    const said: string[] = [];
    let needs = (): Promise<void> => Promise.resolve();
    const { ready, stop } = supervise(
      {
        name: "part",
        args: [entry],
        cwd: projectRoot,
        env: { ...process.env, HEALTH_PORT: String(port) },
        healthUrl: `http://127.0.0.1:${port}/`,
        logFile: join(folder, "part.log"),
      },
      {
        whenNeedsAreMet: () => needs(),
        say: (line) => said.push(line),
        patience: { begun: () => undefined, nextPause: () => 1 },
      },
    );
    await ready;
    let pid = await nextPid(0);
    for (let kill = 0; kill < 5; kill += 1) {
      process.kill(pid, "SIGKILL");
      pid = await nextPid(pid);
      await expect.poll(() => said.filter((line) => line.endsWith("works again."))).toHaveLength(kill + 1);
    }

    let meet = (): void => undefined;
    const met = new Promise<void>((resolve) => (meet = resolve));
    const whenAsked = new Promise<void>((asked) => {
      needs = () => (asked(), met);
    });
    process.kill(pid, "SIGKILL");
    await whenAsked;
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    meet();
    pid = await nextPid(pid);

    await stop();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  },
);
