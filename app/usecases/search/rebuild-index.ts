import { postingDocument, type PostingDocument } from "#app/domain/search/posting-document.ts";
import type { IndexEngine } from "#app/gateways/search/search-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findablePostingSources } from "#db/queries/search/posting-sources.ts";

const BATCH = 500;

/** Builds every index anew from the database, or those of some engines, without a moment in which less is found. */
export function rebuildIndex(
  ports: Pick<Ports, "db" | "search">,
  engines: readonly IndexEngine[] = ports.search.engines,
): Promise<{ readonly written: number }> {
  return ports.search.rebuildPostings(allDocuments(ports), engines);
}

async function* allDocuments({ db }: Pick<Ports, "db">): AsyncGenerator<readonly PostingDocument[]> {
  let afterId = 0;
  for (;;) {
    const rows = await findablePostingSources(db, afterId, BATCH);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ posting, organisation }) => postingDocument(posting, organisation));
    afterId = last.posting.id;
  }
}
