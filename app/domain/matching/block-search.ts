import type { BestList } from "./best-list.ts";
import { cutOf, isNever, NEVER } from "./bounds.ts";
import type { OpenBlocks } from "./open-blocks.ts";

/** Looked into at first: the blocks that promise most, with so many times as many items as the list is long. */
const LOOKED_INTO = 8;

/**
 * A search for the best of all items that stand in blocks. Every item has a bound that its points cannot exceed; only those
 * whose bound could still enter the list are judged, so that the list is what judging every item would give. Those that
 * promise most come first, and fill the list, so that most others need not be looked at.
 */
export abstract class BlockSearch {
  /** Looked into at first: items, and their bounds. */
  private readonly items: Int32Array;
  private readonly bounds: Int32Array;

  /** @param starts where each block begins, and after the last where it ends */
  protected constructor(private readonly starts: Int32Array) {
    const amount = starts.at(-1) ?? 0;
    this.items = new Int32Array(amount);
    this.bounds = new Int32Array(amount);
  }

  /** The most that what differs within a block can add to its points. */
  protected abstract mostWithin(block: number): number;

  /**
   * What an item's points cannot exceed; `NEVER` where something stands in the way, or where they are below `enough`.
   *
   * @param points of its block
   */
  protected abstract boundOf(at: number, points: number, enough: number): number;

  /** Judges an item and offers it to the list, unless something stands in the way. */
  protected abstract judge(at: number, bound: number, list: BestList): void;

  /** @param points of the open blocks; negative: nothing of it */
  protected search({ blocks }: OpenBlocks, points: Int32Array, list: BestList): BestList {
    const first = cutOf(points, list.most * LOOKED_INTO, (each) => this.sizeOf(blocks[each] ?? 0));
    this.judgeFirst(this.lookInto(blocks, points, first), list);
    let { least } = list;
    for (let each = 0; each < blocks.length; each += 1) {
      const own = points[each] ?? NEVER;
      if (own < 0 || own >= first) continue;
      const block = blocks[each] ?? 0;
      if (own + this.mostWithin(block) < least) continue;
      const end = this.startOf(block + 1);
      for (let at = this.startOf(block); at < end; at += 1) {
        const bound = this.boundOf(at, own, least);
        if (bound < least || isNever(bound)) continue;
        this.judge(at, bound, list);
        least = list.least;
      }
    }
    return list;
  }

  /** Bounds what stands in the blocks of so many points or more. @returns how many items may be of use */
  private lookInto(blocks: Int32Array, points: Int32Array, first: number): number {
    let amount = 0;
    for (let each = 0; each < blocks.length; each += 1) {
      const own = points[each] ?? NEVER;
      if (own < first) continue;
      const block = blocks[each] ?? 0;
      const end = this.startOf(block + 1);
      for (let at = this.startOf(block); at < end; at += 1) {
        const bound = this.boundOf(at, own, NEVER);
        if (isNever(bound)) continue;
        this.items[amount] = at;
        this.bounds[amount] = bound;
        amount += 1;
      }
    }
    return amount;
  }

  private judgeFirst(amount: number, list: BestList): void {
    const bounds = this.bounds.subarray(0, amount);
    const first = cutOf(bounds, list.most, () => 1);
    for (let each = 0; each < amount; each += 1) {
      const bound = bounds[each] ?? NEVER;
      if (bound >= first) this.judge(this.items[each] ?? 0, bound, list);
    }
    for (let each = 0; each < amount; each += 1) {
      const bound = bounds[each] ?? NEVER;
      if (bound < first && bound >= list.least) this.judge(this.items[each] ?? 0, bound, list);
    }
  }

  private startOf(block: number): number {
    return this.starts[block] ?? 0;
  }

  private sizeOf(block: number): number {
    return this.startOf(block + 1) - this.startOf(block);
  }
}
