import type { Ports } from "#app/usecases/ports.ts";
import { postingIdsOf } from "#db/queries/search/posting-sources.ts";
import { indexDocuments } from "./index-documents.ts";
import type { IndexOutcome } from "./indexed-kinds.ts";

const BATCH = 500;

/** Brings all postings of an organisation up to date in the index: its name, or whether it is suspended, may have changed. */
export async function indexOrganisation(
  ports: Pick<Ports, "db" | "search" | "clock">,
  organisationId: number,
): Promise<IndexOutcome> {
  let outcome: IndexOutcome = { written: 0, removed: 0, stale: 0 };
  let afterId = 0;
  for (;;) {
    const ids = (await postingIdsOf(ports.db, organisationId, afterId, BATCH)).map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return outcome;
    const part = await indexDocuments(ports, "postings", ids);
    outcome = {
      written: outcome.written + part.written,
      removed: outcome.removed + part.removed,
      stale: outcome.stale + part.stale,
    };
    afterId = last;
  }
}
