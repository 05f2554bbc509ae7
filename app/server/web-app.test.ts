import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { echoBuild } from "#tests/support/echo-build.ts";
import type { Services } from "./services.server.ts";
import { sessionCookies } from "./session.server.ts";
import { createWebApp } from "./web-app.ts";

const env = { PUBLIC_URL: "http://127.0.0.1", SESSION_SECRET: "for tests" };
const services = {
  env,
  cookies: sessionCookies(env),
  log: pino({ level: "silent" }),
  ready: () => Promise.resolve(),
} as unknown as Services;

const server = createWebApp({ services, build: echoBuild }).listen(0, "127.0.0.1");
let port: number;

beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());

/** Sends bytes as no client library would, and reads all that comes back. */
async function send(line: string, ...headers: readonly string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const host = headers.some((header) => header.startsWith("Host:")) ? [] : [`Host: 127.0.0.1:${port}`];
  socket.write([line, ...host, ...headers, "Connection: close", "", ""].join("\r\n"));
  return text(socket);
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const bodyOf = (answer: string) => answer.slice(answer.indexOf("\r\n\r\n") + 4);

describe("the web shell", () => {
  it.each([
    ["GET //evil.example HTTP/1.1"],
    ["GET http://evil.example/ HTTP/1.1"],
    ["OPTIONS * HTTP/1.1"],
    ["TRACE / HTTP/1.1"],
    ["GET / HTTP/1.1", "Host: [bad"],
    ["GET / HTTP/1.1", "X-Forwarded-Host: [::bad"],
  ])("answers 400 to %s %s, with its headers", async (line, ...headers) => {
    const answer = await send(line, ...headers);
    expect(statusOf(answer)).toBe(400);
    expect(answer).toMatch(/content-security-policy/i);
  });

  it.each(["/postings/%ED%A0%80", "/postings/%E4%B8", "/postings?q=a%00b"])("knows no page at %s", async (path) => {
    const answer = await send(`GET ${path} HTTP/1.1`);
    expect(bodyOf(answer)).toContain(`"path":"/refused"`);
    expect(bodyOf(answer)).toContain(`"refusal":"not-found"`);
  });

  it.each([
    [[], "127.0.0.1"],
    [["X-Forwarded-For: 203.0.113.9"], "203.0.113.9"],
    [["X-Forwarded-For: 198.51.100.1, 10.0.0.7"], "10.0.0.7"],
    [["X-Forwarded-For: 198.51.100.1, 2001:db8::7"], "2001:db8:0:0::/64"],
  ])("counts attempts with %j by %s: no more is believed than the nearest proxy wrote", async (headers, network) => {
    expect(bodyOf(await send("GET / HTTP/1.1", ...headers))).toContain(`"networkAddress":"${network}"`);
  });

  it.each([
    ["/sign-in", 600_000, undefined],
    ["/sign-in", 600_001, "form-too-large"],
    ["/imports?index", 600_001, "form-too-large"],
    ["/imports", 12_000_000, "form-too-large"],
    ["/no-such-page", 12_000_000, "form-too-large"],
  ])("turns a stranger's body for %s of %d bytes down as %s, unread", async (path, length, refusal) => {
    const answer = await send(`POST ${path} HTTP/1.1`, `Content-Length: ${length}`, "Content-Type: text/plain");
    const body = bodyOf(answer);
    if (refusal === undefined) expect(body).not.toContain("refusal");
    else expect(body).toContain(`"refusal":"${refusal}"`);
  });
});
