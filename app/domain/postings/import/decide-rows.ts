import { type PostingStatus, postingLifecycle } from "../lifecycle.ts";
import type { RowProblem } from "./problems.ts";

/** How many rows ended how; every row ends in exactly one way. */
export interface RowCounts {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

export type RowOutcome = keyof RowCounts;

export const NO_ROWS: RowCounts = { imported: 0, updated: 0, unchanged: 0, refused: 0 };

/** One more row that ended as `outcome`. */
export function counted(counts: RowCounts, outcome: RowOutcome): RowCounts {
  return { ...counts, [outcome]: counts[outcome] + 1 };
}

/** How many rows have been dealt with. */
export function rowsCounted({ imported, updated, unchanged, refused }: RowCounts): number {
  return imported + updated + unchanged + refused;
}

/**
 * Remembers the rows of one file that were taken, and finds the one a later row repeats. The same posting with other
 * content is refused too: which of the two rows is true is not ours to choose.
 *
 * `key` tells which posting a row is, `fingerprint` what it states, `rowName` where it stands.
 */
export function repeatFinder(): (key: string, fingerprint: string, rowName: string) => RowProblem | undefined {
  const seen = new Map<string, { readonly rowName: string; readonly fingerprint: string }>();
  return (key, fingerprint, rowName) => {
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, { rowName, fingerprint });
      return undefined;
    }
    const reason = earlier.fingerprint === fingerprint ? "duplicate-of-row" : "contradicts-row";
    return { column: null, reason, params: { row: earlier.rowName }, cell: "" };
  };
}

/** A posting that an earlier import made. */
export interface KnownPosting {
  readonly status: PostingStatus;
  /** Fingerprint of what its row stated. */
  readonly fingerprint: string | null;
}

/**
 * What becomes of a row beside the posting it made before: nothing where it states the same, an update where it states
 * something new, a refusal where the posting has ended meanwhile and would have to be reopened by a person.
 */
export function decideRow(known: KnownPosting | undefined, fingerprint: string): RowOutcome {
  if (known === undefined) return "imported";
  if (known.fingerprint === fingerprint) return "unchanged";
  return postingLifecycle.isTerminal(known.status) ? "refused" : "updated";
}
