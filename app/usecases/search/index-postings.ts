import { isFindable } from "#app/domain/search/findable.ts";
import { postingDocument } from "#app/domain/search/posting-document.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { postingSources } from "#db/queries/search/posting-sources.ts";

export interface IndexOutcome {
  readonly written: number;
  readonly removed: number;
  /** Documents that the index already knew newer. */
  readonly stale: number;
}

/**
 * Brings the search index up to date with the present state of these postings: published ones are written, all others
 * taken out. Doing it twice is harmless, and a late run overwrites nothing newer.
 */
export async function indexPostings(
  ports: Pick<Ports, "db" | "search" | "clock">,
  postingIds: readonly number[],
): Promise<IndexOutcome> {
  if (postingIds.length === 0) return { written: 0, removed: 0, stale: 0 };
  const rows = await postingSources(ports.db, postingIds);
  const found = rows.filter(({ posting, organisation }) => isFindable(posting.status, organisation.verification));
  const documents = found.map(({ posting, organisation }) => postingDocument(posting, organisation));
  const writtenIds = new Set(documents.map((each) => each.postingId));
  const versions = new Map(rows.map((row) => [row.posting.id, latestOf(row)]));
  const now = ports.clock.now();
  const removals = [...new Set(postingIds)]
    .filter((id) => !writtenIds.has(id))
    .map((id) => ({ id, version: versions.get(id) ?? now }));

  const { written } = await ports.search.indexPostings(documents);
  await ports.search.removePostings(removals);
  return { written, removed: removals.length, stale: documents.length - written };
}

function latestOf(row: { posting: { updatedAt: Date }; organisation: { updatedAt: Date } }): Date {
  const { posting, organisation } = row;
  return organisation.updatedAt > posting.updatedAt ? organisation.updatedAt : posting.updatedAt;
}
