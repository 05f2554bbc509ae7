import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import type { DocumentKind, RecordKind } from "#app/domain/search/document-kinds.ts";
import { instant, ref } from "./columns.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** What searches filter, count and sort by. Every column comes from `PostingDocument`, the allow-list of all engines. */
const choices = {
  /** Kind, town, occupation group, accommodations and the other choices, packed into bits. */
  facets: bigint({ mode: "bigint" }).notNull(),
  /** What the work does not ask of people, one bit each. */
  eases: integer().notNull().default(0),
  organisationId: bigint({ mode: "number" }).notNull(),
  payMonthlyFen: integer(),
  publishedAt: instant().notNull(),
  deadline: date(),
  latitude: real(),
  longitude: real(),
};

/**
 * What the PostgreSQL search engine reads where nobody typed words: so narrow that reading all of it costs some
 * milliseconds. It holds nothing about any seeker.
 *
 * A posting that left the index stays as `removed` for a while, so that a late job with an older version cannot bring it
 * back.
 */
export const searchPostings = pgTable(
  "search_postings",
  {
    postingId: bigint({ mode: "number" }).primaryKey(),
    /** Version of the posting the row was made from, so that an older job never overwrites a newer row. */
    version: instant().notNull(),
    removed: boolean().notNull().default(false),
    /** Which reading of `facets` the row was written with; see app/gateways/search/facet-bits.ts. */
    layout: smallint().notNull(),
    ...choices,
  },
  (t) => [
    index("search_postings_newest")
      .on(t.publishedAt.desc(), t.postingId.desc())
      .where(sql`not ${t.removed}`),
    index("search_postings_pay")
      .on(t.payMonthlyFen.desc().nullsLast(), t.publishedAt.desc(), t.postingId.desc())
      .where(sql`not ${t.removed}`),
  ],
);

/**
 * The words of each posting that can be found, twenty times as wide; its choices once more beside them, because a search
 * for words reads these rows anyway and joining them to the others would take longer than the search itself.
 */
export const searchPostingWords = pgTable(
  "search_posting_words",
  {
    postingId: bigint({ mode: "number" }).primaryKey(),
    ...choices,
    /** Segmented words: title A, occupation and its synonyms B, organisation, place, skills and terms C, description D. */
    words: tsvector().notNull(),
    /** Title and names with their Chinese characters set apart, for the trigram fallback. */
    spelled: text().notNull(),
  },
  (t) => [
    index("search_posting_words_words").using("gin", t.words),
    index("search_posting_words_spelled").using("gin", sql`${t.spelled} gin_trgm_ops`),
  ],
);

/** Postings whose index rows changed while a rebuild was under way: it takes them over before it swaps. */
export const searchRebuildChanges = pgTable("search_rebuild_changes", {
  postingId: bigint({ mode: "number" }).primaryKey(),
});

/**
 * What the PostgreSQL search engine reads of people and of fairs. Every column comes from `SearchRecord`, whose makers are
 * the allow-lists of all engines. What left the index stays as `removed` for a while, as among the postings.
 */
export const searchRecords = pgTable(
  "search_records",
  {
    kind: text().$type<RecordKind>().notNull(),
    documentId: ref().notNull(),
    version: instant().notNull(),
    removed: boolean().notNull().default(false),
    /** Which way of making words the row was written with; see app/gateways/search/postgres-record-index.server.ts. */
    layout: smallint().notNull(),
    tags: text().array().notNull(),
    /** ISO days by name. */
    days: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    /** Segmented words: names A, further texts B. */
    words: tsvector().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.documentId] }),
    index("search_records_tags").using("gin", t.tags),
    index("search_records_words").using("gin", t.words),
  ],
);

/** What is known here of each index that is kept outside the database, beside these tables: whether it may answer. */
export const searchMirrors = pgTable("search_mirrors", {
  /** The index's name, which tells the version of its settings. */
  name: text().primaryKey(),
  /** What it holds: an index of postings says nothing of another kind. */
  kind: text().$type<DocumentKind>().notNull().default("postings"),
  /** Since when it holds everything; null where it does not, and these tables answer alone. */
  wholeSince: instant(),
  /** What the other engine says of the index that was whole, so that another of the same name is not taken for it. */
  madeAt: text(),
  /** Since when it is being built anew beside the one in use; changes then go to both. */
  rebuildingSince: instant(),
  /** When a search last found it missing or foreign and asked to have it looked at. */
  doubtedAt: instant(),
});

/** Changes of these tables that a mirror has not confirmed. While one waits for long, the mirror is behind. */
export const searchMirrorChanges = pgTable(
  "search_mirror_changes",
  {
    mirror: text()
      .notNull()
      .references(() => searchMirrors.name, { onDelete: "cascade" }),
    documentId: ref().notNull(),
    version: instant().notNull(),
    /** The first of the unconfirmed changes of this document. */
    notedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mirror, t.documentId] })],
);
