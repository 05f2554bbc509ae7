import { and, count, eq, ne } from "drizzle-orm";
import { searchWantingNews } from "#db/queries/search/saved-searches.ts";
import { auditLog, organisations, postings, savedSearchNews } from "#db/schema/all.ts";
import { type NoticePorts, tell } from "./tell.ts";

/**
 * Tells a person of what one of their saved searches newly found, as far as it can still be read. A search that is gone, or
 * whose news nobody wants any more, tells nobody.
 */
export async function tellOfSearchNews(ports: NoticePorts, savedSearchId: number, auditId: number): Promise<void> {
  const { db } = ports;
  const [line] = await db.select().from(auditLog).where(eq(auditLog.id, auditId));
  const search = await searchWantingNews(db, savedSearchId);
  if (line === undefined || line.objectId !== savedSearchId || search === undefined) return;
  const [news] = await db
    .select({ open: count() })
    .from(savedSearchNews)
    .innerJoin(postings, eq(postings.id, savedSearchNews.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(
      and(
        eq(savedSearchNews.savedSearchId, savedSearchId),
        eq(savedSearchNews.toldAt, line.at),
        eq(postings.status, "published"),
        ne(organisations.verification, "suspended"),
      ),
    );
  if (news === undefined || news.open === 0) return;
  const { accountId, phone, locale, name } = search;
  await tell(ports, [{ accountId, seekerId: null, phone, locale }], {
    code: "search-news",
    params: { search: name, count: news.open },
    href: `/saved/${savedSearchId}`,
    fact: `audit-${auditId}`,
  });
}
