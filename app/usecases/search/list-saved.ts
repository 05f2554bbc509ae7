import { desc, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { deadlinePassed } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { isFindable } from "#app/domain/search/findable.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { favourites, savedSearches } from "#db/schema/all.ts";
import { listed, type ListedPosting } from "./browse-postings.ts";
import { readerSide } from "./reader-side.ts";

export interface SavedSearch {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  readonly createdAt: Date;
  /** How many postings it finds now. */
  readonly total: number;
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
  ports: Pick<Ports, "db" | "search" | "clock">,
  principal: Principal,
): Promise<Result<Saved>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { accountId } = principal;
  const granted = authorise(principal, "search.save", { accountId });
  if (!granted.ok) return granted;
  const { db, clock, search } = ports;
  const rows = await db
    .select()
    .from(savedSearches)
    .where(eq(savedSearches.accountId, accountId))
    .orderBy(desc(savedSearches.createdAt), desc(savedSearches.id));
  const searches: SavedSearch[] = [];
  for (const { id, name, query, createdAt } of rows) {
    const { total } = await search.searchPostings({
      ...readBrowseRequest(new URLSearchParams(query)).filters,
      withinMetres: null,
      organisationId: null,
      sort: "newest",
      preferred: [],
      origin: null,
      at: clock.now(),
      on: clock.today(),
      page: 1,
      pageSize: 1,
    });
    searches.push({ id, name, query, createdAt, total });
  }

  const kept = await db
    .select({ postingId: favourites.postingId })
    .from(favourites)
    .where(eq(favourites.accountId, accountId))
    .orderBy(desc(favourites.createdAt), desc(favourites.id));
  const reader = await readerSide(ports, principal);
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
