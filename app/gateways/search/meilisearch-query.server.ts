import type { MultiSearchQuery } from "meilisearch";
import { NEARNESS_METRES, type PostingQuery, RECENCY_DAYS } from "#app/domain/search/posting-query.ts";
import { ALWAYS, dayNumber } from "./meilisearch-document.server.ts";
import {
  all,
  among,
  any,
  atLeast,
  begins,
  below,
  equals,
  filterText,
  type MeilisearchFilter,
  near,
  not,
} from "./meilisearch-filter.server.ts";
import { COUNTED_ATTRIBUTES, SEARCHED_ATTRIBUTES } from "./meilisearch-settings.server.ts";
import { queryTerms, type QueryTerm } from "./segment.server.ts";

export type CountedAttribute = (typeof COUNTED_ATTRIBUTES)[number];
/** Filters whose choices are counted as if they were not set. */
type CountedFilter = Exclude<CountedAttribute, "accommodations" | "eases"> | "publishedAt" | "_geo";

/** What one search asks of the server: requests by the name under which their answers are read. */
export type Asked = ReadonlyMap<string, MultiSearchQuery>;

const DAY_MS = 86_400_000;
/** So many postings at most are taken in because Meilisearch finds them with slips of the hand. */
const MOST_SLIPS = 100;

/** One search for postings, made ready to be asked. */
export interface MeilisearchQuery {
  readonly query: PostingQuery;
  readonly indexUid: string;
  readonly terms: readonly QueryTerm[];
  /** Bounds the counts as well. */
  readonly hard: readonly MeilisearchFilter[];
  readonly counted: ReadonlyMap<CountedFilter, MeilisearchFilter>;
}

/**
 * The filters decide what is found, words included, so that both engines find the same postings and every count is exact;
 * the typed words are sent along only to order what was found.
 */
export function prepareQuery(indexUid: string, query: PostingQuery): MeilisearchQuery {
  const terms = queryTerms(query.text);
  return {
    query,
    indexUid,
    terms,
    hard: [...hardFilters(query), ...(terms.length === 0 ? [] : [wordsFilter(terms, query.match)])],
    counted: countedFilters(query),
  };
}

/** The query that also takes in these postings, whatever words they hold. */
export function takingIn(prepared: MeilisearchQuery, postingIds: readonly number[]): MeilisearchQuery {
  const { query, terms } = prepared;
  const words = any([wordsFilter(terms, query.match), among("postingId", postingIds)]);
  return { ...prepared, hard: [...hardFilters(query), words] };
}

function wordsFilter(terms: readonly QueryTerm[], match: PostingQuery["match"]): MeilisearchFilter {
  if (match === "all") return all(terms.map(holds));
  return any(terms.flatMap((term) => [holds(term), ...term.parts.map((part) => equals("words", part))]));
}

/** The word itself, or all of the shorter words it is made of. */
function holds({ word, parts, prefix }: QueryTerm): MeilisearchFilter {
  if (prefix) return begins("words", word);
  const whole = equals("words", word);
  return parts.length === 0 ? whole : any([whole, all(parts.map((part) => equals("words", part)))]);
}

/** As the documents' words are written. */
function spelledOut(terms: readonly QueryTerm[]): string {
  return terms.flatMap(({ word, parts }) => (parts.length === 0 ? [word] : parts)).join(" ");
}

function hardFilters(query: PostingQuery): readonly MeilisearchFilter[] {
  return [
    not(below("deadline", dayNumber(query.on))),
    ...(query.organisationId === null ? [] : [equals("organisationId", query.organisationId)]),
    ...query.accommodations.map((code) => equals("accommodations", code)),
    ...query.eases.map((code) => equals("eases", code)),
  ];
}

function countedFilters(query: PostingQuery): ReadonlyMap<CountedFilter, MeilisearchFilter> {
  const filters = new Map<CountedFilter, MeilisearchFilter>();
  const anyChoice = (attribute: CountedFilter, codes: readonly string[]) => {
    if (codes.length > 0) filters.set(attribute, among(attribute, codes));
  };
  anyChoice("kind", query.kinds);
  anyChoice("townCode", query.towns);
  anyChoice("occupationGroup", query.occupationGroups);
  anyChoice("workingMode", query.workingModes);
  anyChoice("employment", query.employment);
  anyChoice("shift", query.shifts);
  if (query.insured) filters.set("insured", equals("insured", true));
  if (query.payAtLeastFen !== null) filters.set("payStep", atLeast("payMonthlyFen", query.payAtLeastFen));
  if (query.postedWithinDays !== null) filters.set("publishedAt", postedWithin(query, query.postedWithinDays));
  if (query.withinMetres !== null && query.origin !== null) {
    filters.set("_geo", near(query.origin, query.withinMetres));
  }
  return filters;
}

function postedWithin({ at }: PostingQuery, days: number): MeilisearchFilter {
  return atLeast("publishedAt", at.getTime() - days * DAY_MS);
}

/** Everything a posting must pass, but for one filter where its choices are counted. */
function passing({ hard, counted }: MeilisearchQuery, but?: CountedFilter): readonly MeilisearchFilter[] {
  return [...hard, ...[...counted].filter(([name]) => name !== but).map(([, filter]) => filter)];
}

function counting(
  { indexUid }: MeilisearchQuery,
  filters: readonly MeilisearchFilter[],
  facets: readonly CountedAttribute[] = [],
): MultiSearchQuery {
  return {
    indexUid,
    filter: filterText(all(filters)),
    hitsPerPage: 0,
    ...(facets.length === 0 ? {} : { facets: [...facets] }),
  };
}

/** The name of the count of one step of days or metres. */
export function stepName(field: "publishedAt" | "_geo", step: number): string {
  return `${field} ${step}`;
}

/** The total, the choices' counts, and for each filter that is set its choices without it. */
export function askCounts(prepared: MeilisearchQuery): Asked {
  const { query, counted } = prepared;
  const asked = new Map([["total", counting(prepared, passing(prepared), COUNTED_ATTRIBUTES)]]);
  for (const attribute of COUNTED_ATTRIBUTES) {
    if (attribute === "accommodations" || attribute === "eases" || !counted.has(attribute)) continue;
    asked.set(attribute, counting(prepared, passing(prepared, attribute), [attribute]));
  }
  for (const days of RECENCY_DAYS) {
    const filters = [...passing(prepared, "publishedAt"), postedWithin(query, days)];
    asked.set(stepName("publishedAt", days), counting(prepared, filters));
  }
  const { origin } = query;
  if (origin === null) return asked;
  for (const metres of NEARNESS_METRES) {
    const filters = [...passing(prepared, "_geo"), near(origin, metres)];
    asked.set(stepName("_geo", metres), counting(prepared, filters));
  }
  return asked;
}

/** One page: the preferred postings that pass, and of all others as many as the page can need. */
export function askPage(prepared: MeilisearchQuery, page: number): Asked {
  const { query, indexUid } = prepared;
  const words = query.sort === "relevance" ? spelledOut(prepared.terms) : "";
  const asked = new Map<string, MultiSearchQuery>();
  const filters = [...passing(prepared)];
  const preferred = preferredOf(query);
  const attributesToRetrieve = ["postingId", "_geo"];
  if (preferred.length > 0) {
    const chosen = among("postingId", preferred);
    asked.set("preferred", {
      indexUid,
      filter: filterText(all([...filters, chosen])),
      limit: preferred.length,
      attributesToRetrieve,
    });
    filters.push(not(chosen));
  }
  const { offset, limit } = pageWindow(query, page);
  asked.set("others", {
    indexUid,
    ...(words === "" ? {} : { q: `${ALWAYS} ${words}`, matchingStrategy: "last" as const }),
    filter: filterText(all(filters)),
    sort: [...orderOf(query, words)],
    offset,
    limit,
    attributesToRetrieve,
  });
  return asked;
}

/** Which of the postings that are not preferred a page can need, however many preferred ones pass. */
export function pageWindow(query: PostingQuery, page: number): { readonly offset: number; readonly limit: number } {
  const from = (page - 1) * query.pageSize;
  const offset = Math.max(0, from - preferredOf(query).length);
  return { offset, limit: from + query.pageSize - offset };
}

export function preferredOf(query: PostingQuery): readonly number[] {
  return query.sort === "relevance" ? [...new Set(query.preferred)] : [];
}

/** Always complete: the id breaks every tie, so that no posting stands on two pages. */
function orderOf({ sort, origin }: PostingQuery, words: string): readonly string[] {
  // By words the index's own rules order: best match, then newest.
  if (words !== "") return [];
  const newest = ["publishedAt:desc", "postingId:desc"];
  if (sort === "pay") return ["payMonthlyFen:desc", ...newest];
  if (sort === "distance" && origin !== null) {
    return [`_geoPoint(${origin.latitude}, ${origin.longitude}):asc`, ...newest];
  }
  return newest;
}

/** The postings that Meilisearch finds for the words with its own tolerance for slips of the hand. */
export function askSlips({ indexUid, query, terms }: MeilisearchQuery): MultiSearchQuery {
  return {
    indexUid,
    q: spelledOut(terms),
    matchingStrategy: "last",
    attributesToSearchOn: [...SEARCHED_ATTRIBUTES],
    filter: filterText(all(hardFilters(query))),
    limit: MOST_SLIPS,
    attributesToRetrieve: ["postingId"],
  };
}
