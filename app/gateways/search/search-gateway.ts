import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { Insurance, WorkingMode, WorkingShift } from "#app/domain/postings/terms.ts";
import type { PostingDocument } from "./posting-document.ts";

export const POSTING_SORTS = ["relevance", "newest", "pay", "distance"] as const;
export type PostingSort = (typeof POSTING_SORTS)[number];

/** What a person asks for. Several values of one filter mean "any of these"; accommodations mean "all of these". */
export interface PostingQuery {
  readonly text: string;
  readonly kinds: readonly PostingKind[];
  readonly towns: readonly string[];
  readonly occupationGroups: readonly string[];
  readonly accommodations: readonly AccommodationCode[];
  readonly workingModes: readonly WorkingMode[];
  readonly employment: readonly ("full-time" | "part-time")[];
  readonly shifts: readonly WorkingShift[];
  /** Lowest monthly pay wanted, in fen; postings without a monthly figure do not match. */
  readonly payAtLeastFen: number | null;
  readonly insured: boolean;
  /** Only postings published at or after this instant. */
  readonly postedSince: Date | null;
  readonly organisationId: number | null;
  readonly sort: PostingSort;
  /** Where distances are measured from (WGS84 degrees). */
  readonly origin: { readonly latitude: number; readonly longitude: number } | null;
  readonly withinMetres: number | null;
  /** First page is 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** How many postings each choice would leave, the other filters as they are (disjunctive counts). */
export interface PostingFacets {
  readonly kinds: Readonly<Record<string, number>>;
  readonly towns: Readonly<Record<string, number>>;
  readonly occupationGroups: Readonly<Record<string, number>>;
  readonly accommodations: Readonly<Record<string, number>>;
  readonly workingModes: Readonly<Record<string, number>>;
  readonly employment: Readonly<Record<string, number>>;
  readonly shifts: Readonly<Record<string, number>>;
  readonly insured: number;
}

export interface PostingHit {
  readonly postingId: number;
  /** Metres from the query's origin; null where either place is unknown. */
  readonly distanceMetres: number | null;
}

export interface PostingResults {
  readonly total: number;
  readonly hits: readonly PostingHit[];
  readonly facets: PostingFacets;
  /** Whether the words had to be taken loosely (trigrams) because too few postings hold them as written. */
  readonly loosened: boolean;
}

/** The search engine behind the pages: PostgreSQL by default. It finds; `domain/matching` judges. */
export interface SearchGateway {
  searchPostings(query: PostingQuery): Promise<PostingResults>;
  /** Writes documents; one that is older than what the index holds is ignored. */
  indexPostings(documents: readonly PostingDocument[]): Promise<void>;
  removePostings(postingIds: readonly number[]): Promise<void>;
  /** Replaces the whole index by `documents` with no moment in which a search finds less than before or after. */
  rebuildPostings(documents: AsyncIterable<readonly PostingDocument[]>): Promise<{ readonly written: number }>;
}

/** Insurances that make a posting "insured": the law's five, as far as the posting states them. */
export type InsuranceStated = readonly Insurance[] | null;
