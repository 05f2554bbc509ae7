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
    this.kept += open.blocks.length;
    return open;
  }

  private openTo(admitted: Int16Array, timed: Int16Array): OpenBlocks {
    const { starts, classes } = this.blocks;
    const pointsOf = (block: number) =>
      (admitted[classes.admission.of[block] ?? 0] ?? 0) + (timed[classes.hours.of[block] ?? 0] ?? 0);
    const blocks = Int32Array.from({ length: starts.length - 1 }, (_, block) => block).filter(
      (block) => pointsOf(block) >= 0,
    );
    return { blocks, points: Int16Array.from(blocks, pointsOf) };
  }
}
