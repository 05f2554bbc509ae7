import type { AccommodationCode } from "../abilities/accommodations.ts";
import type { Coordinates } from "../areas/travel.ts";
import type { IsoDate } from "../dates.ts";
import type { PostingKind } from "../postings/kinds.ts";
import type { EaseCode } from "./eases.ts";
import type { WorkingMode, WorkingShift } from "../postings/terms.ts";

export const POSTING_SORTS = ["relevance", "newest", "pay", "distance"] as const;
export type PostingSort = (typeof POSTING_SORTS)[number];

export const EMPLOYMENTS = ["full-time", "part-time"] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** Monthly pay people choose from, in fen: “at least”. */
export const PAY_STEPS_FEN = [2_000_00, 2_500_00, 3_000_00, 4_000_00, 5_000_00, 6_000_00, 8_000_00] as const;

/** Days within which a posting was published. */
export const RECENCY_DAYS = [3, 7, 30] as const;
export type RecencyDays = (typeof RECENCY_DAYS)[number];

/** Metres within which a posting lies, as the crow flies. */
export const NEARNESS_METRES = [5_000, 10_000, 20_000] as const;
export type NearnessMetres = (typeof NEARNESS_METRES)[number];

/** What a person asks for. Several values of one filter mean "any of these"; accommodations and eases mean "all of these". */
export interface PostingFilters {
  readonly text: string;
  readonly kinds: readonly PostingKind[];
  /** Town and street codes of the district. */
  readonly towns: readonly string[];
  readonly occupationGroups: readonly string[];
  readonly accommodations: readonly AccommodationCode[];
  readonly eases: readonly EaseCode[];
  readonly workingModes: readonly WorkingMode[];
  readonly employment: readonly Employment[];
  readonly shifts: readonly WorkingShift[];
  /** Lowest monthly pay wanted, in fen; postings without a monthly figure do not match. */
  readonly payAtLeastFen: number | null;
  readonly insured: boolean;
  readonly postedWithinDays: RecencyDays | null;
  readonly withinMetres: NearnessMetres | null;
}

export const NO_FILTERS: PostingFilters = {
  text: "",
  kinds: [],
  towns: [],
  occupationGroups: [],
  accommodations: [],
  eases: [],
  workingModes: [],
  employment: [],
  shifts: [],
  payAtLeastFen: null,
  insured: false,
  postedWithinDays: null,
  withinMetres: null,
};

/** One search, complete: the same query on the same index gives the same page. */
export interface PostingQuery extends PostingFilters {
  readonly organisationId: number | null;
  /** `all`: every word must be found. `any`: one of them, or most of the characters; for slips, and too many words. */
  readonly match: "all" | "any";
  readonly sort: PostingSort;
  /** Where distances are measured from. */
  readonly origin: Coordinates | null;
  /** Shown first under the sort "relevance", in this order, as far as they match. */
  readonly preferred: readonly number[];
  /** The instant of asking, for "posted within". */
  readonly at: Date;
  /** The day of asking: postings whose deadline lies before it are left out. */
  readonly on: IsoDate;
  /** First page is 1; a page past the end gives the last one. */
  readonly page: number;
  readonly pageSize: number;
}

/** How many postings each choice would leave, the other filters as they are (disjunctive counts). */
export interface PostingFacets {
  readonly kinds: Readonly<Record<string, number>>;
  readonly towns: Readonly<Record<string, number>>;
  readonly occupationGroups: Readonly<Record<string, number>>;
  /** How many would be left if this one were wanted as well. */
  readonly accommodations: Readonly<Record<string, number>>;
  /** How many would be left if this ease were wanted as well. */
  readonly eases: Readonly<Record<string, number>>;
  readonly workingModes: Readonly<Record<string, number>>;
  readonly employment: Readonly<Record<string, number>>;
  readonly shifts: Readonly<Record<string, number>>;
  /** By step of `PAY_STEPS_FEN`. */
  readonly pay: Readonly<Record<string, number>>;
  readonly insured: number;
  /** By step of `RECENCY_DAYS`. */
  readonly recency: Readonly<Record<string, number>>;
  /** By step of `NEARNESS_METRES`; all 0 without an origin. */
  readonly nearness: Readonly<Record<string, number>>;
}

export interface PostingHit {
  readonly postingId: number;
  /** Metres from the query's origin; null where either place is unknown. */
  readonly distanceMetres: number | null;
}

export interface PostingResults {
  readonly total: number;
  /** The page that was given, at most the last one. */
  readonly page: number;
  readonly hits: readonly PostingHit[];
  readonly facets: PostingFacets;
  /** The words that were looked for, for marking them where they stand. */
  readonly marks: readonly string[];
  /** Whether the engine that is meant to answer could not, and another did. */
  readonly standIn: boolean;
}
