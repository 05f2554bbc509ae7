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
  /** The words that order, the one that counts most first. */
  readonly ordering: readonly QueryTerm[];
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
    ordering: spelledOut(terms),
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

/** Documents that hold all of the words, or any of them. */
export function wordsFilter(terms: readonly QueryTerm[], match: PostingQuery["match"]): MeilisearchFilter {
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
function spelledOut(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  return terms.flatMap((term) =>
    term.parts.length === 0 ? [term] : term.parts.map((word) => ({ word, parts: [], prefix: false })),
  );
}

/** The words as they are sent along to put what was found into an order. */
export function wordsToOrder(terms: readonly QueryTerm[]): string {
  return textOf(spelledOut(terms));
}

function textOf(words: readonly QueryTerm[]): string {
  return words.map(({ word }) => word).join(" ");
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
  const words = query.sort === "relevance" ? textOf(prepared.ordering) : "";
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

/** The name under which the postings found with slips are asked for, beside the counts of the words. */
export const SLIPS = "slips";

/**
 * What must be known before any of the words will do: the postings that Meilisearch finds with its own tolerance for slips of
 * the hand, and how many hold each word.
 */
export function askWords(prepared: MeilisearchQuery): Asked {
  const { indexUid, query, terms, ordering } = prepared;
  const slips: MultiSearchQuery = {
    indexUid,
    q: wordsToOrder(terms),
    matchingStrategy: "last",
    attributesToSearchOn: [...SEARCHED_ATTRIBUTES],
    filter: filterText(all(hardFilters(query))),
    limit: MOST_SLIPS,
    attributesToRetrieve: ["postingId"],
  };
  // One word has no order, and neither have words where pay or distance orders.
  const toOrder = query.sort === "relevance" && ordering.length > 1 ? ordering : [];
  return new Map([
    [SLIPS, slips],
    ...toOrder.map((term) => [countName(term), counting(prepared, [holds(term)])] as const),
  ]);
}

/** The name of the count of postings that hold a word. */
export function countName({ word }: QueryTerm): string {
  return `word ${word}`;
}

/**
 * The same query, ordered by its rarest word first: Meilisearch lets go of the last word first, and what everybody offers
 * tells less than what few do. Words that stand in no posting would only push the others back.
 *
 * @param count how many postings hold a word; undefined where nobody asked
 */
export function rarestFirst(
  prepared: MeilisearchQuery,
  count: (term: QueryTerm) => number | undefined,
): MeilisearchQuery {
  const counted = prepared.ordering.map((term) => ({ term, postings: count(term) ?? 0 }));
  const held = counted.filter(({ postings }) => postings > 0).sort((a, b) => a.postings - b.postings);
  return held.length === 0 ? prepared : { ...prepared, ordering: held.map(({ term }) => term) };
}
