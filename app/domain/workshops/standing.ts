import type { Decision } from "./proposal.ts";

/**
 * How a proposed pair stands on the day it is looked at. `taken-up`: the person has the place, or an offer for it.
 * `found-work`: the person works elsewhere, or has an offer. `blocked`: something stands in the way now. `no-seat`: the seats
 * are gone. Only what `stands` can be confirmed.
 */
export const PAIR_STANDINGS = ["stands", "taken-up", "found-work", "blocked", "no-seat"] as const;
export type PairStanding = (typeof PAIR_STANDINGS)[number];

export interface PairToday {
  readonly hasWork: boolean;
  readonly tookItUp: boolean;
  readonly feasible: boolean;
  /** What both sides together have decided. */
  readonly decision: Decision;
}

/**
 * How the pairs of one place stand. The seats still free go to those that both sides have confirmed first, then in the order
 * of the place; a refused pair needs none.
 *
 * @param pairs in the order in which the place puts its people
 * @param free seats that can be given today
 */
export function standingsOf(pairs: readonly PairToday[], free: number): PairStanding[] {
  const standings = pairs.map(({ hasWork, tookItUp, feasible }): PairStanding => {
    if (tookItUp) return "taken-up";
    if (hasWork) return "found-work";
    return feasible ? "stands" : "blocked";
  });
  let left = free;
  for (const turn of ["confirmed", "undecided"] as const) {
    pairs.forEach(({ decision }, at) => {
      if (decision !== turn || standings[at] !== "stands") return;
      if (left > 0) left -= 1;
      else standings[at] = "no-seat";
    });
  }
  return standings;
}
