import autocannon from "autocannon";
import { anyFreePort } from "#db/embedded/free-port.ts";
import { type Part, projectRoot, startPart, untilHealthy } from "#scripts/part.ts";

export interface RunningWeb {
  readonly url: string;
  readonly part: Part;
}

/** The built web server, as in production, over one database. */
export async function startWeb(databaseUrl: string, logFile: string): Promise<RunningWeb> {
  const port = String(await anyFreePort());
  const url = `http://127.0.0.1:${port}`;
  const part = startPart({
    name: "web",
    args: ["app/server/web.ts"],
    cwd: projectRoot,
    logFile,
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: port,
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: "for-benchmarks-only-for-benchmarks-only",
      FIELD_KEY: Buffer.alloc(32, 1).toString("base64"),
      LOG_LEVEL: "warn",
      REDIS_URL: "",
      MEILI_URL: "",
    },
  });
  await untilHealthy(part, `${url}/readyz`);
  return { url, part };
}

export interface Load {
  readonly requests: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const CONNECTIONS = 10;

/** Ten people who press again as soon as they have the page, each going through `paths` in turn. */
export async function loadPages(url: string, paths: readonly string[], seconds: number): Promise<Load> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: CONNECTIONS,
        duration: seconds,
        timeout: 60,
        requests: paths.map((path) => ({ path, method: "GET", headers: { "accept-language": "zh-CN" } })),
      },
      (error: unknown, done: autocannon.Result) => (error ? reject(error as Error) : resolve(done)),
    );
    run.on("response", (_client: unknown, status: number, _bytes: number, time: number) => {
      if (status !== 200) reject(new Error(`A page was answered with ${status}.`));
      times.push(time);
    });
  });
  if (result.errors > 0) throw new Error(`${result.errors} pages were not answered.`);
  return { requests: times.length, ...percentiles(times) };
}

/** Median and 95th percentile, in milliseconds to a tenth. */
export function percentiles(times: readonly number[]): { readonly p50Ms: number; readonly p95Ms: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}
