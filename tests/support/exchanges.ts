import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One request and what a real server answered, without times, request numbers and whatever else differs each time. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer: unknown;
}

/** What differs from run to run: a text of the real server, and how the recording calls it. */
export type Renaming = readonly [real: string, recorded: string];

interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

const TIME = "2026-01-01T00:00:00Z";
const TIMES = ["createdAt", "updatedAt", "enqueuedAt", "startedAt", "finishedAt"];
const DIFFERENT_EACH_TIME = ["processingTimeMs", "requestUid", "duration", "batchUid"];
/** Words out of the dictionary and the taxonomy, which grow: that they are sent matters, not what is in them. */
const VOCABULARY = ["stopWords", "synonyms", "words", "titleWords", "occupationWords", "furtherWords"];

/** Passes requests on to a real server and keeps what was said. */
export async function recordExchanges(
  target: string,
  renamings: readonly Renaming[],
): Promise<LocalServer & { exchanges(): readonly Exchange[] }> {
  const kept: Exchange[] = [];
  const tasks = new Map<number, number>();
  const inOrder = (task: number) => {
    if (!tasks.has(task)) tasks.set(task, tasks.size + 1);
    return tasks.get(task) ?? 0;
  };
  const local = await serve(async (request, body) => {
    const response = await fetch(new URL(request.url ?? "/", target), {
      method: request.method ?? "GET",
      headers: { "Content-Type": "application/json", Authorization: request.headers.authorization ?? "" },
      ...(body === "" ? {} : { body }),
    });
    const text = await response.text();
    const said: Exchange = {
      method: request.method ?? "GET",
      path: pathOf(request, renamings, inOrder),
      ...(body === "" ? {} : { body: plain(JSON.parse(renamed(body, renamings)), inOrder) }),
      status: response.status,
      answer: ownIndexes(plain(JSON.parse(renamed(text, renamings)), inOrder), renamings),
    };
    // What was asked again and again until it changed is kept as it ended.
    const last = kept.at(-1);
    if (said.method === "GET" && last?.method === "GET" && last.path === said.path) kept.pop();
    kept.push(said);
    return { status: response.status, text };
  });
  return { ...local, exchanges: () => kept };
}

/** A list of indexes without those that others have on the same server. */
function ownIndexes(answer: unknown, renamings: readonly Renaming[]): unknown {
  const list = answer as { results?: { uid?: unknown }[]; total?: number } | null;
  if (!Array.isArray(list?.results) || list.results.some(({ uid }) => typeof uid !== "string")) return answer;
  const results = list.results.filter(({ uid }) => renamings.some(([, recorded]) => String(uid).startsWith(recorded)));
  return { ...list, results, total: results.length };
}

/**
 * Answers as was recorded, in the order in which the same was asked; the last answer serves for all further askings. What was
 * never recorded is answered with 501.
 */
export async function replayExchanges(
  exchanges: readonly Exchange[],
  renamings: readonly Renaming[],
): Promise<LocalServer & { unasked(): readonly string[] }> {
  const waiting = new Map<string, Exchange[]>();
  for (const each of exchanges) {
    const key = keyOf(each.method, each.path, each.body);
    waiting.set(key, [...(waiting.get(key) ?? []), each]);
  }
  const asked = new Set<string>();
  const local = await serve(async (request, body) => {
    const asIs = (task: number) => task;
    const asking = body === "" ? undefined : plain(JSON.parse(renamed(body, renamings)), asIs);
    const key = keyOf(request.method ?? "GET", pathOf(request, renamings, asIs), asking);
    const answers = waiting.get(key) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    asked.add(key);
    if (answer === undefined) return { status: 501, text: JSON.stringify({ message: key, code: "not_recorded" }) };
    const back = renamings.map(([real, recorded]) => [recorded, real] as const);
    return { status: answer.status, text: renamed(JSON.stringify(answer.answer), back) };
  });
  return { ...local, unasked: () => [...waiting.keys()].filter((key) => !asked.has(key)) };
}

/** A server that does as it is told; `undefined` leaves the request without an answer. */
export function misbehave(
  behave: () => { readonly status: number; readonly text: string } | undefined,
): Promise<LocalServer> {
  return serve(async () => behave());
}

async function serve(
  handle: (
    request: IncomingMessage,
    body: string,
  ) => Promise<{ readonly status: number; readonly text: string } | undefined>,
): Promise<LocalServer> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      const answer = await handle(request, body);
      if (answer === undefined) return;
      response.writeHead(answer.status, { "Content-Type": "application/json" }).end(answer.text);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keyOf(method: string, path: string, body: unknown): string {
  return `${method} ${path} ${JSON.stringify(body) ?? ""}`;
}

function renamed(text: string, renamings: readonly (readonly [string, string])[]): string {
  return renamings.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

function pathOf(
  request: IncomingMessage,
  renamings: readonly Renaming[],
  taskNumber: (task: number) => number,
): string {
  const path = renamed(request.url ?? "/", renamings);
  return path.replace(/^\/tasks\/(\d+)/, (_, task: string) => `/tasks/${taskNumber(Number(task))}`);
}

/** Sorted, and without what differs each time. */
function plain(value: unknown, taskNumber: (task: number) => number): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each, taskNumber));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !DIFFERENT_EACH_TIME.includes(key))
    .map(([key, each]: [string, unknown]): [string, unknown] => {
      if (TIMES.includes(key) && each !== null) return [key, TIME];
      if (VOCABULARY.includes(key)) return [key, "…"];
      if ((key === "taskUid" || key === "uid") && typeof each === "number") return [key, taskNumber(each)];
      return [key, plain(each, taskNumber)];
    });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
