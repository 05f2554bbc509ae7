import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import type { IndexEngine } from "#app/gateways/search/search-gateway.ts";
import { INDEXED, INDEXED_KINDS, type IndexPorts } from "./indexed-kinds.ts";

/** Builds the index of one kind anew from the database, or in some engines, without a moment in which less is found. */
export function rebuildIndex(
  ports: Pick<IndexPorts, "db" | "search">,
  kind: DocumentKind,
  engines: readonly IndexEngine[] = ports.search.engines,
): Promise<{ readonly written: number }> {
  return INDEXED[kind].rebuild(ports, engines);
}

/** Every index of every engine, one after the other. */
export async function rebuildIndexes(
  ports: Pick<IndexPorts, "db" | "search">,
): Promise<readonly { readonly kind: DocumentKind; readonly written: number }[]> {
  const rebuilt: { kind: DocumentKind; written: number }[] = [];
  for (const { kind, rebuild } of INDEXED_KINDS) {
    rebuilt.push({ kind, ...(await rebuild(ports, ports.search.engines)) });
  }
  return rebuilt;
}
