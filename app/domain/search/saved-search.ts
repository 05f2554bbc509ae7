import { type BrowseRequest, browseParams, readBrowseRequest } from "./browse-request.ts";
import { RECENCY_DAYS, type RecencyDays } from "./posting-query.ts";

/** Why a saved search can no longer be made as it was meant: a condition of it is gone, or the home it measures from is. */
export type Outdated = "condition" | "home";

/** A saved search as it can be made now. */
export interface SavedRequest {
  readonly request: BrowseRequest;
  /** Without what is gone it would find more than was meant, so nobody is told of its news. */
  readonly outdated: Outdated | null;
}

/**
 * Reads a saved search, in the form in which an address holds it.
 *
 * @param hasHome whether it is known where the person lives
 */
export function readSavedSearch(query: string, hasHome: boolean): SavedRequest {
  const request = readBrowseRequest(new URLSearchParams(query));
  const understood = new Set([...browseParams(request)].map(String));
  const isWhole = [...new URLSearchParams(query)].every((pair) => understood.has(String(pair)));
  const homeless = request.origin?.kind === "home" && request.filters.withinMetres !== null && !hasHome;
  return { request, outdated: isWhole ? (homeless ? "home" : null) : "condition" };
}

const DAY_MS = 86_400_000;
/** A posting can come into the index after the moment it was published: for this long it is looked for again. */
const LATE_MS = 2 * DAY_MS;

/**
 * From when on postings are news the next time; what was told of is remembered by itself.
 *
 * @param since from when on they were news this time
 * @param lookedAt when they were looked for
 */
export function newsSinceNext(since: Date, lookedAt: Date): Date {
  return new Date(Math.max(since.getTime(), lookedAt.getTime() - LATE_MS));
}

/** The narrowest step of recency that holds all news, and is no wider than what the search itself asks for. */
export function recencyOfNews(asked: RecencyDays | null, since: Date, at: Date): RecencyDays | null {
  const wide = RECENCY_DAYS.find((days) => days * DAY_MS >= at.getTime() - since.getTime()) ?? null;
  return asked !== null && (wide === null || asked < wide) ? asked : wide;
}
