import { Piscina } from "piscina";
import type { SeekerFacts } from "#app/domain/matching/facts.ts";
import type { PackedLists } from "#app/domain/matching/packed-lists.ts";
import type { HeldPeople, ListMaker, ListMaking, ListWork } from "./list-maker.ts";
import type { ThreadTasks } from "./list-thread.ts";
import { oneThreadListMaker } from "./one-thread-list-maker.ts";

/** For fewer people threads cost as much, about a second each until they have read the rules, as they save. */
const FEWEST_PEOPLE = 5000;

/**
 * Makes lists on threads of their own, so that all processors work and the caller's thread stays free. Threads are started
 * for each work and end with it; what one of them fails with, the caller is told.
 *
 * @param threads how many at most; with fewer than two, and for few people, lists are made on the caller's own thread
 * @param fewest for so many people threads are started
 */
export function piscinaListMaker(threads: number, fewest = FEWEST_PEOPLE): ListMaker {
  return {
    begin: (work) =>
      threads < 2 || work.people < fewest
        ? oneThreadListMaker.begin(work)
        : new ThreadedMaking(work, Math.min(threads, work.people)),
  };
}

class ThreadedMaking implements ListMaking {
  private readonly threads: readonly ListThread[];
  private shares = 0;

  constructor(
    work: ListWork,
    readonly atOnce: number,
  ) {
    this.threads = Array.from({ length: atOnce }, () => new ListThread(work));
  }

  /** People stay on the thread that holds the fewest when they come. */
  async hold(people: readonly SeekerFacts[]): Promise<HeldPeople> {
    const thread = this.threads.reduce((best, each) => (each.people < best.people ? each : best));
    const share = this.shares;
    this.shares += 1;
    thread.people += people.length;
    await thread.run("hold", { share, people });
    return {
      bestPostings: (points, most) => thread.run<PackedLists>("bestPostings", { share, points, most }),
      bestPeople: (most, least) => thread.run<PackedLists>("bestPeople", { share, most, least }),
      release: async () => {
        await thread.run("release", { share });
        thread.people -= people.length;
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }
}

/** A pool of one thread, for people have to be found where they are held. */
class ListThread {
  /** How many are held. */
  people = 0;
  private readonly pool: Piscina;
  private readonly failed = new AbortController();
  private readonly signal: AbortSignal;

  constructor({ postings, context, signal }: ListWork) {
    this.signal = signal === undefined ? this.failed.signal : AbortSignal.any([signal, this.failed.signal]);
    this.pool = new Piscina({
      filename: new URL("./list-thread.mjs", import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
      workerData: { postings, context },
      // Neither secrets nor flags of the process are any of its business.
      env: {},
      execArgv: [],
    });
    // What a thread fails with while nothing is asked of it: told with the next question.
    this.pool.on("error", (error) => this.failed.abort(error));
  }

  async run<Answer = void>(...[name, task]: Call): Promise<Answer> {
    this.signal.throwIfAborted();
    try {
      return (await this.pool.run(task, { name, signal: this.signal })) as Answer;
    } catch (error) {
      this.signal.throwIfAborted();
      throw error;
    }
  }

  end(): Promise<void> {
    return this.pool.destroy();
  }
}

type Call = { [Name in keyof ThreadTasks]: [name: Name, task: ThreadTasks[Name]] }[keyof ThreadTasks];
