/** A group of fewer people could be told who it is. */
export const SMALLEST_GROUP = 5;

/** How many people there are; null for a few, of whom only that is told. */
export function tellableCount(people: number): number | null {
  return people === 0 || people >= SMALLEST_GROUP ? people : null;
}
