import type { DimensionGroup } from "../abilities/dimension-shape.ts";

/** A group of demands in which the work can be described where a category is named. */
export type WordedGroup = Exclude<DimensionGroup, "surroundings">;

/**
 * One way of naming a disability. The parts `no` and `gone` of a match turn people away, `limit` and `only` leave others
 * out; `reach` says so for the whole pattern.
 */
export interface WordingPattern {
  readonly pattern: RegExp;
  readonly group: WordedGroup | null;
  readonly reach?: "limits" | "excludes";
}
