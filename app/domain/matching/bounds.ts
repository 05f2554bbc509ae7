import type { Classes } from "./classes.ts";
import { BLOCKED } from "./judge.ts";
import { SCORE_MAX } from "./weights.ts";

/** Below anything that the other parts could make good, even once in a sum. */
export const NEVER = -3 * SCORE_MAX;

/** Whether something that cannot be made good is in a sum; one that only levelling has brought below nothing is none. */
export function isNever(sum: number): boolean {
  return sum < -SCORE_MAX;
}

/** What each class gives, by class; `NEVER` where something stands in the way. */
export function pointsByClass<Item>({ examples }: Classes<Item>, pointsOf: (example: Item) => number): Int16Array {
  const table = new Int16Array(examples.length);
  for (const [at, example] of examples.entries()) {
    const points = pointsOf(example);
    table[at] = points === BLOCKED ? NEVER : points;
  }
  return table;
}

/** Points are counted in steps of 16 to find about where a list ends. */
const STEP_BITS = 4;
const STEPS = 1 << 10;

/** How many items have about how many points. What is below nothing, by levelling, counts as nothing. */
export class PointSteps {
  private readonly steps = new Uint32Array(STEPS);

  clear(): void {
    this.steps.fill(0);
  }

  add(points: number, items = 1): void {
    const step = points < 0 ? 0 : points >> STEP_BITS;
    this.steps[step] = (this.steps[step] ?? 0) + items;
  }

  /** The points that about `wanted` reach, and no fewer than these; below all of them where there are not so many. */
  cutAt(wanted: number): number {
    let left = wanted;
    let step = STEPS - 1;
    while (step > 0 && left > (this.steps[step] ?? 0)) {
      left -= this.steps[step] ?? 0;
      step -= 1;
    }
    return step === 0 ? NEVER : step << STEP_BITS;
  }
}
