import { deepStrictEqual } from "node:assert";
import type { PostingFacets, PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";

/** What every way of searching must agree on. */
export interface Answer {
  readonly total: number;
  readonly ids: readonly number[];
  readonly facets: PostingFacets;
}

export function answerOf({ total, hits, facets }: PostingResults): Answer {
  return { total, ids: hits.map((hit) => hit.postingId), facets };
}

/**
 * Throws where two answers to a query differ: in the total, a facet, or the postings of the page. Under the sort
 * "relevance" each ranks in its own way, so that only their number counts; and so it is under "distance" where another engine
 * measures on the sphere, and of two postings equally far to a metre another may come first.
 */
export function mustAgree(query: PostingQuery, expected: Answer, given: Answer, who: string): void {
  const comparable = ({ total, ids, facets }: Answer) => ({
    total,
    ids: ordersAlike(query, who) ? ids : ids.length,
    facets,
  });
  deepStrictEqual(comparable(given), comparable(expected), `${who} answers otherwise to ${JSON.stringify(query)}`);
}

function ordersAlike({ sort }: PostingQuery, who: string): boolean {
  return sort !== "relevance" && !(sort === "distance" && who === "meilisearch");
}
