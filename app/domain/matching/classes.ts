/**
 * Items that a group of rules cannot tell apart: of each class one stands for all, and each item knows its class. What a rule
 * finds for the one it finds for all, so that it runs once a class and not once an item.
 */
export interface Classes<Item> {
  /** By item, in the order in which they were given. */
  readonly of: Uint16Array;
  readonly examples: readonly Item[];
}

const MOST = 2 ** 16;

/**
 * @param keyOf everything that the rules read of an item, as JSON can write it down
 * @throws RangeError for more classes than two bytes count: items that differ in every respect; split them
 */
export function classesOf<Item>(items: readonly Item[], keyOf: (item: Item) => readonly unknown[]): Classes<Item> {
  const known = new Map<string, number>();
  const examples: Item[] = [];
  const of = new Uint16Array(items.length);
  for (const [at, item] of items.entries()) {
    const key = JSON.stringify(keyOf(item));
    let found = known.get(key);
    if (found === undefined) {
      if (examples.length === MOST) throw new RangeError("They differ in too many ways for one engine.");
      found = examples.length;
      known.set(key, found);
      examples.push(item);
    }
    of[at] = found;
  }
  return { of, examples };
}
