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

/**
 * The points that about `wanted` reach, and no fewer than these; 0 where there are not so many.
 *
 * @param points negative where something stands in the way
 * @param countOf how many there are of each
 */
export function cutOf(points: Int16Array | Int32Array, wanted: number, countOf: (at: number) => number): number {
  const steps = new Uint32Array((SCORE_MAX >> STEP_BITS) + 1);
  for (let at = 0; at < points.length; at += 1) {
    const step = (points[at] ?? NEVER) >> STEP_BITS;
    if (step >= 0) steps[step] = (steps[step] ?? 0) + countOf(at);
  }
  let left = wanted;
  let step = steps.length - 1;
  while (step > 0 && left > (steps[step] ?? 0)) {
    left -= steps[step] ?? 0;
    step -= 1;
  }
  return step << STEP_BITS;
}
