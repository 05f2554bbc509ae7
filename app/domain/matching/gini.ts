/**
 * Gini coefficient of amounts, such as on how many lists each posting stands.
 *
 * @returns 0 where all are alike, toward 1 where one has all; null where there is nothing to share
 */
export function giniOf(amounts: Iterable<number>): number | null {
  const ascending = [...amounts].sort((a, b) => a - b);
  const total = ascending.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const weighted = ascending.reduce((sum, value, at) => sum + (2 * (at + 1) - ascending.length - 1) * value, 0);
  return weighted / (ascending.length * total);
}
