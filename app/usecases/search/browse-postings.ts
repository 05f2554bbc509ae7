import { and, eq, inArray } from "drizzle-orm";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { type TravelMeans, travelMinutes } from "#app/domain/areas/travel.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import {
  browseParams,
  type BrowseRequest,
  type BrowseSort,
  type OriginChoice,
} from "#app/domain/search/browse-request.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import { relatedSearches, type RelatedSearch } from "#app/domain/search/related.ts";
import type { Understood } from "#app/domain/search/understand.ts";
import type { PostingFacets, PostingFilters, PostingHit } from "#app/domain/search/posting-query.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { listingsById, type Listing } from "#db/queries/search/listing-rows.ts";
import { favourites, savedSearches } from "#db/schema/all.ts";
import { countFound } from "./count-found.ts";
import { findPostings, ladderOf, type QueryFrame, type Taken } from "./find-postings.ts";
import { originCoordinates, originOf, readerSide, type ReaderSide } from "./reader-side.ts";

export interface ListedPosting {
  readonly listing: Listing;
  readonly distanceMetres: number | null;
  readonly journey: { readonly means: TravelMeans; readonly minutes: number } | null;
  /** For a jobseeker who is signed in. */
  readonly judgement: Judgement | null;
  readonly favourite: boolean;
}

export interface PostingsPage {
  readonly postings: readonly ListedPosting[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How the words had to be taken to find something. */
  readonly taken: Taken;
  /** What of the words was understood as a need, in those words. */
  readonly phrases: readonly string[];
  /** The filters as they were applied, with those needs in them. */
  readonly applied: PostingFilters;
  /** Nearness was asked for, and from where is not known. */
  readonly askWhere: boolean;
  readonly corrected: string | null;
  readonly didYouMean: readonly string[];
  /** The words to mark where they stand. */
  readonly marks: readonly string[];
  /** The engine that is meant to answer could not, and another did. */
  readonly standIn: boolean;
  readonly facets: PostingFacets;
  /** Searches close to this one that find something. */
  readonly related: readonly RelatedSearch[];
  readonly sort: BrowseSort;
  /** The orders that make sense for this reader and these words. */
  readonly sorts: readonly BrowseSort[];
  /** From where distances are measured; null where nobody has said. */
  readonly origin: OriginChoice | null;
  readonly hasHome: boolean;
  readonly maySave: boolean;
  readonly savedSearchId: number | null;
  readonly at: Date;
}

const PAGE_SIZE = 20;
/** What most people here ride; minutes are shown for it where the reader's own means are not known. */
const USUAL_MEANS: TravelMeans = "e-bike";

/**
 * One page of the public list, for everybody. A jobseeker who is signed in also sees how each posting fits, what is
 * suggested first, and distances from home.
 */
export async function browsePostings(
  ports: Pick<Ports, "db" | "search" | "lexicon" | "clock">,
  principal: Principal,
  request: BrowseRequest,
): Promise<PostingsPage> {
  const reader = await readerSide(ports, principal);
  const hasHome = reader !== undefined && reader.home !== null;
  const how = (understood: Understood) => {
    const origin = originOf(request, understood.nearTown, hasHome);
    const sorts = sortsFor(request, reader, origin);
    const wanted = request.sort ?? (understood.needs?.near === true ? "distance" : null);
    return { reader, origin, sorts, sort: wanted !== null && sorts.includes(wanted) ? wanted : (sorts[0] ?? "newest") };
  };
  const frame = (understood: Understood) => frameOf(ports, request, how(understood));
  const found = await findPostings(ports, request.filters, frame, ladderOf(request));
  const { results, understood, taken } = found;
  const { origin, sorts, sort } = how(understood);
  const postings = await listed(ports, principal, reader, results.hits);
  return {
    taken,
    phrases: understood.phrases,
    applied: understood.filters,
    askWhere: understood.needs?.near === true && origin === null,
    corrected: found.corrected,
    didYouMean: found.didYouMean,
    marks: results.marks,
    standIn: results.standIn,
    postings,
    related: await relatedTo(ports, understood.filters, postings, results.facets),
    total: results.total,
    page: results.page,
    pages: Math.ceil(results.total / PAGE_SIZE),
    facets: results.facets,
    sort,
    sorts,
    origin,
    hasHome,
    maySave: mayEver(principal, "search.save"),
    savedSearchId: await savedSearchOf(ports, principal, request),
    at: ports.clock.now(),
  };
}

function sortsFor(
  { filters }: BrowseRequest,
  reader: ReaderSide | undefined,
  origin: OriginChoice | null,
): readonly BrowseSort[] {
  return [
    ...(reader === undefined ? [] : (["fit"] as const)),
    ...(filters.text === "" ? [] : (["relevance"] as const)),
    "newest",
    ...(origin === null ? [] : (["distance"] as const)),
    "pay",
  ];
}

function frameOf(
  { clock }: Pick<Ports, "clock">,
  { page }: BrowseRequest,
  how: { readonly reader: ReaderSide | undefined; readonly origin: OriginChoice | null; readonly sort: BrowseSort },
): QueryFrame {
  return {
    organisationId: null,
    sort: how.sort === "fit" ? "relevance" : how.sort,
    preferred: how.sort === "fit" ? (how.reader?.suggestedIds ?? []) : [],
    origin: originCoordinates(how.origin, how.reader),
    at: clock.now(),
    on: clock.today(),
    page,
    pageSize: PAGE_SIZE,
  };
}

async function relatedTo(
  ports: Pick<Ports, "search" | "lexicon" | "clock">,
  filters: PostingFilters,
  postings: readonly ListedPosting[],
  { towns }: PostingFacets,
): Promise<readonly RelatedSearch[]> {
  if ([filters.text, filters.towns, filters.occupationGroups].every(({ length }) => length === 0)) return [];
  const { find } = await ports.lexicon();
  const related = relatedSearches({
    filters,
    occupations: postings.flatMap(({ listing }) => listing.occupationCode ?? []),
    inTowns: towns,
    ofOccupation: ({ name }) => find(name.zh)?.postings ?? 0,
  });
  return Promise.all(
    related.map(async (each) => {
      const name = each.kind === "occupation" ? occupation(each.code)?.name.zh : undefined;
      return name === undefined ? each : { ...each, postings: await countFound(ports, name) };
    }),
  );
}

/** Hits with what a list shows of them; a posting that went away this moment is left out. */
export async function listed(
  ports: Pick<Ports, "db">,
  principal: Principal,
  reader: ReaderSide | undefined,
  hits: readonly PostingHit[],
): Promise<readonly ListedPosting[]> {
  const ids = hits.map((hit) => hit.postingId);
  const listings = await listingsById(ports.db, ids);
  const judgements = await reader?.judge(ids);
  const favourite = await favouritesAmong(ports, principal, ids);
  return hits.flatMap(({ postingId, distanceMetres }) => {
    const listing = listings.get(postingId);
    if (listing === undefined) return [];
    const means = reader?.means ?? USUAL_MEANS;
    const travels = distanceMetres !== null && listing.workingMode !== "home";
    return [
      {
        listing,
        distanceMetres: travels ? distanceMetres : null,
        journey: travels ? { means, minutes: travelMinutes(distanceMetres, means) } : null,
        judgement: judgements?.get(postingId) ?? null,
        favourite: favourite.has(postingId),
      },
    ];
  });
}

async function favouritesAmong(
  { db }: Pick<Ports, "db">,
  principal: Principal,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (principal.kind === "visitor" || ids.length === 0) return new Set();
  const rows = await db
    .select({ id: favourites.postingId })
    .from(favourites)
    .where(and(eq(favourites.accountId, principal.accountId), inArray(favourites.postingId, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

async function savedSearchOf(
  { db }: Pick<Ports, "db">,
  principal: Principal,
  request: BrowseRequest,
): Promise<number | null> {
  if (principal.kind === "visitor") return null;
  const query = browseParams({ ...request, page: 1 }).toString();
  const [row] = await db
    .select({ id: savedSearches.id })
    .from(savedSearches)
    .where(and(eq(savedSearches.accountId, principal.accountId), eq(savedSearches.query, query)));
  return row?.id ?? null;
}
