import { type Part, type PartOptions, lastLines, startPart, untilHealthy } from "./part.ts";

const mostRestarts = 3;
const windowMs = 60_000;

/** Counts restarts of all parts together, so that a part which cannot run does not spin for ever. */
export function restartLimit(now: () => number = () => performance.now()): () => boolean {
  let recent: number[] = [];
  return () => {
    recent = recent.filter((time) => now() - time < windowMs);
    recent.push(now());
    return recent.length <= mostRestarts;
  };
}

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

/**
 * Starts a part and, once it has been healthy, starts it again with a message whenever it ends by itself.
 *
 * @param mayRestart asked before each restart
 * @param giveUp called with a sentence when it may not be restarted any more
 */
export function supervise(
  options: Supervised,
  mayRestart: () => boolean,
  say: (line: string) => void,
  giveUp: (sentence: string) => void,
): Supervision {
  let stopping = false;
  let part = startPart(options);

  const keepAlive = async (watched: Part): Promise<void> => {
    const reason = await watched.ended;
    if (stopping) return;
    say(`The part "${options.name}" ${reason}.${lastWords(options)}`);
    if (!mayRestart()) {
      giveUp(`The part "${options.name}" keeps failing, so everything is stopped.${logHint(options)}`);
      return;
    }
    say(`Starting "${options.name}" again…`);
    part = startPart(options);
    void keepAlive(part);
    await untilHealthy(part, options.healthUrl).then(
      () => say(`The part "${options.name}" works again.`),
      // A part that hangs is ended, which its own watch then treats like a crash.
      () => part.stop(),
    );
  };

  const firstStart = async (): Promise<void> => {
    try {
      await untilHealthy(part, options.healthUrl);
      void keepAlive(part);
    } catch (error) {
      if (stopping) return;
      throw new Error(`${(error as Error).message}.${lastWords(options)}${logHint(options)}`);
    }
  };

  return {
    ready: firstStart(),
    stop: async () => {
      stopping = true;
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
