import { and, count, desc, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { isFindable } from "#app/domain/search/findable.ts";
import { type Outdated, readSavedSearch } from "#app/domain/search/saved-search.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { savedSearches, savedSearchNews } from "#db/schema/all.ts";
import { listed, type ListedPosting } from "./browse-postings.ts";
import { readerSide } from "./reader-side.ts";

const SHOWN = 50;

export interface SearchNews {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  readonly wanted: boolean;
  readonly outdated: Outdated | null;
  /** How many the person was told of in all. */
  readonly total: number;
  /** The last told of first. */
  readonly postings: readonly (ListedPosting & { readonly toldAt: Date; readonly open: boolean })[];
}

/** What a person was told of for one of their saved searches. Refuses `not-signed-in`, `not-allowed`, `not-found`. */
export async function readSearchNews(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  savedSearchId: number,
): Promise<Result<SearchNews>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { accountId } = principal;
  const granted = authorise(principal, "search.save", { accountId });
  if (!granted.ok) return granted;
  const [search] = await ports.db
    .select()
    .from(savedSearches)
    .where(and(eq(savedSearches.id, savedSearchId), eq(savedSearches.accountId, accountId)));
  if (search === undefined) return refuse("not-found");
  const mine = eq(savedSearchNews.savedSearchId, savedSearchId);
  const [all] = await ports.db.select({ total: count() }).from(savedSearchNews).where(mine);
  const told = await ports.db
    .select({ postingId: savedSearchNews.postingId, toldAt: savedSearchNews.toldAt })
    .from(savedSearchNews)
    .where(mine)
    .orderBy(desc(savedSearchNews.toldAt), savedSearchNews.id)
    .limit(SHOWN);
  const reader = await readerSide(ports, principal);
  const toldAt = new Map(told.map((row) => [row.postingId, row.toldAt]));
  const postings = await listed(
    ports,
    principal,
    reader,
    told.map(({ postingId }) => ({ postingId, distanceMetres: null })),
  );
  return ok({
    id: search.id,
    name: search.name,
    query: search.query,
    wanted: search.newsSince !== null,
    outdated: readSavedSearch(search.query, reader?.home != null).outdated,
    total: all?.total ?? 0,
    postings: postings.map((each) => ({
      ...each,
      toldAt: toldAt.get(each.listing.id) ?? search.createdAt,
      open: isFindable(each.listing.status, each.listing.verification),
    })),
  });
}
