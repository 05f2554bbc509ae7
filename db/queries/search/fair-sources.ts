import { and, asc, eq, gt, inArray, lte, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { grouped } from "#db/queries/grouped.ts";
import { fairPostings, fairs, organisations, postings } from "#db/schema/all.ts";

/** Fairs in whatever status, with the postings whose employers will come. */
export function fairSources(db: Db, ids: readonly number[]) {
  return withPostings(db, inArray(fairs.id, [...ids]), ids.length);
}

/** Fairs in whatever status by id, the first `limit` after `afterId` and up to `upToId`. */
export function fairSourcesBetween(db: Db, afterId: number, upToId: number, limit: number) {
  return withPostings(db, and(gt(fairs.id, afterId), lte(fairs.id, upToId)), limit);
}

async function withPostings(db: Db, chosen: SQL | undefined, limit: number) {
  const rows = await db.select().from(fairs).where(chosen).orderBy(asc(fairs.id)).limit(limit);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const coming = await db
    .select({
      fairId: fairPostings.fairId,
      title: postings.title,
      occupationCode: postings.occupationCode,
      organisation: organisations.name,
    })
    .from(fairPostings)
    .innerJoin(postings, eq(postings.id, fairPostings.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(inArray(fairPostings.fairId, ids), eq(fairPostings.answer, "accepted")))
    .orderBy(asc(fairPostings.id));
  const comingTo = grouped(coming, ({ fairId }) => fairId);
  return rows.map((fair) => ({ fair, coming: comingTo.get(fair.id) ?? [] }));
}
