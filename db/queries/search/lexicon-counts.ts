import { and, count, eq, gte, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { IsoDate } from "#app/domain/dates.ts";
import type { Db } from "#db/client.ts";
import { organisations, postings } from "#db/schema/all.ts";

/** How many postings can be found now, by title, occupation, employer and area. */
export async function lexiconCounts(db: Db, on: IsoDate) {
  const findable = and(
    eq(postings.status, "published"),
    ne(organisations.verification, "suspended"),
    or(isNull(postings.deadline), gte(postings.deadline, on)),
  );
  const from = <Column extends typeof postings.title | typeof postings.occupationCode | typeof postings.areaCode>(
    column: Column,
  ) =>
    db
      .select({ value: column, postings: count() })
      .from(postings)
      .innerJoin(organisations, eq(organisations.id, postings.organisationId))
      .where(and(findable, isNotNull(column)))
      .groupBy(column);
  const [titles, occupations, areas, employers] = await Promise.all([
    from(postings.title),
    from(postings.occupationCode),
    from(postings.areaCode),
    db
      .select({ name: organisations.name, nameEn: organisations.nameEn, postings: count() })
      .from(postings)
      .innerJoin(organisations, eq(organisations.id, postings.organisationId))
      .where(findable)
      .groupBy(organisations.id),
  ]);
  return { titles, occupations, areas, employers };
}
