import type { IndexRemoval } from "./search-gateway.ts";

const BATCH = 500;

/** The newest of each document in batches, by id: two writers that meet take their rows in the same order. */
export function newestInBatches<Item>(
  items: readonly Item[],
  stampOf: (item: Item) => IndexRemoval,
): readonly (readonly Item[])[] {
  const latest = new Map<number, Item>();
  for (const item of items) {
    const { id, version } = stampOf(item);
    const known = latest.get(id);
    if (known === undefined || stampOf(known).version <= version) latest.set(id, item);
  }
  const sorted = [...latest].sort(([a], [b]) => a - b).map(([, item]) => item);
  return Array.from({ length: Math.ceil(sorted.length / BATCH) }, (_, at) =>
    sorted.slice(at * BATCH, (at + 1) * BATCH),
  );
}

export function versionsOf(changed: readonly IndexRemoval[]): ReadonlyMap<number, Date> {
  return new Map(changed.map(({ id, version }) => [id, version]));
}
