import { Redis } from "ioredis";

/** What Redis must be set to so that it keeps jobs, and why. */
const WANTED = {
  appendonly: "yes",
  appendfsync: "everysec",
  "maxmemory-policy": "noeviction",
} as const;

export interface RedisReport {
  /** Redis is reached, for the first time or again. Each of its runs has an id of its own. */
  readonly running: (runId: string) => Promise<void>;
  /** A setting with which jobs can be lost; `value` is undefined where Redis does not tell. */
  readonly unsafe: (setting: string, value: string | undefined, wanted: string) => void;
  readonly trouble: (error: Error) => void;
}

/**
 * Watches which run of Redis holds the queue, on a connection of its own: after a crash Redis may come back without the jobs it
 * had taken. Says once which of its settings would lose jobs.
 */
export function watchRedis(url: string, report: RedisReport): { close(): void } {
  const client = new Redis(url, { maxRetriesPerRequest: null });
  let isChecked = false;
  client.on("error", report.trouble);
  client.on("ready", () => {
    void look().catch(report.trouble);
  });
  async function look(): Promise<void> {
    const runId = /^run_id:(\S+)/m.exec(await client.info("server"))?.[1];
    if (runId !== undefined) await report.running(runId);
    if (isChecked) return;
    isChecked = true;
    for (const [setting, wanted] of Object.entries(WANTED)) {
      const value = await settingOf(setting);
      if (value !== wanted && !(setting === "appendfsync" && value === "always")) report.unsafe(setting, value, wanted);
    }
  }
  /** Some providers forbid the question. */
  async function settingOf(setting: string): Promise<string | undefined> {
    try {
      const [, value] = (await client.config("GET", setting)) as string[];
      return value;
    } catch {
      return undefined;
    }
  }
  return { close: () => client.disconnect() };
}
