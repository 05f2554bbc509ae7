import { workerData } from "node:worker_threads";
import type { SeekerFacts } from "#app/domain/matching/facts.ts";
import type { PackedLists } from "#app/domain/matching/packed-lists.ts";
import { ListEngine } from "./list-engine.ts";
import type { ListWork } from "./list-maker.ts";

/**
 * What a thread of `piscina-list-maker.server.ts` does. It is given postings and context once, when it starts, and people a
 * share at a time; it ends with the work. It knows neither the settings nor the database, and logs nothing.
 */
const engine = new ListEngine(workerData as Pick<ListWork, "postings" | "context">, () => undefined);

export interface ThreadTasks {
  hold: { readonly share: number; readonly people: readonly SeekerFacts[] };
  bestPostings: { readonly share: number; readonly points: Int16Array; readonly most: number };
  bestPeople: { readonly share: number; readonly most: number; readonly least: Int16Array };
  release: { readonly share: number };
}

export function hold({ share, people }: ThreadTasks["hold"]): void {
  engine.hold(share, people);
}

export function bestPostings({ share, points, most }: ThreadTasks["bestPostings"]): Promise<PackedLists> {
  return engine.bestPostings(share, points, most);
}

export function bestPeople({ share, most, least }: ThreadTasks["bestPeople"]): Promise<PackedLists> {
  return engine.bestPeople(share, most, least);
}

export function release({ share }: ThreadTasks["release"]): void {
  engine.release(share);
}
