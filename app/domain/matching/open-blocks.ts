import type { Blocks } from "./blocks.ts";
import { type KnownPoints, MOST_KEPT } from "./known-points.ts";

/** The blocks in which nothing that admission and hours read stands in an item's way. */
export interface OpenBlocks {
  readonly blocks: Int32Array;
  /** What admission and hours give together, by place in `blocks`. */
  readonly points: Int16Array;
}

type Entrance = "admission" | "hours";

/** The open blocks of one item of the other side after the other, kept for those whose admission and hours are alike. */
export class KnownOpenBlocks<One, Other> {
  /** By what admission gives, and then by what hours give. */
  private readonly known = new Map<Int16Array, Map<Int16Array, OpenBlocks>>();
  /** In numbers of two bytes. */
  private kept = 0;

  constructor(
    private readonly blocks: Blocks<Other, Entrance>,
    private readonly points: Readonly<Record<Entrance, KnownPoints<One, Other>>>,
  ) {}

  of(one: One): OpenBlocks {
    const admitted = this.points.admission.of(one);
    const timed = this.points.hours.of(one);
    const known = this.known.get(admitted)?.get(timed);
    if (known !== undefined) return known;
    const open = this.openTo(admitted, timed);
    if (this.kept > MOST_KEPT) {
      this.known.clear();
      this.kept = 0;
    }
    const byHours = this.known.get(admitted) ?? new Map<Int16Array, OpenBlocks>();
    this.known.set(admitted, byHours.set(timed, open));
    this.kept += 1 + (open.blocks.byteLength + open.points.byteLength) / 2;
    return open;
  }

  private openTo(admitted: Int16Array, timed: Int16Array): OpenBlocks {
    const { starts, classes } = this.blocks;
    const amount = starts.length - 1;
    const { admission, hours } = classes;
    const blocks = new Int32Array(amount);
    const points = new Int16Array(amount);
    let open = 0;
    for (let block = 0; block < amount; block += 1) {
      const sum = (admitted[admission.of[block] ?? 0] ?? 0) + (timed[hours.of[block] ?? 0] ?? 0);
      if (sum < 0) continue;
      blocks[open] = block;
      points[open] = sum;
      open += 1;
    }
    return { blocks: blocks.slice(0, open), points: points.slice(0, open) };
  }
}
