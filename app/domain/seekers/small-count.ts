/** A group of fewer people could be told who it is. */
export const SMALLEST_GROUP = 5;

/**
 * How many people there are, for the federation's own staff; null for none to four, which is one answer: to tell nobody from
 * a few would tell of the few.
 */
export function tellableCount(people: number): number | null {
  return people >= SMALLEST_GROUP ? people : null;
}

/**
 * How many people there are, for an organisation that chooses what is counted: in whole fives, rounded down, so that the
 * difference of two answers speaks of no single person; null for none to four.
 */
export function coarseCount(people: number): number | null {
  return tellableCount(people - (people % SMALLEST_GROUP));
}
