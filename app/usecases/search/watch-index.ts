import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import type { IndexHealth } from "#app/gateways/search/search-gateway.ts";
import { INDEXED_KINDS, type IndexedKind, type IndexPorts } from "./indexed-kinds.ts";

const BATCH = 500;

/**
 * Looks how the indexes outside the database stand and makes them whole: sends again what has not arrived, builds anew what
 * is lost. Says how each stood.
 */
export async function watchIndexes(ports: IndexPorts): Promise<ReadonlyMap<DocumentKind, IndexHealth>> {
  const found = new Map<DocumentKind, IndexHealth>();
  for (const each of INDEXED_KINDS) found.set(each.kind, await watchIndex(ports, each));
  return found;
}

async function watchIndex(ports: IndexPorts, { kind, rebuild, bringUpToDate }: IndexedKind): Promise<IndexHealth> {
  const { engines, indexes } = ports.search;
  const health = await indexes[kind].examine();
  if (health.state === "lost") {
    await rebuild(
      ports,
      engines.filter((engine) => engine !== "postgres"),
    );
  }
  if (health.state === "behind") {
    for (let at = 0; at < health.ids.length; at += BATCH) await bringUpToDate(ports, health.ids.slice(at, at + BATCH));
  }
  return health;
}
