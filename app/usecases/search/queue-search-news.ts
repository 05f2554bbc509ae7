import type { Fact } from "#app/jobs/facts.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { searchesWantingNews } from "#db/queries/search/saved-searches.ts";

/** Searches looked at in one job: some seconds, so that a stop in the middle loses nothing and delays little. */
const BATCH = 50;

/** Has every saved search whose news somebody wants looked at, in batches. Doing it twice tells nobody twice. */
export async function queueSearchNews(ports: Pick<Ports, "db" | "clock">): Promise<{ readonly searches: number }> {
  const ids = await searchesWantingNews(ports.db);
  if (ids.length === 0) return { searches: 0 };
  const facts: Fact[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    facts.push({ topic: "searches.due", payload: { savedSearchIds: ids.slice(start, start + BATCH) } });
  }
  await ports.db.transaction((tx) =>
    recordChange(
      tx,
      {
        at: ports.clock.now(),
        accountId: null,
        role: "system",
        action: "search.queue-news",
        objectType: "search",
        objectId: null,
        details: { searches: ids.length },
      },
      facts,
    ),
  );
  return { searches: ids.length };
}
