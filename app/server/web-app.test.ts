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

function listen(TRUSTED_PROXY?: string) {
  const services = {
    env: { ...env, TRUSTED_PROXY },
    cookies: sessionCookies(env),
    log: pino({ level: "silent" }),
    ready: () => Promise.resolve(),
  } as unknown as Services;
  return createWebApp({ services, build: echoBuild }).listen(0, "127.0.0.1");
}

const server = listen();
const behindProxy = listen("127.0.0.1,10.0.0.0/8");
const portOf = (listening: typeof server) => (listening.address() as AddressInfo).port;

beforeAll(async () => {
  for (const each of [server, behindProxy]) if (!each.listening) await once(each, "listening");
});
afterAll(() => [server, behindProxy].forEach((each) => each.close()));

/** Sends bytes as no client library would, and reads all that comes back. */
const send = (line: string, ...headers: readonly string[]) => sendTo(server, line, ...headers);

async function sendTo(to: typeof server, line: string, ...headers: readonly string[]): Promise<string> {
  const port = portOf(to);
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
    expect(bodyOf(await sendTo(behindProxy, "GET / HTTP/1.1", ...headers))).toContain(`"networkAddress":"${network}"`);
  });

  it("believes nobody's word about the visitor's address where no proxy is named", async () => {
    const answer = await send("GET / HTTP/1.1", "X-Forwarded-For: 203.0.113.9");
    expect(bodyOf(answer)).toContain(`"networkAddress":"127.0.0.1"`);
  });

  it.each(["/", "/notices.data", "/fairs/1/calendar.ics", "/refused"])(
    "keeps what somebody with a session is answered at %s out of caches",
    async (path) => {
      const theirs = await send(`GET ${path} HTTP/1.1`, "Cookie: a=b; tongxing-session=abc");
      expect(theirs).toMatch(/^cache-control: private, no-store\r$/im);
      expect(theirs).toMatch(/^vary: .*Cookie.*\r$/im);
      expect(await send(`GET ${path} HTTP/1.1`)).not.toMatch(/no-store/);
    },
  );

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
