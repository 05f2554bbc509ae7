import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import type { IndexEngine } from "#app/gateways/search/search-gateway.ts";
import { INDEXED_KINDS, type IndexedKind, type IndexPorts } from "./indexed-kinds.ts";

const BATCH = 5000;
const MEND_BATCH = 500;
const DAY_MS = 86_400_000;

export interface IndexDrift {
  readonly kind: DocumentKind;
  readonly engine: IndexEngine;
  readonly checked: number;
  /** To be found, but not in the index. */
  readonly missing: number;
  /** Found in an older state, or written by an older version of the engine. */
  readonly outdated: number;
  /** Found although no longer to be found. */
  readonly surplus: number;
}

/** Compares each index with the database, mends what differs, and says how much that was. */
export async function auditIndexes(ports: IndexPorts): Promise<readonly IndexDrift[]> {
  const { engines, indexes } = ports.search;
  const drifts: IndexDrift[] = [];
  for (const each of INDEXED_KINDS) {
    for (const engine of engines) drifts.push(await auditEngine(ports, each, engine));
    await indexes[each.kind].forgetRemovals(new Date(ports.clock.now().getTime() - DAY_MS));
  }
  return drifts;
}

async function auditEngine(ports: IndexPorts, indexedKind: IndexedKind, engine: IndexEngine): Promise<IndexDrift> {
  const { kind } = indexedKind;
  let drift: IndexDrift = { kind, engine, checked: 0, missing: 0, outdated: 0, surplus: 0 };
  let afterId = 0;
  for (;;) {
    const indexed = await ports.search.indexes[kind].indexed(engine, afterId, BATCH);
    // The last stretch has no end, so that it holds documents with higher ids than any indexed one.
    const last = indexed.length < BATCH ? Number.MAX_SAFE_INTEGER : (indexed.at(-1)?.id ?? afterId);
    const expected = await indexedKind.versions(ports.db, afterId, last);
    const versions = new Map(expected.map(({ id, version }) => [id, version]));
    const known = new Set(indexed.map(({ id }) => id));
    const missing = [...versions.keys()].filter((id) => !known.has(id));
    const surplus = indexed.filter(({ id }) => !versions.has(id));
    const outdated = indexed
      .filter(({ id, version, current }) => {
        const newest = versions.get(id);
        return newest !== undefined && (!current || version < newest);
      })
      .map(({ id }) => id);
    drift = {
      kind,
      engine,
      checked: drift.checked + versions.size,
      missing: drift.missing + missing.length,
      outdated: drift.outdated + outdated.length,
      surplus: drift.surplus + surplus.length,
    };
    await mend(ports, indexedKind, [...missing, ...outdated]);
    // By the version that is found there: the database's own may be older, where a clock was ahead.
    await ports.search.indexes[kind].remove(surplus.map(({ id, version }) => ({ id, version })));
    if (last === Number.MAX_SAFE_INTEGER) return drift;
    afterId = last;
  }
}

async function mend(ports: IndexPorts, { bringUpToDate }: IndexedKind, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += MEND_BATCH) await bringUpToDate(ports, ids.slice(at, at + MEND_BATCH));
}
