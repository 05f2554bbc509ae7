import type { KeyOf } from "./blocks.ts";
import { pointsByClass } from "./bounds.ts";
import type { Classes } from "./classes.ts";
import type { RuleGroup } from "./judge.ts";

/** Groups of rules that cannot tell apart those of a class. */
export type ClassedGroup = Exclude<RuleGroup, "abilities" | "way">;

export function byGroup<Value>(valueOf: (group: ClassedGroup) => Value): Readonly<Record<ClassedGroup, Value>> {
  return {
    admission: valueOf("admission"),
    hours: valueOf("hours"),
    occupation: valueOf("occupation"),
    background: valueOf("background"),
    pay: valueOf("pay"),
  };
}

/** Points that are kept for everybody who may still come, in numbers of two bytes: some 64 MB. */
export const MOST_KEPT = 2 ** 25;

/**
 * What a group of rules gives an item of one side with each class of the other: worked out once for all items that the rules
 * cannot tell apart, and kept for the next.
 */
export class KnownPoints<One, Other> {
  private readonly known = new Map<string, Int16Array>();

  /**
   * @param keyOf everything that the rules read of an item
   * @param pointsOf of an item with the example of a class, or `BLOCKED`
   */
  constructor(
    private readonly classes: Classes<Other>,
    private readonly keyOf: KeyOf<One>,
    private readonly pointsOf: (one: One, other: Other) => number,
  ) {}

  /** By class; `NEVER` where something stands in the way. */
  of(one: One): Int16Array {
    const key = JSON.stringify(this.keyOf(one));
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size * this.classes.examples.length > MOST_KEPT) this.known.clear();
    const points = pointsByClass(this.classes, (other) => this.pointsOf(one, other));
    this.known.set(key, points);
    return points;
  }
}
