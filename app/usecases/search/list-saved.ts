import { desc, eq, exists, sql } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { deadlinePassed } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { isFindable } from "#app/domain/search/findable.ts";
import { type Outdated, readSavedSearch } from "#app/domain/search/saved-search.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { favourites, savedSearches, savedSearchNews } from "#db/schema/all.ts";
import { listed, type ListedPosting } from "./browse-postings.ts";
import { findPostings, ladderOf } from "./find-postings.ts";
import { readerSide } from "./reader-side.ts";
import { savedFrame } from "./saved-frame.ts";

export interface SavedSearch {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  readonly createdAt: Date;
  /** How many postings it finds now. */
  readonly total: number;
  /** Whether the person is told of new postings. */
  readonly newsWanted: boolean;
  /** Whether the person was told of any so far. */
  readonly hasNews: boolean;
  readonly outdated: Outdated | null;
}

export interface Saved {
  readonly searches: readonly SavedSearch[];
  readonly favourites: readonly (ListedPosting & { readonly open: boolean })[];
}

/**
 * What a person kept: searches with how many postings each finds now, and postings, the last kept first.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function listSaved(
  ports: Pick<Ports, "db" | "search" | "lexicon" | "clock">,
  principal: Principal,
): Promise<Result<Saved>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { accountId } = principal;
  const granted = authorise(principal, "search.save", { accountId });
  if (!granted.ok) return granted;
  const { db } = ports;
  const hasNews = exists(
    db
      .select({ one: sql`1` })
      .from(savedSearchNews)
      .where(eq(savedSearchNews.savedSearchId, savedSearches.id)),
  );
  const rows = await db
    .select({
      id: savedSearches.id,
      name: savedSearches.name,
      query: savedSearches.query,
      createdAt: savedSearches.createdAt,
      newsSince: savedSearches.newsSince,
      hasNews: sql<boolean>`${hasNews}`,
    })
    .from(savedSearches)
    .where(eq(savedSearches.accountId, accountId))
    .orderBy(desc(savedSearches.createdAt), desc(savedSearches.id));
  const reader = await readerSide(ports, principal);
  const home = reader?.home ?? null;
  const searches: SavedSearch[] = [];
  for (const { newsSince, ...row } of rows) {
    const { request, outdated } = readSavedSearch(row.query, home !== null);
    const frame = savedFrame(ports, request, { home, page: 1, pageSize: 1 });
    const { results } = await findPostings(ports, request.filters, frame, ladderOf(request));
    searches.push({ ...row, total: results.total, newsWanted: newsSince !== null, outdated });
  }

  const kept = await db
    .select({ postingId: favourites.postingId })
    .from(favourites)
    .where(eq(favourites.accountId, accountId))
    .orderBy(desc(favourites.createdAt), desc(favourites.id));
  const hits = kept.map(({ postingId }) => ({ postingId, distanceMetres: null }));
  const postings = await listed(ports, principal, reader, hits);
  return ok({
    searches,
    favourites: postings.map((each) => ({
      ...each,
      open:
        isFindable(each.listing.status, each.listing.verification) &&
        !deadlinePassed(each.listing.deadline, ports.clock.today()),
    })),
  });
}
