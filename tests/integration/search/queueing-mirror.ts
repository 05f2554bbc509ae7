import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import {
  type AcceptedChange,
  MirrorFailure,
  type MirrorIndex,
  type PostingMirror,
} from "#app/gateways/search/search-mirror.ts";

/** Two numbered shelves that take changes as Meilisearch does: queued first, carried out in order, some time later. */
export interface QueueingMirror extends PostingMirror {
  /** What the index in use holds: version by posting. */
  held(): ReadonlyMap<number, number>;
  /** Carries out what is queued, in order. */
  work(): void;
  /** While held up, nothing queued is carried out until `work`. */
  heldUp: boolean;
  /** While set, nothing can be queued or asked. */
  down: boolean;
  /** The next queued changes fail when they are carried out. */
  failing: number;
  /** Called before each change is queued. */
  beforeEnqueue: () => Promise<void>;
  /** As after a loss of its disk. */
  wipe(): void;
}

export function queueingMirror(name = "test-postings-1"): QueueingMirror {
  let made = 0;
  const newIndex = () => ({ madeAt: `made ${(made += 1)}`, versions: new Map<number, number>() });
  const indexes = new Map<MirrorIndex, ReturnType<typeof newIndex>>();
  const queue: { readonly task: number; readonly run: () => void }[] = [];
  const outcomes = new Map<number, boolean>();
  let tasks = 0;

  const reached = () => {
    if (mirror.down) throw new MirrorFailure("The test's mirror", "unreachable");
  };
  const indexOf = (which: MirrorIndex) => {
    const index = indexes.get(which);
    if (index === undefined) throw new MirrorFailure("The test's mirror", "index_not_found");
    return index;
  };

  const mirror: QueueingMirror = {
    engine: "meilisearch",
    kind: "postings",
    name,
    heldUp: false,
    down: false,
    failing: 0,
    beforeEnqueue: () => Promise.resolve(),
    held: () => indexes.get("live")?.versions ?? new Map(),
    work() {
      for (const { task, run } of queue.splice(0)) {
        const fails = mirror.failing > 0;
        if (fails) mirror.failing -= 1;
        else run();
        outcomes.set(task, !fails);
      }
    },
    wipe: () => indexes.clear(),

    search: (_query: PostingQuery, _signal: AbortSignal): Promise<PostingResults> =>
      Promise.reject(new Error("This mirror keeps versions only.")),
    raisesDoubt: (failure) => failure instanceof MirrorFailure && failure.code === "index_not_found",
    async enqueue(change: AcceptedChange<PostingDocument>, into) {
      await mirror.beforeEnqueue();
      reached();
      return into.map((which) => {
        tasks += 1;
        queue.push({
          task: tasks,
          run: () => {
            const { versions } = indexOf(which);
            for (const each of change.documents) versions.set(each.postingId, each.version.getTime());
            for (const id of change.removedIds) versions.delete(id);
          },
        });
        return tasks;
      });
    },
    async done(awaited) {
      reached();
      if (!mirror.heldUp) mirror.work();
      for (const task of awaited) {
        if (outcomes.get(task) === undefined) throw new MirrorFailure("The test's mirror", "task_late");
        if (outcomes.get(task) === false) throw new MirrorFailure("The test's mirror", "internal");
      }
    },
    async madeAt() {
      reached();
      return indexes.get("live")?.madeAt;
    },
    async extent() {
      reached();
      const versions = [...indexOf("live").versions.values()];
      return { documents: versions.length, newest: versions.length === 0 ? null : Math.max(...versions) };
    },
    async indexed(afterId, limit) {
      reached();
      return [...indexOf("live").versions]
        .filter(([postingId]) => postingId > afterId)
        .sort(([a], [b]) => a - b)
        .slice(0, limit)
        .map(([postingId, version]) => ({ id: postingId, version: new Date(version), current: true }));
    },
    async makeNext() {
      reached();
      indexes.set("next", newIndex());
    },
    async swapNext() {
      reached();
      const [live, next] = [indexes.get("live"), indexOf("next")];
      indexes.set("live", next);
      if (live !== undefined) indexes.set("next", live);
      else indexes.delete("next");
    },
    async dropNext() {
      reached();
      indexes.delete("next");
    },
    dropOthers: () => Promise.resolve(reached()),
  };
  return mirror;
}
