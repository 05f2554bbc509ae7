import type { PendingQuery, Row } from "postgres";
import type { Sql } from "#db/client.ts";
import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import { NEARNESS_METRES, RECENCY_DAYS } from "#app/domain/search/posting-query.ts";
import { spelledApart } from "#app/domain/search/normalise.ts";
import {
  accommodationBits,
  choiceBits,
  countFacets,
  fieldMask,
  missedNumber,
  shiftOf,
  type CountedField,
} from "./facet-bits.ts";
import { queryTerms } from "./segment.server.ts";
import { allOf, anyOf } from "./text-vector.ts";

type Fragment = PendingQuery<Row[]>;

/** Fragments one after the other; nothing where there are none (the driver takes an empty list for a parameter). */
function joined(sql: Sql, fragments: readonly Fragment[]): Fragment {
  return fragments.length === 0 ? sql`` : sql`${[...fragments]}`;
}

/** With fewer hits than this the words are taken loosely. */
const FEW_HITS = 3;
/** How much of the typed text a title must hold, character by character, to be a loose hit. */
const LIKENESS = 0.5;
const DAY_MS = 86_400_000;
const METRES_PER_DEGREE = 111_194.9;

/** Weights of D, C, B, A in the rank. */
const RANK_WEIGHTS = "{0.05, 0.25, 0.6, 1}";

/** How the words of a query choose and rank; undefined where it has none. */
interface TextMatch {
  readonly source: Fragment;
  readonly rank: Fragment;
}

/**
 * Finds postings with two statements in one transaction: all candidates' packed choices, from which this process counts
 * every facet, and the page itself. Custom plans, because a generic plan cannot know how selective the filters are.
 */
export async function searchInPostgres(sql: Sql, query: PostingQuery): Promise<PostingResults> {
  const terms = queryTerms(query.text);
  if (terms.length === 0) return { ...(await run(sql, query, undefined)), loosened: false };
  const strict = await run(sql, query, strictMatch(sql, allOf(terms)));
  if (strict.total >= FEW_HITS) return { ...strict, loosened: false };
  const loose = await run(sql, query, looseMatch(sql, anyOf(terms), spelledApart(query.text).slice(0, 200)));
  return loose.total > strict.total ? { ...loose, loosened: true } : { ...strict, loosened: false };
}

function strictMatch(sql: Sql, words: string): TextMatch {
  return {
    source: sql`
      search_posting_words w join search_postings p using (posting_id)
      where w.words @@ ${words}::tsquery and not p.removed`,
    rank: sql`ts_rank(${RANK_WEIGHTS}::real[], w.words, ${words}::tsquery)`,
  };
}

function looseMatch(sql: Sql, words: string, spelled: string): TextMatch {
  return {
    source: sql`
      search_posting_words w join search_postings p using (posting_id)
      where (w.words @@ ${words}::tsquery or ${spelled} <% w.spelled) and not p.removed`,
    rank: sql`
      ts_rank(${RANK_WEIGHTS}::real[], w.words, ${words}::tsquery) + word_similarity(${spelled}, w.spelled)`,
  };
}

async function run(
  sql: Sql,
  query: PostingQuery,
  match: TextMatch | undefined,
): Promise<Omit<PostingResults, "loosened">> {
  const source = match?.source ?? sql`search_postings p where not p.removed`;
  const filters = countedFilters(sql, query);
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const [, candidates] = await Promise.all([
      tx`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
           set_config('max_parallel_workers_per_gather', '0', true),
           set_config('pg_trgm.word_similarity_threshold', ${String(LIKENESS)}, true)`,
      tx<{ packed: Buffer | null }[]>`
        select string_agg(int8send(${packed(sql, query, filters)}), ''::bytea) as packed
        from ${source} ${hardFilters(sql, query)} ${missingAtMostOne(sql, filters)}`,
    ]);
    const { total, facets } = countFacets(candidates[0]?.packed ?? Buffer.alloc(0));
    const page = Math.max(1, Math.min(query.page, Math.ceil(total / query.pageSize)));
    const hits =
      total === 0
        ? []
        : await tx<{ postingId: string; metres: number | null }[]>`
            select p.posting_id as "postingId", ${distance(sql, query)} as metres
            from ${source} ${hardFilters(sql, query)} ${joined(
              sql,
              filters.map(({ passes }) => sql`and ${passes}`),
            )}
            order by ${order(sql, query, match)}
            limit ${query.pageSize} offset ${(page - 1) * query.pageSize}`;
    return {
      total,
      page,
      facets,
      hits: hits.map(({ postingId, metres }) => ({
        postingId: Number(postingId),
        distanceMetres: metres === null ? null : Math.round(metres),
      })),
    };
  });
}

/** Filters that bound the facets as well. */
function hardFilters(sql: Sql, query: PostingQuery): Fragment {
  const offered = accommodationBits(query.accommodations).toString();
  return sql`
    and (p.deadline is null or p.deadline >= ${query.on})
    ${query.organisationId === null ? sql`` : sql`and p.organisation_id = ${query.organisationId}`}
    ${offered === "0" ? sql`` : sql`and p.facets & ${offered}::bigint = ${offered}::bigint`}`;
}

interface CountedFilter {
  readonly field: CountedField;
  readonly passes: Fragment;
}

/** The filters that are set, each of which is left out when its own choices are counted. */
function countedFilters(sql: Sql, query: PostingQuery): readonly CountedFilter[] {
  const filters: CountedFilter[] = [];
  const anyChoice = (field: Parameters<typeof choiceBits>[0], codes: readonly string[]) => {
    if (codes.length === 0) return;
    const value = sql`((p.facets >> ${shiftOf(field)}::int) & ${fieldMask(field)}::bigint)::int`;
    filters.push({ field, passes: sql`(${choiceBits(field, codes).toString()}::bigint >> ${value}) & 1 = 1` });
  };
  anyChoice("kind", query.kinds);
  anyChoice("town", query.towns);
  anyChoice("occupationGroup", query.occupationGroups);
  anyChoice("workingMode", query.workingModes);
  anyChoice("employment", query.employment);
  anyChoice("shift", query.shifts);
  if (query.insured) {
    filters.push({ field: "insured", passes: sql`(p.facets >> ${shiftOf("insured")}::int) & 1 = 1` });
  }
  if (query.payAtLeastFen !== null) {
    filters.push({ field: "pay", passes: sql`coalesce(p.pay_monthly_fen >= ${query.payAtLeastFen}, false)` });
  }
  if (query.postedWithinDays !== null) {
    filters.push({ field: "recency", passes: sql`p.published_at >= ${daysBefore(query, query.postedWithinDays)}` });
  }
  if (query.withinMetres !== null && query.origin !== null) {
    filters.push({
      field: "nearness",
      passes: sql`coalesce(${distance(sql, query)} <= ${query.withinMetres}, false)`,
    });
  }
  return filters;
}

/** Candidates that pass all counted filters or all but one: a second one missed serves no count. */
function missingAtMostOne(sql: Sql, filters: readonly CountedFilter[]): Fragment {
  const [first, ...others] = filters;
  if (first === undefined || others.length === 0) return sql``;
  return sql`and (not ${first.passes})::int ${others.map(({ passes }) => sql` + (not (${passes}))::int`)} <= 1`;
}

/** The candidate's bits, with how recent and how near it is and which filter it misses. */
function packed(sql: Sql, query: PostingQuery, filters: readonly CountedFilter[]): Fragment {
  const [three, seven, thirty] = RECENCY_DAYS;
  const recency = sql`
    ((p.published_at >= ${daysBefore(query, three)})::int + (p.published_at >= ${daysBefore(query, seven)})::int
      + (p.published_at >= ${daysBefore(query, thirty)})::int)::bigint << ${shiftOf("recency")}::int`;
  const [near, middle, far] = NEARNESS_METRES;
  const metres = distance(sql, query);
  const nearness =
    query.origin === null
      ? sql``
      : sql`| ((case when ${metres} <= ${near} then 3 when ${metres} <= ${middle} then 2
                  when ${metres} <= ${far} then 1 else 0 end)::bigint << ${shiftOf("nearness")}::int)`;
  const missed = filters.map(
    ({ field, passes }) =>
      sql`| ((not (${passes}))::int::bigint * ${missedNumber(field)}::bigint << ${shiftOf("missed")}::int)`,
  );
  return sql`p.facets | (${recency}) ${nearness} ${joined(sql, missed)}`;
}

function daysBefore(query: PostingQuery, days: number): string {
  return new Date(query.at.getTime() - days * DAY_MS).toISOString();
}

/** Straight-line metres on a sphere rolled flat at the origin: exact to some metres within a district. */
function distance(sql: Sql, { origin }: PostingQuery): Fragment {
  if (origin === null) return sql`null::double precision`;
  const north = METRES_PER_DEGREE;
  const east = METRES_PER_DEGREE * Math.cos((origin.latitude * Math.PI) / 180);
  return sql`sqrt(
    ((p.latitude - ${origin.latitude}::double precision) * ${north}::double precision) ^ 2
    + ((p.longitude - ${origin.longitude}::double precision) * ${east}::double precision) ^ 2)`;
}

/** Always complete: the id breaks every tie, so that no posting stands on two pages. */
function order(sql: Sql, query: PostingQuery, match: TextMatch | undefined): Fragment {
  const newest = sql`p.published_at desc nulls last, p.posting_id desc nulls last`;
  switch (query.sort) {
    case "newest":
      return newest;
    case "pay":
      return sql`p.pay_monthly_fen desc nulls last, ${newest}`;
    case "distance":
      return query.origin === null ? newest : sql`${distance(sql, query)} asc nulls last, ${newest}`;
    case "relevance": {
      const first =
        query.preferred.length === 0
          ? sql``
          : sql`array_position(${sql.array([...query.preferred])}::bigint[], p.posting_id) asc nulls last,`;
      return match === undefined ? sql`${first} ${newest}` : sql`${first} ${match.rank} desc, ${newest}`;
    }
  }
}
