import { keyOf, singleChanges } from "./closest.ts";
import type { Change, Judgement } from "./judgement.ts";

/** What would make a posting fit a person for whom something stands in the way. */
export interface WaysToFit {
  /** Each of them is enough by itself. */
  readonly alone: readonly Change[];
  /** All of them are needed, of each of them one change. */
  readonly together: readonly (readonly Change[])[];
}

const NO_WAY: WaysToFit = { alone: [], together: [] };

/**
 * The changes that undo everything that stands in the way: those that do it alone, and those that do it together. None
 * where something stands in the way that nothing undoes, so that no promise is made.
 */
export function waysToFit(blockers: Judgement["blockers"]): WaysToFit {
  if (blockers.some(({ undoneBy }) => undoneBy.length === 0)) return NO_WAY;
  const alone = singleChanges(blockers);
  const enough = new Set(alone.map(keyOf));
  const needed = blockers.map(({ undoneBy }) => undoneBy.filter((change) => !enough.has(keyOf(change))));
  const one = blockers.length === 1 || needed.some((changes) => changes.length === 0);
  return { alone, together: one ? [] : different(needed) };
}

/** Two things that the same changes undo are said once. */
function different(needed: readonly (readonly Change[])[]): (readonly Change[])[] {
  return [...new Map(needed.map((changes) => [changes.map(keyOf).join("\n"), changes])).values()];
}
