import { and, asc, eq, exists, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { scopeOf } from "#app/domain/accounts/permissions.ts";
import { ROLES } from "#app/domain/accounts/roles.ts";
import type { Coordinates } from "#app/domain/areas/travel.ts";
import type { Db } from "#db/client.ts";
import { accounts, areas, memberships, savedSearches, seekers } from "#db/schema/all.ts";

const SAVERS = ROLES.filter((role) => scopeOf("search.save", role) !== undefined);

/** The person wants news of the search, and still has an account that may save searches. */
function wantsNews(db: Db) {
  const mayStill = db
    .select({ one: sql`1` })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, savedSearches.accountId),
        inArray(memberships.role, SAVERS),
        isNull(memberships.revokedAt),
      ),
    );
  return and(isNotNull(savedSearches.newsSince), isNull(accounts.disabledAt), exists(mayStill));
}

/** The ids of all saved searches whose news somebody wants. */
export async function searchesWantingNews(db: Db): Promise<number[]> {
  const rows = await db
    .select({ id: savedSearches.id })
    .from(savedSearches)
    .innerJoin(accounts, eq(accounts.id, savedSearches.accountId))
    .where(wantsNews(db))
    .orderBy(asc(savedSearches.id));
  return rows.map(({ id }) => id);
}

/** A saved search whose news somebody wants; undefined where it is gone, or nobody wants or may have its news any more. */
export async function searchWantingNews(db: Db, id: number) {
  const [row] = await db
    .select({
      accountId: accounts.id,
      phone: accounts.phone,
      locale: accounts.locale,
      name: savedSearches.name,
      query: savedSearches.query,
      newsSince: savedSearches.newsSince,
    })
    .from(savedSearches)
    .innerJoin(accounts, eq(accounts.id, savedSearches.accountId))
    .where(and(eq(savedSearches.id, id), wantsNews(db)));
  return row?.newsSince == null ? undefined : { ...row, newsSince: row.newsSince };
}

/** Where the jobseeker with this account lives, as their searches measure from it; null where that is not known. */
export async function homeOf(db: Db, accountId: number): Promise<Coordinates | null> {
  const [row] = await db
    .select({
      latitude: sql<number | null>`coalesce(${seekers.latitude}, ${areas.latitude})`,
      longitude: sql<number | null>`coalesce(${seekers.longitude}, ${areas.longitude})`,
    })
    .from(seekers)
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .where(and(eq(seekers.accountId, accountId), eq(seekers.lookingForWork, true)));
  return row?.latitude == null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude };
}
