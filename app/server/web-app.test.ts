import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Services } from "./services.server.ts";
import { createWebApp } from "./web-app.ts";

/** Answers with what the application is told of a request. */
const build = {
  entry: {
    module: {
      default: (request: Request, status: number, headers: Headers, _: unknown, context: AppLoadContext) =>
        new Response(JSON.stringify({ path: new URL(request.url).pathname, ...told(context) }), { status, headers }),
    },
  },
  routes: { root: { id: "root", path: "", module: { default: () => null } } },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild;

const told = ({ networkAddress, refusal }: AppLoadContext) => ({ networkAddress, refusal });

const services = {
  env: { PUBLIC_URL: "http://127.0.0.1" },
  log: pino({ level: "silent" }),
  ready: () => Promise.resolve(),
} as unknown as Services;

const server = createWebApp({ services, build }).listen(0, "127.0.0.1");
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

  it.fails.each(["/sign-in", "/imports?index"])("turns a stranger's large body for %s down, unread", async (path) => {
    const answer = await send(`POST ${path} HTTP/1.1`, "Content-Length: 600001", "Content-Type: text/plain");
    expect(bodyOf(answer)).toContain(`"refusal"`);
  });
});
