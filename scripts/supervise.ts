import { setTimeout as pause } from "node:timers/promises";
import { type Part, type PartOptions, lastLines, startPart, untilHealthy } from "./part.ts";
import { type Patience, patience } from "./patience.ts";

export type Supervision = {
  /** Resolves when the part is healthy for the first time; rejects with a sentence when it does not get there. */
  ready: Promise<void>;
  /** Ends the part for good. */
  stop(): Promise<void>;
};

export type Supervised = PartOptions & {
  /** Answers 200 when the part works. */
  healthUrl: string;
};

export type Care = {
  /** Resolves when what the part needs is there: a part must not start, and fail, while the database comes back. */
  whenNeedsAreMet(signal: AbortSignal): Promise<void>;
  say(line: string): void;
  /** How long the part is waited for; its own by default. */
  patience?: Patience;
};

/**
 * Starts a part and, once it has been healthy, starts it again with a message whenever it ends by itself. A part that
 * keeps failing is started more and more seldom; the other parts and the database are left alone.
 */
export function supervise(
  options: Supervised,
  { whenNeedsAreMet, say, patience: own = patience() }: Care,
): Supervision {
  const stopping = new AbortController();
  const { signal } = stopping;
  const start = (): Part => {
    own.begun();
    return startPart(options);
  };
  let part = start();

  const keepAlive = async (): Promise<void> => {
    for (;;) {
      const reason = await part.ended;
      if (signal.aborted) return;
      const ms = own.nextPause();
      say(`The part "${options.name}" ${reason}. It is started again in ${ms / 1000} s.${lastWords(options)}`);
      await pause(ms, undefined, { signal });
      await whenNeedsAreMet(signal);
      signal.throwIfAborted();
      part = start();
      const started = part;
      await untilHealthy(started, options.healthUrl).then(
        () => say(`The part "${options.name}" works again.`),
        // A part that hangs is ended, and then treated like one that crashed.
        () => started.stop(),
      );
    }
  };

  const firstStart = async (): Promise<void> => {
    try {
      await untilHealthy(part, options.healthUrl);
    } catch (error) {
      if (signal.aborted) return;
      throw new Error(`${(error as Error).message}.${lastWords(options)}${logHint(options)}`);
    }
    // Only the end of everything aborts the care for a part.
    void keepAlive().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };

  return {
    ready: firstStart(),
    stop: async () => {
      stopping.abort();
      await part.stop();
    },
  };
}

function lastWords({ logFile }: PartOptions): string {
  const said = logFile ? lastLines(logFile) : "";
  return said ? ` It last said:\n${said}` : "";
}

function logHint({ logFile }: PartOptions): string {
  return logFile ? `\nIts whole log: ${logFile}` : "";
}
