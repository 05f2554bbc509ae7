import { pairDecision, type PairDecisions } from "./proposal.ts";
import type { PairStanding } from "./standing.ts";

/**
 * What a counsellor has to do with a proposed pair, most urgent first. `refer`: both sides confirmed, the person can be
 * referred and waits for nothing else. `decide`: say yes or no. `wait`: the workshop is to decide. `settled`: refused, fallen
 * through or on its way.
 */
export const PAIR_TURNS = ["refer", "decide", "wait", "settled"] as const;
export type PairTurn = (typeof PAIR_TURNS)[number];

/**
 * @param applied whether the person has an application for the place; an interest of their own decides nothing for the
 *   counsellor
 */
export function pairTurn(decisions: PairDecisions, standing: PairStanding, applied: boolean): PairTurn {
  if (standing !== "stands" || pairDecision(decisions) === "refused") return "settled";
  if (decisions.counsellor === "undecided") return "decide";
  if (decisions.workshop === "undecided") return "wait";
  return applied ? "settled" : "refer";
}
