import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import type { SheetRow } from "#app/domain/postings/import/layout/sheet-row.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { BatchAnswer, FileToRead, Told } from "./reader-thread.ts";
import type { RowVisitor, SpreadsheetGateway, SpreadsheetOutline } from "./spreadsheet-gateway.ts";

/** Enough for 50,000 rows of long texts: measured at 110 MB. */
const MOST_MEGABYTES = 160;
/** What lives shortly; V8 takes three times as much for it. */
const YOUNG_MEGABYTES = 8;
/** A workbook of 50,000 rows is opened in three seconds; ten times that on a busy machine. */
const DEADLINE_MS = 30_000;
/** A thread is kept for a moment, since it takes a second to start; with it goes its memory. */
const IDLE_MS = 5_000;
/** Files that may wait for the thread. */
const MOST_WAITING = 8;

export interface ReaderLimits {
  readonly megabytes: number;
  /** How long a file may take to open, and the reader to come up with the next rows. */
  readonly deadlineMs: number;
}

/**
 * Reads on threads of their own with a memory limit and a deadline: whatever a file is made of, pages go on being answered. A
 * file that breaks a limit ends its thread, and is refused as `file-too-complex`. Outlines, for which people wait, are made
 * one after another, so that a process holds one upload at a time.
 */
export function spreadsheetReaderWith({ megabytes, deadlineMs }: ReaderLimits): SpreadsheetGateway {
  const pool = new Piscina({
    filename: new URL("./reader-thread.mjs", import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // Neither secrets nor flags of the process are any of its business.
    env: {},
    execArgv: [],
  });
  // What ends a thread is told by the task that was on it.
  pool.on("error", () => undefined);
  const inTurn = turns(MOST_WAITING);
  return {
    outline: (fileName, content) => inTurn(() => readOutline(pool, { fileName, content }, new Deadline(deadlineMs))),
    each: (fileName, content, visit, signal) =>
      readRows(pool, { fileName, content }, visit, new Deadline(deadlineMs, signal)),
  };
}

export const spreadsheetReader = spreadsheetReaderWith({ megabytes: MOST_MEGABYTES, deadlineMs: DEADLINE_MS });

/** Lets one work after another begin; refuses `busy` where too many wait already. */
function turns(most: number) {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (waiting >= most) return refuse("busy", { field: "file" });
    waiting += 1;
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn.finally(() => {
      waiting -= 1;
    });
  };
}

/** Ends a reading whose thread has not answered in time. It does not run while the rows it sent are worked on. */
class Deadline {
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #ms: number;
  readonly #outer: AbortSignal | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number, outer?: AbortSignal) {
    this.#ms = ms;
    this.#outer = outer;
    this.signal = outer === undefined ? this.#controller.signal : AbortSignal.any([outer, this.#controller.signal]);
  }

  async of<T>(answer: Promise<T>): Promise<T> {
    this.#timer = setTimeout(() => this.#controller.abort(), this.#ms);
    try {
      return await answer;
    } finally {
      clearTimeout(this.#timer);
    }
  }

  /** What the thread's error means: the limit it broke, unless the work was called off from outside. */
  meaning(error: unknown): Result<never> {
    this.#outer?.throwIfAborted();
    const outOfMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    if (outOfMemory || this.#controller.signal.aborted) return refuse("file-too-complex", { field: "file" });
    throw error;
  }
}

function resultOf<T>(told: Told<T>): Result<T> {
  return "refused" in told ? refuse(told.refused, { field: "file" }) : ok(told.value);
}

async function readOutline(pool: Piscina, file: FileToRead, deadline: Deadline): Promise<Result<SpreadsheetOutline>> {
  const task = copyOf(file);
  const reading = pool.run(task, { name: "outline", signal: deadline.signal, transferList: [task.content.buffer] });
  const told = await inTime(deadline, reading as Promise<Told<SpreadsheetOutline>>);
  return told.ok ? resultOf(told.value) : told;
}

async function readRows(
  pool: Piscina,
  file: FileToRead,
  visit: RowVisitor,
  deadline: Deadline,
): Promise<Result<undefined>> {
  const { port1: ours, port2: port } = new MessageChannel();
  const task = { ...copyOf(file), port };
  const transferList = [task.content.buffer, port];
  const reading = pool
    .run(task, { name: "each", signal: deadline.signal, transferList })
    .then((told) => ({ told: told as Told<null>, rows: undefined }));
  const nextBatch = () =>
    once(ours, "message").then(([rows]) => ({ told: undefined, rows: rows as readonly SheetRow[] }));
  const answer = (wanted: BatchAnswer) => ours.postMessage(wanted);
  try {
    for (;;) {
      const batch = await inTime(deadline, Promise.race([nextBatch(), reading]));
      if (!batch.ok) return batch;
      const { rows, told } = batch.value;
      if (rows === undefined) return "refused" in told ? resultOf(told) : ok();
      if ((await visitAll(rows, visit)) === "stop") {
        answer("stop");
        await reading;
        return ok();
      }
      answer("more");
    }
  } catch (error) {
    answer("stop");
    await reading.catch(() => undefined);
    throw error;
  } finally {
    ours.close();
  }
}

async function visitAll(rows: readonly SheetRow[], visit: RowVisitor): Promise<"stop" | undefined> {
  for (const row of rows) {
    const answer = visit(row);
    if ((typeof answer === "object" ? await answer : answer) === "stop") return "stop";
  }
  return undefined;
}

/** What a thread answers, or the limit that it broke. */
async function inTime<T>(deadline: Deadline, answer: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await deadline.of(answer));
  } catch (error) {
    return deadline.meaning(error);
  }
}

/** A copy of its own, which is handed over whole. */
function copyOf({ fileName, content }: FileToRead) {
  return { fileName, content: new Uint8Array(content) };
}
