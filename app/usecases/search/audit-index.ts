import type { IndexEngine } from "#app/gateways/search/search-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findablePostingVersions } from "#db/queries/search/posting-sources.ts";
import { indexPostings } from "./index-postings.ts";

const BATCH = 5000;
const MEND_BATCH = 500;
const DAY_MS = 86_400_000;

export interface IndexDrift {
  readonly engine: IndexEngine;
  readonly checked: number;
  /** Published, but not to be found. */
  readonly missing: number;
  /** Found in an older state, or written by an older version of the engine. */
  readonly outdated: number;
  /** Found although no longer published. */
  readonly surplus: number;
}

/** Compares each index with the database, mends what differs, and says how much that was. */
export async function auditIndex(ports: Pick<Ports, "db" | "search" | "clock">): Promise<readonly IndexDrift[]> {
  const drifts: IndexDrift[] = [];
  for (const engine of ports.search.engines) drifts.push(await auditEngine(ports, engine));
  await ports.search.forgetRemovals(new Date(ports.clock.now().getTime() - DAY_MS));
  return drifts;
}

async function auditEngine(ports: Pick<Ports, "db" | "search" | "clock">, engine: IndexEngine): Promise<IndexDrift> {
  let drift: IndexDrift = { engine, checked: 0, missing: 0, outdated: 0, surplus: 0 };
  let afterId = 0;
  for (;;) {
    const indexed = await ports.search.indexedPostings(engine, afterId, BATCH);
    // The last stretch has no end, so that it holds published postings with higher ids than any indexed one.
    const last = indexed.length < BATCH ? Number.MAX_SAFE_INTEGER : (indexed.at(-1)?.id ?? afterId);
    const published = await findablePostingVersions(ports.db, afterId, last);
    const versions = new Map(
      published.map((row) => [row.id, Math.max(row.postingAt.getTime(), row.organisationAt.getTime())]),
    );
    const known = new Set(indexed.map(({ id }) => id));
    const missing = [...versions.keys()].filter((id) => !known.has(id));
    const surplus = indexed.filter(({ id }) => !versions.has(id)).map(({ id }) => id);
    const outdated = indexed
      .filter(({ id, version, current }) => {
        const expected = versions.get(id);
        return expected !== undefined && (!current || version.getTime() < expected);
      })
      .map(({ id }) => id);
    drift = {
      engine,
      checked: drift.checked + versions.size,
      missing: drift.missing + missing.length,
      outdated: drift.outdated + outdated.length,
      surplus: drift.surplus + surplus.length,
    };
    await mend(ports, [...missing, ...outdated, ...surplus]);
    if (last === Number.MAX_SAFE_INTEGER) return drift;
    afterId = last;
  }
}

async function mend(ports: Pick<Ports, "db" | "search" | "clock">, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += MEND_BATCH) await indexPostings(ports, ids.slice(at, at + MEND_BATCH));
}
