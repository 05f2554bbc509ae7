import { and, eq, gt, inArray } from "drizzle-orm";
import type { BrowseRequest } from "#app/domain/search/browse-request.ts";
import { newsSinceNext, readSavedSearch, recencyOfNews } from "#app/domain/search/saved-search.ts";
import type { Coordinates } from "#app/domain/areas/travel.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { homeOf, searchWantingNews } from "#db/queries/search/saved-searches.ts";
import { postings, savedSearches, savedSearchNews } from "#db/schema/all.ts";
import { findPostings } from "./find-postings.ts";
import { savedFrame } from "./saved-frame.ts";

const PAGE_SIZE = 100;
/** After a large import the rest is news the next day. */
const MOST_PAGES = 5;

type SearchPorts = Pick<Ports, "db" | "search" | "lexicon" | "clock">;

export interface NewsTally {
  /** Searches that found postings nobody was told of for them. */
  readonly withNews: number;
  /** Searches that can no longer be made as they were meant. */
  readonly outdated: number;
}

/**
 * Looks for postings published since each of these saved searches was last looked at, by the steps of the page that take the
 * words as they are meant: any of the words is not enough. What is found is remembered, so that no posting is news twice, and
 * becomes one fact a search. Each search is a transaction of its own: however often this runs, stops or fails half-way, a
 * posting is told of once.
 */
export async function findSearchNews(ports: SearchPorts, savedSearchIds: readonly number[]): Promise<NewsTally> {
  let withNews = 0;
  let outdated = 0;
  for (const id of savedSearchIds) {
    const search = await searchWantingNews(ports.db, id);
    if (search === undefined) continue;
    const home = await homeOf(ports.db, search.accountId);
    const read = readSavedSearch(search.query, home !== null);
    if (read.outdated !== null) {
      outdated += 1;
      continue;
    }
    const found = await publishedSince(ports, read.request, { home, since: search.newsSince });
    if (await remember(ports, id, { found, since: search.newsSince })) withNews += 1;
  }
  return { withNews, outdated };
}

/** The ids of what the search finds that was published after `since`, the newest first. */
async function publishedSince(
  ports: SearchPorts,
  request: BrowseRequest,
  { home, since }: { readonly home: Coordinates | null; readonly since: Date },
): Promise<readonly number[]> {
  const postedWithinDays = recencyOfNews(request.filters.postedWithinDays, since, ports.clock.now());
  const filters = { ...request.filters, postedWithinDays };
  const all: number[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const frame = savedFrame(ports, request, { home, page, pageSize: PAGE_SIZE });
    const { results } = await findPostings(ports, filters, frame, request.literal ? "typed" : "spelled");
    const ids = results.hits.map(({ postingId }) => postingId);
    const news = await ports.db
      .select({ id: postings.id })
      .from(postings)
      .where(and(inArray(postings.id, ids), eq(postings.status, "published"), gt(postings.publishedAt, since)));
    all.push(...news.map(({ id }) => id));
    // Sorted by the day of publication: the first older one ends the news.
    if (news.length < PAGE_SIZE || page * PAGE_SIZE >= results.total) break;
  }
  return all;
}

/** Remembers what the person is told of now; false where that is nothing. */
async function remember(
  ports: SearchPorts,
  savedSearchId: number,
  { found, since }: { readonly found: readonly number[]; readonly since: Date },
): Promise<boolean> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    // The person may have ended it, begun it anew, or taken the search away while it was looked at.
    const [wanted] = await tx
      .update(savedSearches)
      .set({ newsSince: newsSinceNext(since, at) })
      .where(and(eq(savedSearches.id, savedSearchId), eq(savedSearches.newsSince, since)))
      .returning({ id: savedSearches.id });
    if (wanted === undefined || found.length === 0) return false;
    const told = await tx
      .insert(savedSearchNews)
      .values(found.map((postingId) => ({ savedSearchId, postingId, toldAt: at })))
      .onConflictDoNothing()
      .returning({ id: savedSearchNews.id });
    if (told.length === 0) return false;
    await recordChange(
      tx,
      {
        at,
        accountId: null,
        role: "system",
        action: "search.find-news",
        objectType: "search",
        objectId: savedSearchId,
        details: { postings: told.length },
      },
      (auditId) => [{ topic: "search.news", payload: { savedSearchId, auditId } }],
    );
    return true;
  });
}
