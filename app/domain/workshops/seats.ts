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
 * left. Where that bound is felt, postings of the lower id get theirs first.
 *
 * @param left places the workshop has left in all, by organisation; null where nobody has entered its capacity
 */
export function freeSeats(
  offered: readonly SeatsOffered[],
  left: ReadonlyMap<number, number | null>,
): ReadonlyMap<number, FreeSeats> {
  const rest = new Map(left);
  const result = new Map<number, FreeSeats>();
  for (const { postingId, organisationId, headcount, taken } of [...offered].sort(
    (a, b) => a.postingId - b.postingId,
  )) {
    const own = Math.max(0, (headcount ?? 1) - taken);
    const bound = rest.get(organisationId) ?? null;
    const free = bound === null ? own : Math.min(own, Math.max(0, bound));
    if (bound !== null) rest.set(organisationId, bound - free);
    result.set(postingId, { free, limited: free < own });
  }
  return result;
}
