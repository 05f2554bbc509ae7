import { setTimeout as pause } from "node:timers/promises";
import {
  type EnqueuedTask,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
  type MultiSearchQuery,
  type Settings,
} from "meilisearch";
import { z } from "zod";
import { MirrorFailure } from "./search-mirror.ts";

/** @param code Meilisearch's own error code, or what happened on the way */
export function meilisearchFailure(code: string): MirrorFailure {
  return new MirrorFailure("Meilisearch", code);
}

/** How documents of one kind of index are told apart, and what is read of those that were found. */
export interface HitShape<Hit> {
  readonly key: string;
  readonly hit: z.ZodType<Hit>;
}

const postingHit = z.object({
  postingId: z.number(),
  version: z.number().optional(),
  _geo: z.object({ lat: z.number(), lng: z.number() }).nullish(),
});
export type PostingHit = z.infer<typeof postingHit>;
export const POSTING_HITS: HitShape<PostingHit> = { key: "postingId", hit: postingHit };

const recordHit = z.object({ id: z.number(), version: z.number().optional() });
export type RecordHit = z.infer<typeof recordHit>;
export const RECORD_HITS: HitShape<RecordHit> = { key: "id", hit: recordHit };

interface AnswerOf<Hit> {
  readonly hits: readonly Hit[];
  readonly totalHits?: number | undefined;
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
}
export type SearchAnswer = AnswerOf<PostingHit>;

function answersOf<Hit>({ hit }: HitShape<Hit>): z.ZodType<{ readonly results: readonly AnswerOf<Hit>[] }> {
  const answer = z.object({
    hits: z.array(hit),
    totalHits: z.number().optional(),
    facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).optional(),
  });
  return z.object({ results: z.array(answer) });
}

const index = z.object({ uid: z.string(), createdAt: z.string() });
const indexes = z.object({ results: z.array(index) });

export interface MeilisearchAddress {
  readonly url: string;
  readonly key: string;
}

/**
 * What is asked of a Meilisearch server, and nothing else. Every promise rejects with a `MirrorFailure`.
 *
 * Writes give the number of a queued task: tasks are done in the order in which they were queued, and `done` waits for
 * them. The key needs `search`, `documents.add`, `documents.delete`, `indexes.*`, `settings.update` and `tasks.get` for
 * the indexes of the product; a process that only searches needs `search` alone.
 */
export interface ServerOf<Hit> {
  search(queries: readonly MultiSearchQuery[], signal?: AbortSignal): Promise<readonly AnswerOf<Hit>[]>;
  putDocuments(uid: string, documents: readonly object[], signal?: AbortSignal): Promise<number>;
  dropDocuments(uid: string, ids: readonly number[], signal?: AbortSignal): Promise<number>;
  createIndex(uid: string): Promise<number>;
  configureIndex(uid: string, settings: Settings): Promise<number>;
  /** Gives each the other's name, or the second one the first's where there is no first, and waits until that is done. */
  swapIndexes(inUse: string, next: string, patienceMs: number): Promise<void>;
  deleteIndex(uid: string): Promise<number>;
  /** When the index was made, which tells it from another of the same name; undefined where there is none. */
  indexMadeAt(uid: string): Promise<string | undefined>;
  indexNames(): Promise<readonly string[]>;
  /** Waits until each task was done, so many milliseconds for each at most; one that failed or is late rejects. */
  done(tasks: readonly number[], patienceMs: number): Promise<void>;
}

/** For requests that are given no deadline of their own. */
const REQUEST_MS = 5000;
const TASK_POLL_MS = 25;
const SWAP_POLL_MS = 50;
const MOST_INDEXES = 1000;

/** As it is asked about postings. */
export type MeilisearchServer = ServerOf<PostingHit>;

/** The server at an address, asked about one kind of documents; nothing is asked of it yet. */
export function meilisearchServer<Hit>({ url, key }: MeilisearchAddress, shape: HitShape<Hit>): ServerOf<Hit> {
  const answers = answersOf(shape);
  const client = new Meilisearch({ host: url, apiKey: key, timeout: REQUEST_MS });
  const queued = async (task: PromiseLike<EnqueuedTask>) => (await asked(task)).taskUid;
  const withSignal = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });
  const documents = (uid: string, path: string, body: object, signal: AbortSignal | undefined) =>
    client.httpRequest.post<EnqueuedTask>({
      path: `indexes/${uid}/documents${path}`,
      body,
      extraRequestInit: withSignal(signal),
    });
  const indexMadeAt = async (uid: string) => {
    try {
      return read(index, await asked(client.getRawIndex(uid))).createdAt;
    } catch (error) {
      if (error instanceof MirrorFailure && error.code === "index_not_found") return undefined;
      throw error;
    }
  };

  return {
    async search(queries, signal) {
      const answer = await asked(client.multiSearch({ queries: [...queries] }, withSignal(signal)));
      return read(answers, answer).results;
    },
    // The library's own methods for these take no deadline.
    putDocuments: (uid, items, signal) => queued(documents(uid, `?primaryKey=${shape.key}`, items, signal)),
    dropDocuments: (uid, ids, signal) => queued(documents(uid, "/delete-batch", ids, signal)),
    createIndex: (uid) => queued(client.createIndex(uid, { primaryKey: shape.key })),
    configureIndex: (uid, settings) => queued(client.index(uid).updateSettings(settings)),
    async swapIndexes(inUse, next, patienceMs) {
      const isFirst = (await indexMadeAt(inUse)) === undefined;
      const expected = await indexMadeAt(next);
      if (expected === undefined) throw meilisearchFailure("index_not_found");
      const indexes: [string, string] = isFirst ? [next, inUse] : [inUse, next];
      await queued(client.swapIndexes([{ indexes, rename: isFirst }]));
      // The task belongs to no single index: a key for some indexes may queue it, but not ask how it ended.
      for (let waited = 0; (await indexMadeAt(inUse)) !== expected; waited += SWAP_POLL_MS) {
        if (waited > patienceMs) throw meilisearchFailure("task_late");
        await pause(SWAP_POLL_MS);
      }
    },
    deleteIndex: (uid) => queued(client.deleteIndex(uid)),
    indexMadeAt,
    indexNames: async () =>
      read(indexes, await asked(client.getRawIndexes({ limit: MOST_INDEXES }))).results.map(({ uid }) => uid),
    async done(tasks, patienceMs) {
      for (const uid of tasks) {
        const task = await asked(client.tasks.waitForTask(uid, { timeout: patienceMs, interval: TASK_POLL_MS }));
        if (task.status !== "succeeded") throw meilisearchFailure(task.error?.code ?? `task_${task.status}`);
      }
    },
  };
}

async function asked<Answer>(answer: PromiseLike<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw meilisearchFailure(codeOf(error));
  }
}

function read<Shape extends z.ZodType>(shape: Shape, answer: unknown): z.infer<Shape> {
  const result = shape.safeParse(answer);
  if (!result.success) throw meilisearchFailure("malformed_answer");
  return result.data;
}

function codeOf(error: unknown): string {
  if (error instanceof MeilisearchApiError) return error.cause?.code ?? `http_${error.response.status}`;
  if (error instanceof MeilisearchTaskTimeOutError) return "task_late";
  if (error instanceof SyntaxError) return "malformed_answer";
  return error instanceof MeilisearchRequestError && isLate(error.cause) ? "deadline" : "unreachable";
}

function isLate(cause: unknown): boolean {
  if (cause instanceof MeilisearchRequestTimeOutError) return true;
  return cause instanceof DOMException && (cause.name === "TimeoutError" || cause.name === "AbortError");
}
