import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import { INDEXED, type IndexOutcome, type IndexPorts } from "./indexed-kinds.ts";

/** Brings the index of one kind up to date with the present state of these, as `IndexedKind.bringUpToDate` says. */
export function indexDocuments(ports: IndexPorts, kind: DocumentKind, ids: readonly number[]): Promise<IndexOutcome> {
  return INDEXED[kind].bringUpToDate(ports, ids);
}
