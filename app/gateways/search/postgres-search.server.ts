import type { TransactionSql } from "postgres";
import { spelledApart } from "#app/domain/search/normalise.ts";
import type { PostingHit, PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import type { Sql } from "#db/client.ts";
import { CANDIDATE, CANDIDATE_WITH_KEY, firstCandidates, idsIn } from "./candidates.ts";
import { BITS, countFacets, unpack } from "./facet-bits.ts";
import {
  arrayText,
  countedFilters,
  type CountedFilter,
  type Fragment,
  hardFilters,
  metresFromOrigin,
  missingAtMostOne,
  missingNone,
  nearestFirst,
  packedBits,
  postingsWithDistance,
} from "./postgres-filters.server.ts";
import { marksOf, queryTerms, type QueryTerm } from "./segment.server.ts";
import { allOf, anyInTitle, anyOf } from "./text-vector.ts";

/** How much of the typed text a title must hold, character by character, to be a loose hit. */
const LIKENESS = 0.5;
const LONGEST_SPELLED = 200;
/** Three Chinese characters set apart, or a short Latin word. */
const SHORTEST_SPELLED = 5;
/** So many pages of the best titles are ranked word by word; what comes behind them keeps the order by date. */
const RANKED_PAGES = 15;
/** Weights of D, C, B, A in the rank. */
const RANK_WEIGHTS = "{0.05, 0.25, 0.6, 1}";

interface Search {
  readonly sql: Sql;
  readonly query: PostingQuery;
  readonly filters: readonly CountedFilter[];
}

/** How the words of a query choose and rank. */
interface TextMatch {
  readonly chosen: Fragment;
  readonly inTitle: string;
  readonly rank: Fragment;
}

/** Rows as bytes, one after the other; null where there are none. */
interface Packed {
  readonly packed: Buffer | null;
}

type Found = Omit<PostingResults, "marks" | "standIn">;

/** Finds postings, counts the facets and gives one page, all in one snapshot. */
export async function searchInPostgres(sql: Sql, query: PostingQuery): Promise<PostingResults> {
  const search: Search = { sql, query, filters: countedFilters(sql, query) };
  const terms = queryTerms(query.text);
  const found = await sql.begin("isolation level repeatable read read only", (tx) => {
    if (terms.length === 0) return browse(tx, search);
    return searchText(tx, search, query.match === "all" ? strictMatch(sql, terms) : looseMatch(sql, terms, query.text));
  });
  return { ...found, marks: marksOf(terms), standIn: false };
}

/**
 * For this transaction alone: plans that know the parameters, because a plan made for any parameters cannot know how
 * selective the filters are; no compilation, which costs more than these statements take; and one helper at most, which
 * the planner then takes for words that most postings hold. Without words a helper hands over nearly as much as it reads.
 *
 * @param byIndex whether rows are chosen by words: reading all of them to look into each is always the longer way, but
 *   the planner does not count what unpacking a row's words costs
 */
function planFor(tx: TransactionSql, { byIndex }: { readonly byIndex: boolean }) {
  return tx`
    select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
      set_config('max_parallel_workers_per_gather', ${byIndex ? "1" : "0"}, true),
      set_config('enable_seqscan', ${byIndex ? "off" : "on"}, true),
      set_config('pg_trgm.word_similarity_threshold', ${String(LIKENESS)}, true)`;
}

function pageWithin(query: PostingQuery, total: number): number {
  return Math.max(1, Math.min(query.page, Math.ceil(total / query.pageSize)));
}

/** Without words: every candidate's bits from one pass over the narrow table, and the page from an index where one serves. */
async function browse(tx: TransactionSql, search: Search): Promise<Found> {
  const { sql, query, filters } = search;
  const [, rows] = await Promise.all([
    planFor(tx, { byIndex: false }),
    tx<Packed[]>`
      select string_agg(${packedBits(sql, query, filters)}, ''::bytea) as packed
      from ${postingsWithDistance(sql, query, "search_postings", sql`not p.removed`)}
        ${hardFilters(sql, query)} ${missingAtMostOne(sql, filters)}`,
  ]);
  const { total, facets } = countFacets(unpack(rows[0]?.packed), BITS);
  const page = pageWithin(query, total);
  const from = (page - 1) * query.pageSize;
  const first = query.sort === "relevance" ? await preferredHits(tx, search) : [];
  const shown = first.slice(from, from + query.pageSize);
  const rest = query.pageSize - shown.length;
  if (total === 0 || rest === 0) return { total, page, facets, hits: shown };
  const ids = arrayText(first.map((hit) => hit.postingId));
  const others = await tx<HitRow[]>`
    select p.posting_id as id, ${metresFromOrigin(sql, query)} as metres
    from ${postingsWithDistance(sql, query, "search_postings", sql`not p.removed`)}
    ${hardFilters(sql, query)} ${missingNone(sql, filters)}
      ${first.length === 0 ? sql`` : sql`and p.posting_id <> all(${ids}::bigint[])`}
    order by ${order(search)}
    limit ${rest} offset ${Math.max(0, from - first.length)}`;
  return { total, page, facets, hits: [...shown, ...others.map(hitOf)] };
}

interface HitRow {
  readonly id: string;
  readonly metres: number | null;
}

function hitOf({ id, metres }: HitRow): PostingHit {
  return { postingId: Number(id), distanceMetres: metres === null ? null : Math.round(metres) };
}

/** The preferred postings that pass the filters, in the order in which they were given. */
async function preferredHits(tx: TransactionSql, { sql, query, filters }: Search): Promise<readonly PostingHit[]> {
  if (query.preferred.length === 0) return [];
  const preferred = arrayText(query.preferred);
  const rows = await tx<HitRow[]>`
    select p.posting_id as id, ${metresFromOrigin(sql, query)} as metres
    from ${postingsWithDistance(
      sql,
      query,
      "search_postings",
      sql`p.posting_id = any(${preferred}::bigint[]) and not p.removed`,
    )}
      ${hardFilters(sql, query)} ${missingNone(sql, filters)}
    order by array_position(${preferred}::bigint[], p.posting_id)`;
  return rows.map(hitOf);
}

/**
 * With words: the candidates come with all that puts them into an order, so that the words are looked up once, and are put
 * into it here: the database would carry all of them through its sort.
 */
async function searchText(tx: TransactionSql, search: Search, match: TextMatch): Promise<Found> {
  const { sql, query, filters } = search;
  const byRelevance = query.sort === "relevance";
  const key = sortKey(search);
  const [, rows] = await Promise.all([
    planFor(tx, { byIndex: true }),
    tx<Packed[]>`
      select string_agg(${packedBits(sql, query, filters)} || int8send(p.posting_id) || timestamptz_send(p.published_at)
        ${key === null ? sql`` : sql`|| float8send(${key})`}, ''::bytea) as packed
      from ${postingsWithDistance(sql, query, "search_posting_words", match.chosen)}
        ${hardFilters(sql, query)} ${missingAtMostOne(sql, filters)}`,
  ]);
  const packed = unpack(rows[0]?.packed);
  const { total, facets } = countFacets(packed, key === null ? CANDIDATE : CANDIDATE_WITH_KEY);
  const page = pageWithin(query, total);
  const from = (page - 1) * query.pageSize;
  const ranked = byRelevance && page <= RANKED_PAGES;
  // Where all of them are ranked, it is no matter which are the best to be ranked.
  const favoured =
    byRelevance && total > RANKED_PAGES * query.pageSize ? await idsByTitle(tx, match) : new Set<number>();
  const asked = { preferred: byRelevance ? query.preferred : [], favoured, byKey: key !== null };
  const ids = ranked
    ? firstCandidates(packed, asked, RANKED_PAGES * query.pageSize)
    : firstCandidates(packed, asked, from + query.pageSize).slice(from);
  if (ids.length === 0) return { total, page, facets, hits: [] };
  const given = arrayText(ids);
  const hits = await tx<HitRow[]>`
    select p.posting_id as id, ${metresFromOrigin(sql, query)} as metres
    from search_posting_words p
    where p.posting_id = any(${given}::bigint[])
    order by ${ranked ? sql`${preferredFirst(search)} ${match.rank} desc,` : sql``}
      array_position(${given}::bigint[], p.posting_id)
    limit ${query.pageSize} offset ${ranked ? from : 0}`;
  return { total, page, facets, hits: hits.map(hitOf) };
}

async function idsByTitle(tx: TransactionSql, { inTitle }: TextMatch): Promise<ReadonlySet<number>> {
  const rows = await tx<Packed[]>`
    select string_agg(int8send(posting_id), ''::bytea) as packed
    from search_posting_words where words @@ ${inTitle}::tsquery`;
  return idsIn(unpack(rows[0]?.packed));
}

/** What goes before the newest, as a number of which the lowest is first; null where nothing does. */
function sortKey({ sql, query }: Search): Fragment | null {
  if (query.sort === "pay") return sql`coalesce(-p.pay_monthly_fen, 1)::double precision`;
  if (query.sort === "distance" && query.origin !== null) return sql`coalesce(p.squared_metres, 'infinity')`;
  return null;
}

function strictMatch(sql: Sql, terms: readonly QueryTerm[]): TextMatch {
  const words = allOf(terms);
  return {
    chosen: sql`p.words @@ ${words}::tsquery`,
    inTitle: anyInTitle(terms),
    rank: sql`ts_rank(${RANK_WEIGHTS}::real[], p.words, ${words}::tsquery)`,
  };
}

/** Any of the words, or most of the characters: for slips of the hand, and for more words than any posting holds. */
function looseMatch(sql: Sql, terms: readonly QueryTerm[], text: string): TextMatch {
  const words = anyOf(terms);
  const spelled = spelledApart(text).slice(0, LONGEST_SPELLED);
  // Half of two characters is one, and one says nothing.
  const alike = spelled.length < SHORTEST_SPELLED ? sql`` : sql`or ${spelled} <% p.spelled`;
  return {
    chosen: sql`(p.words @@ ${words}::tsquery ${alike})`,
    inTitle: anyInTitle(terms),
    rank: sql`(ts_rank(${RANK_WEIGHTS}::real[], p.words, ${words}::tsquery) + word_similarity(${spelled}, p.spelled))`,
  };
}

function preferredFirst({ sql, query }: Search): Fragment {
  if (query.preferred.length === 0) return sql``;
  return sql`array_position(${arrayText(query.preferred)}::bigint[], p.posting_id) asc nulls last,`;
}

function newestFirst(sql: Sql): Fragment {
  return sql`p.published_at desc nulls last, p.posting_id desc nulls last`;
}

/** Always complete: the id breaks every tie, so that no posting stands on two pages. */
function order({ sql, query }: Search): Fragment {
  if (query.sort === "pay") return sql`p.pay_monthly_fen desc nulls last, ${newestFirst(sql)}`;
  if (query.sort === "distance" && query.origin !== null) {
    return sql`${nearestFirst(sql)}, ${newestFirst(sql)}`;
  }
  return newestFirst(sql);
}
