import type { Coordinates } from "#app/domain/areas/travel.ts";
import type { BrowseRequest } from "#app/domain/search/browse-request.ts";
import type { PostingQuery } from "#app/domain/search/posting-query.ts";
import { understand } from "#app/domain/search/understand.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { originCoordinates, originOf } from "./reader-side.ts";

/** A saved search as its page would ask it, the newest first: with its needs read, and measured from the same place. */
export function savedQuery(
  { clock }: Pick<Ports, "clock">,
  request: BrowseRequest,
  { home, pageSize }: { readonly home: Coordinates | null; readonly pageSize: number },
): PostingQuery {
  const read = request.literal ? undefined : understand(request.filters);
  const origin = originOf(request, read?.nearTown ?? null, home !== null);
  return {
    ...request.filters,
    ...read?.filters,
    organisationId: null,
    match: "all",
    sort: "newest",
    preferred: [],
    origin: originCoordinates(origin, { home }),
    at: clock.now(),
    on: clock.today(),
    page: 1,
    pageSize,
  };
}
