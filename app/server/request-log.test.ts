import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { Writable } from "node:stream";
import express from "express";
import { pino } from "pino";
import { expect, it } from "vitest";
import { requestLog } from "./request-log.ts";

it("leaves a line for each request, also for one that was cut off", async () => {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString("utf8")) as Record<string, unknown>);
      done();
    },
  });
  const app = express();
  app.use(requestLog(pino(stream)));
  app.get("/whole", (_request, response) => void response.send("whole"));
  let arrived = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (arrived = resolve));
  app.get("/never", () => arrived());
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  await (await fetch(`http://127.0.0.1:${port}/whole?q=private`)).text();
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /never?q=private HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await waiting;
  socket.destroy();

  await expect.poll(() => lines.length).toBe(2);
  expect(lines[0]).toMatchObject({ path: "/whole", status: 200 });
  expect(lines[0]).not.toHaveProperty("cutOff");
  expect(lines[1]).toMatchObject({ path: "/never", cutOff: true });
  expect(JSON.stringify(lines)).not.toContain("private");
  server.closeAllConnections();
  server.close();
});
