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

/**
 * Where each amount stands among all: -1 for the smallest, 1 for the largest, equal ones alike. The Gini coefficient of the
 * amounts grows with each in proportion to this.
 */
export function ranksOf(amounts: ArrayLike<number>): Float64Array {
  const order = Array.from(amounts, (_, at) => at).sort((a, b) => (amounts[a] ?? 0) - (amounts[b] ?? 0));
  const ranks = new Float64Array(order.length);
  for (let first = 0; first < order.length;) {
    const amount = amounts[order[first] ?? 0];
    let after = first + 1;
    while (after < order.length && amounts[order[after] ?? 0] === amount) after += 1;
    const rank = order.length === 1 ? 0 : (first + after - 1) / (order.length - 1) - 1;
    for (const at of order.slice(first, after)) ranks[at] = rank;
    first = after;
  }
  return ranks;
}
