import type { Coordinates } from "#app/domain/areas/travel.ts";
import type { BrowseRequest } from "#app/domain/search/browse-request.ts";
import type { Understood } from "#app/domain/search/understand.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { QueryFrame } from "./find-postings.ts";
import { originCoordinates, originOf } from "./reader-side.ts";

/** How a saved search is asked: the newest first, and measured from the same place as its page would. */
export function savedFrame(
  { clock }: Pick<Ports, "clock">,
  request: BrowseRequest,
  { home, ...part }: { readonly home: Coordinates | null; readonly page: number; readonly pageSize: number },
): (understood: Understood) => QueryFrame {
  return ({ nearTown }) => ({
    organisationId: null,
    sort: "newest",
    preferred: [],
    origin: originCoordinates(originOf(request, nearTown, home !== null), { home }),
    at: clock.now(),
    on: clock.today(),
    ...part,
  });
}
