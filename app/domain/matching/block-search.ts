import type { BestList } from "./best-list.ts";
import { isNever, NEVER, PointSteps } from "./bounds.ts";

/** Looked into at first: the blocks that promise most, with so many times as many items as the list is long. */
const LOOKED_INTO = 8;

/**
 * A search for the best of all items that stand in blocks. Every item has a bound that its points cannot exceed; only those
 * whose bound could still enter the list are judged, so that the list is what judging every item would give. Those that
 * promise most come first, and fill the list, so that most others need not be looked at.
 */
export abstract class BlockSearch {
  /** The blocks that are looked through, and their points. */
  private readonly blocks: Int32Array;
  private readonly points: Int16Array;
  private amount = 0;
  private readonly promised = new PointSteps();
  /** Looked into at first: items, and their bounds. */
  private readonly items: Int32Array;
  private readonly bounds: Int16Array;
  private readonly bounded = new PointSteps();

  /** @param starts where each block begins, and after the last where it ends */
  protected constructor(private readonly starts: Int32Array) {
    const items = starts.at(-1) ?? 0;
    this.blocks = new Int32Array(starts.length - 1);
    this.points = new Int16Array(starts.length - 1);
    this.items = new Int32Array(items);
    this.bounds = new Int16Array(items);
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

  /** Forgets the blocks of the search before. */
  protected begin(): void {
    this.amount = 0;
    this.promised.clear();
  }

  /** One more block to look through; none of which there is nothing. */
  protected enterBlock(block: number, points: number): void {
    if (points < 0) return;
    this.blocks[this.amount] = block;
    this.points[this.amount] = points;
    this.amount += 1;
    this.promised.add(points, this.startOf(block + 1) - this.startOf(block));
  }

  protected search(list: BestList): BestList {
    const first = this.promised.cutAt(list.most * LOOKED_INTO);
    this.judgeFirst(this.lookInto(first, list.least), list);
    let { least } = list;
    for (let each = 0; each < this.amount; each += 1) {
      const own = this.points[each] ?? NEVER;
      if (own >= first) continue;
      const block = this.blocks[each] ?? 0;
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
  private lookInto(first: number, least: number): number {
    this.bounded.clear();
    let found = 0;
    for (let each = 0; each < this.amount; each += 1) {
      const own = this.points[each] ?? NEVER;
      if (own < first) continue;
      const block = this.blocks[each] ?? 0;
      const end = this.startOf(block + 1);
      for (let at = this.startOf(block); at < end; at += 1) {
        const bound = this.boundOf(at, own, least);
        if (bound < least || isNever(bound)) continue;
        this.items[found] = at;
        this.bounds[found] = bound;
        found += 1;
        this.bounded.add(bound);
      }
    }
    return found;
  }

  private judgeFirst(amount: number, list: BestList): void {
    const first = this.bounded.cutAt(list.most);
    for (let each = 0; each < amount; each += 1) {
      const bound = this.bounds[each] ?? NEVER;
      if (bound >= first) this.judge(this.items[each] ?? 0, bound, list);
    }
    for (let each = 0; each < amount; each += 1) {
      const bound = this.bounds[each] ?? NEVER;
      if (bound < first && bound >= list.least) this.judge(this.items[each] ?? 0, bound, list);
    }
  }

  private startOf(block: number): number {
    return this.starts[block] ?? 0;
  }
}
