import { type Classes, classesOf } from "./classes.ts";

/** Everything that a group of rules reads of an item, as JSON can write it down. */
export type KeyOf<Item> = (item: Item) => readonly unknown[];

/** Items that stand side by side because some groups of rules cannot tell them apart. */
export interface Blocks<Item, Group extends string> {
  /** Where each block begins; one more than there are blocks: the last says where they end. */
  readonly starts: Int32Array;
  /** By group, the classes of the blocks. */
  readonly classes: Readonly<Record<Group, Classes<Item>>>;
}

/**
 * Puts items side by side, those of a block in the order in which they were given.
 *
 * @throws RangeError for some 65,000 items that differ in every respect: split them
 */
export function inBlocks<Item, Group extends string>(
  given: readonly Item[],
  keys: Readonly<Record<Group, KeyOf<Item>>>,
): { readonly items: readonly Item[]; readonly blocks: Blocks<Item, Group> } {
  const groups = Object.keys(keys) as Group[];
  const { of, examples } = classesOf(given, (item) => groups.map((group) => keys[group](item)));
  const starts = new Int32Array(examples.length + 1);
  for (const block of of) starts[block + 1] = (starts[block + 1] ?? 0) + 1;
  for (let block = 0; block < examples.length; block += 1) {
    starts[block + 1] = (starts[block + 1] ?? 0) + (starts[block] ?? 0);
  }
  const order = [...given.keys()].sort((a, b) => (of[a] ?? 0) - (of[b] ?? 0) || a - b);
  const classes = Object.fromEntries(groups.map((group) => [group, classesOf(examples, keys[group])]));
  return {
    items: order.flatMap((at) => given[at] ?? []),
    blocks: { starts, classes: classes as Record<Group, Classes<Item>> },
  };
}
