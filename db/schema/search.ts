import { sql } from "drizzle-orm";
import { bigint, customType, doublePrecision, index, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * The narrow table the PostgreSQL search engine reads. It holds nothing about any seeker; every column is derived from
 * the posting by `app/gateways/search/posting-document.ts`, the allow-list shared with every other engine.
 */
export const searchPostings = pgTable(
  "search_postings",
  {
    postingId: bigint({ mode: "number" }).primaryKey(),
    /** Version of the posting the row was made from, so that an older job never overwrites a newer row. */
    version: instant().notNull(),
    kind: text().notNull(),
    organisationId: bigint({ mode: "number" }).notNull(),
    townCode: text(),
    countyCode: text(),
    occupationCode: text(),
    occupationGroup: text(),
    workingMode: text(),
    employment: text(),
    shift: text(),
    payPeriod: text(),
    payMonthlyFen: integer(),
    insured: smallint(),
    accommodations: text().array().$type<readonly string[]>().notNull(),
    publishedAt: instant().notNull(),
    deadline: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** Title and names, unsegmented, for the trigram fallback. */
    plain: text().notNull(),
    words: tsvector().notNull(),
  },
  (t) => [
    index("search_postings_words").using("gin", t.words),
    index("search_postings_plain").using("gin", sql`${t.plain} gin_trgm_ops`),
    index("search_postings_newest").on(t.publishedAt.desc(), t.postingId.desc()),
    index("search_postings_pay").on(t.payMonthlyFen),
    index("search_postings_town").on(t.townCode),
    index("search_postings_accommodations").using("gin", t.accommodations),
  ],
);
