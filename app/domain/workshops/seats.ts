/** A sheltered place as it is offered: one posting of a workshop. */
export interface SeatsOffered {
  readonly postingId: number;
  readonly organisationId: number;
  /** Null: nobody has said; it counts as one. */
  readonly headcount: number | null;
  /** Who works on it, or has an offer or a hire for it. */
  readonly taken: number;
}

export interface FreeSeats {
  /** Seats that can be given now. */
  readonly free: number;
  /** The workshop as a whole has fewer places left than its postings offer. */
  readonly limited: boolean;
}

/**
 * How many seats of each posting can be given: those offered less those taken, and in sum no more than the workshop has
 * left. Where that bound is felt, each seat goes to the posting that is least filled for its size, counting those who work there
 * already (the divisor method of Sainte-Laguë); where two are alike, to the lower id.
 *
 * Nothing of it depends on who wants what, so that nobody can gain seats for a posting by what they say; one more place
 * takes a seat from no posting; and a seat that is taken up leaves those of the other postings where they were.
 *
 * @param left places the workshop has left in all, by organisation; null where nobody has entered its capacity
 */
export function freeSeats(
  offered: readonly SeatsOffered[],
  left: ReadonlyMap<number, number | null>,
): ReadonlyMap<number, FreeSeats> {
  const workshops = new Map<number, SeatsOffered[]>();
  for (const offer of [...offered].sort((a, b) => a.postingId - b.postingId)) {
    workshops.set(offer.organisationId, [...(workshops.get(offer.organisationId) ?? []), offer]);
  }
  return new Map([...workshops].flatMap(([id, postings]) => [...dealt(postings, left.get(id) ?? null)]));
}

/** @param postings of one workshop, by id */
function dealt(postings: readonly SeatsOffered[], left: number | null): ReadonlyMap<number, FreeSeats> {
  const shares = postings.map(({ postingId, headcount, taken }) => {
    const size = headcount ?? 1;
    return { postingId, size, taken, own: Math.max(0, size - taken), free: 0 };
  });
  const own = shares.reduce((sum, share) => sum + share.own, 0);
  const bound = left === null ? own : Math.min(own, Math.max(0, left));
  for (let seat = 0; seat < bound; seat += 1) {
    const [next] = shares.filter((share) => share.free < share.own).sort((a, b) => claim(b) - claim(a));
    if (next === undefined) break;
    next.free += 1;
  }
  return new Map(shares.map((share) => [share.postingId, { free: share.free, limited: share.free < share.own }]));
}

/** The greater, the fewer of a posting's seats are filled or given. */
function claim({
  size,
  taken,
  free,
}: {
  readonly size: number;
  readonly taken: number;
  readonly free: number;
}): number {
  return size / (2 * (taken + free) + 1);
}
