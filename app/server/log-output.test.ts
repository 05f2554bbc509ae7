import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pino } from "pino";
import { logOutput } from "./log-output.server.ts";

it.runIf(existsSync("/dev/full"))("goes on without its lines while the disk is full, and keeps no end of them", () => {
  const full = openSync("/dev/full", "w");
  const log = pino(logOutput(full));
  const dropped: unknown[] = [];
  const output = logOutput(full) as ReturnType<typeof pino.destination>;
  output.on("drop", (line) => dropped.push(line));
  for (let line = 0; line < 2_000; line += 1) {
    log.info({ line }, "nobody can keep this");
    output.write("x".repeat(1_000));
  }
  expect(dropped.length).toBeGreaterThan(900);
  closeSync(full);
});

it("writes each line where there is room", () => {
  const folder = mkdtempSync(join(tmpdir(), "tongxing-log-"));
  const file = join(folder, "log");
  const fd = openSync(file, "w");
  const log = pino(logOutput(fd));
  log.info("first");
  log.info("second");
  expect(readFileSync(file, "utf8").match(/"msg":"\w+"/g)).toEqual(['"msg":"first"', '"msg":"second"']);
  closeSync(fd);
  rmSync(folder, { recursive: true });
});
