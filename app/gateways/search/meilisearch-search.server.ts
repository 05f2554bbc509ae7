import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { EASE_CODES } from "#app/domain/search/eases.ts";
import {
  NEARNESS_METRES,
  PAY_STEPS_FEN,
  type PostingFacets,
  type PostingHit,
  type PostingQuery,
  type PostingResults,
  RECENCY_DAYS,
} from "#app/domain/search/posting-query.ts";
import { CODES } from "./facet-bits.ts";
import { flatMetres } from "./flat-distance.ts";
import { meilisearchFailure, type MeilisearchServer, type SearchAnswer } from "./meilisearch-client.server.ts";
import {
  askCounts,
  type Asked,
  askPage,
  askWords,
  type CountedAttribute,
  countName,
  type MeilisearchQuery,
  pageWindow,
  preferredOf,
  prepareQuery,
  rarestFirst,
  SLIPS,
  stepName,
  takingIn,
} from "./meilisearch-query.server.ts";
import { marksOf } from "./segment.server.ts";

type Answers = (name: string) => SearchAnswer | undefined;

/**
 * Finds postings, counts the facets and gives one page, all in one request. A page past the end takes a second one, and
 * words of which any will do one before it, for what Meilisearch finds with slips of the hand and how rare each word is.
 */
export async function searchInMeilisearch(
  server: MeilisearchServer,
  indexUid: string,
  query: PostingQuery,
  signal: AbortSignal,
): Promise<PostingResults> {
  const prepared = await madeReady(server, prepareQuery(indexUid, query), signal);
  const answers = await answersTo(server, new Map([...askCounts(prepared), ...askPage(prepared, query.page)]), signal);
  const total = totalOf(answers, "total");
  const page = Math.max(1, Math.min(query.page, Math.ceil(total / query.pageSize)));
  const onPage = page === query.page ? answers : await answersTo(server, askPage(prepared, page), signal);
  return {
    total,
    page,
    hits: hitsOf(query, page, onPage),
    facets: facetsOf(query, answers),
    marks: marksOf(prepared.terms),
    standIn: false,
  };
}

async function madeReady(
  server: MeilisearchServer,
  prepared: MeilisearchQuery,
  signal: AbortSignal,
): Promise<MeilisearchQuery> {
  if (prepared.query.match === "all" || prepared.terms.length === 0) return prepared;
  const answers = await answersTo(server, askWords(prepared), signal);
  const slips = answers(SLIPS)?.hits.map((hit) => hit.postingId) ?? [];
  return takingIn(
    rarestFirst(prepared, (term) => answers(countName(term))?.totalHits),
    slips,
  );
}

async function answersTo(server: MeilisearchServer, asked: Asked, signal: AbortSignal): Promise<Answers> {
  const names = [...asked.keys()];
  const answers = await server.search([...asked.values()], signal);
  if (answers.length !== names.length) throw meilisearchFailure("malformed_answer");
  return (name) => answers[names.indexOf(name)];
}

function totalOf(answers: Answers, name: string): number {
  const total = answers(name)?.totalHits;
  if (total === undefined) throw meilisearchFailure("malformed_answer");
  return total;
}

function hitsOf(query: PostingQuery, page: number, answers: Answers): readonly PostingHit[] {
  const order = preferredOf(query);
  const preferred = [...(answers("preferred")?.hits ?? [])].sort(
    (a, b) => order.indexOf(a.postingId) - order.indexOf(b.postingId),
  );
  const from = (page - 1) * query.pageSize;
  const shown = preferred.slice(from, from + query.pageSize);
  const skipped = Math.max(0, from - preferred.length) - pageWindow(query, page).offset;
  const others = answers("others")?.hits.slice(skipped, skipped + query.pageSize - shown.length) ?? [];
  return [...shown, ...others].map(({ postingId, _geo }) => ({
    postingId,
    distanceMetres:
      query.origin === null || _geo == null
        ? null
        : Math.round(flatMetres(query.origin, { latitude: _geo.lat, longitude: _geo.lng })),
  }));
}

function facetsOf(query: PostingQuery, answers: Answers): PostingFacets {
  /** A filter that is set has its own counts, made without it. */
  const counts = (attribute: CountedAttribute) =>
    (answers(attribute) ?? answers("total"))?.facetDistribution?.[attribute] ?? {};
  const byCode = (attribute: CountedAttribute, codes: readonly string[]) => {
    const found = counts(attribute);
    return Object.fromEntries(codes.map((code) => [code, found[code] ?? 0]));
  };
  const paid = Object.entries(counts("payStep"));
  const steps = (field: "publishedAt" | "_geo", values: readonly number[]) =>
    Object.fromEntries(values.map((step) => [step, totalOf(answers, stepName(field, step))]));
  return {
    kinds: byCode("kind", CODES.kind),
    towns: byCode("townCode", CODES.town),
    occupationGroups: byCode("occupationGroup", CODES.occupationGroup),
    accommodations: byCode("accommodations", ACCOMMODATION_CODES),
    eases: byCode("eases", EASE_CODES),
    workingModes: byCode("workingMode", CODES.workingMode),
    employment: byCode("employment", CODES.employment),
    shifts: byCode("shift", CODES.shift),
    pay: Object.fromEntries(
      PAY_STEPS_FEN.map((step, below) => [
        step,
        paid.reduce((sum, [reached, count]) => (Number(reached) > below ? sum + count : sum), 0),
      ]),
    ),
    insured: counts("insured")["true"] ?? 0,
    recency: steps("publishedAt", RECENCY_DAYS),
    nearness:
      query.origin === null
        ? Object.fromEntries(NEARNESS_METRES.map((step) => [step, 0]))
        : steps("_geo", NEARNESS_METRES),
  };
}
