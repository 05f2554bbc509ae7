/** Rows of people's records by the person they belong to, in the order they came. */
export function bySeeker<Row extends { readonly seekerId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.seekerId);
    if (group === undefined) groups.set(row.seekerId, [row]);
    else group.push(row);
  }
  return groups;
}
