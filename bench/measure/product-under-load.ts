import autocannon from "autocannon";
import { anyFreePort } from "#db/embedded/free-port.ts";
import { type Part, projectRoot, startPart, untilHealthy } from "#scripts/part.ts";
import { type Percentiles, percentiles } from "./percentiles.ts";
import { type EngineName, environmentOf } from "./product.ts";

export interface RunningWeb {
  readonly url: string;
  readonly part: Part;
}

/** The built web server, as in production, over one database. */
export async function startWeb(
  databaseUrl: string,
  logFile: string,
  engine: EngineName = "postgresql",
): Promise<RunningWeb> {
  const port = String(await anyFreePort());
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, ...environmentOf(databaseUrl, engine), PORT: port, PUBLIC_URL: url };
  const part = startPart({ name: "web", args: ["app/server/web.ts"], cwd: projectRoot, logFile, env });
  await untilHealthy(part, `${url}/readyz`);
  return { url, part };
}

/** The workers, as in production, over one database. */
export async function startWorkers(databaseUrl: string, logFile: string, engine: EngineName): Promise<Part> {
  const port = String(await anyFreePort());
  const env = { ...process.env, ...environmentOf(databaseUrl, engine), WORKERS_PORT: port };
  const part = startPart({ name: "workers", args: ["workers/main.ts"], cwd: projectRoot, logFile, env });
  await untilHealthy(part, `http://127.0.0.1:${port}/readyz`);
  return part;
}

export interface Load {
  readonly connections: number;
  /** How long, or how many pages in all. */
  readonly until: { readonly seconds: number } | { readonly pages: number };
}

/** What browsers send: their answers come compressed. */
const HEADERS = { "accept-language": "zh-CN", "accept-encoding": "gzip, deflate, br" };

/**
 * People who press again as soon as they have the page, each going through `paths` in turn from a place of their own.
 *
 * @returns milliseconds until each page had come
 */
export async function loadPages(url: string, paths: readonly string[], load: Load): Promise<readonly number[]> {
  const requests = paths.map((path) => ({ path, method: "GET" as const, headers: HEADERS }));
  const times: number[] = [];
  let clients = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: load.connections,
        ...("pages" in load.until ? { amount: load.until.pages } : { duration: load.until.seconds }),
        timeout: 60,
        setupClient: (client) => {
          const from = Math.floor((clients * requests.length) / load.connections);
          clients += 1;
          client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
        },
      },
      (error: unknown, done: autocannon.Result) => (error ? reject(error as Error) : resolve(done)),
    );
    run.on("response", (_client: unknown, status: number, _bytes: number, time: number) => {
      if (status !== 200) reject(new Error(`A page was answered with ${status}.`));
      times.push(time);
    });
  });
  if (result.errors > 0) throw new Error(`${result.errors} pages were not answered.`);
  return times;
}

export function summary(times: readonly number[]): Percentiles & { readonly requests: number } {
  return { requests: times.length, ...percentiles(times) };
}
