import type { Principal } from "#app/domain/accounts/principal.ts";
import { NO_FILTERS, type PostingFacets } from "#app/domain/search/posting-query.ts";
import { listPublicFairs, type Fair } from "#app/usecases/fairs/read-fairs.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { listed, type ListedPosting } from "./browse-postings.ts";
import { readerSide } from "./reader-side.ts";

export interface HomePage {
  readonly total: number;
  readonly facets: PostingFacets;
  readonly newest: readonly ListedPosting[];
  readonly nextFair: Fair | null;
}

const NEWEST = 6;

/** What the first page shows: how much there is, by kind and town, the newest postings, and the next job fair. */
export async function readHome(ports: Pick<Ports, "db" | "search" | "clock">, principal: Principal): Promise<HomePage> {
  const { search, clock } = ports;
  const reader = await readerSide(ports, principal);
  const { total, facets, hits } = await search.searchPostings({
    ...NO_FILTERS,
    organisationId: null,
    match: "all",
    sort: "newest",
    preferred: [],
    origin: reader?.home ?? null,
    at: clock.now(),
    on: clock.today(),
    page: 1,
    pageSize: NEWEST,
  });
  const { coming } = await listPublicFairs(ports);
  return { total, facets, newest: await listed(ports, principal, reader, hits), nextFair: coming[0] ?? null };
}
