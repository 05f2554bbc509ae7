import type { Pin } from "./places-market.ts";

/** What a side says of a pair that was proposed. A pair comes about when both sides confirm it. */
export const DECISIONS = ["undecided", "confirmed", "refused"] as const;
export type Decision = (typeof DECISIONS)[number];

/** The two sides: the workshop's manager, and the counsellor for the person. */
export const DECIDING_SIDES = ["workshop", "counsellor"] as const;
export type DecidingSide = (typeof DECIDING_SIDES)[number];

export interface PairDecisions {
  readonly workshop: Decision;
  readonly counsellor: Decision;
}

/** What both sides together say: a refusal of either ends it, a confirmation needs both. */
export function pairDecision({ workshop, counsellor }: PairDecisions): Decision {
  if (workshop === "refused" || counsellor === "refused") return "refused";
  return workshop === "confirmed" && counsellor === "confirmed" ? "confirmed" : "undecided";
}

/** The pin that follows from what both sides say: confirmed pairs are kept in the next proposal, refused ones left out. */
export function pinAfter(decisions: PairDecisions): Pin["kind"] | null {
  const outcome = pairDecision(decisions);
  return outcome === "undecided" ? null : outcome === "confirmed" ? "hold" : "bar";
}

/** How far the pairs of a proposal have been confirmed. It holds until a newer one replaces it. */
export type ProposalStatus = "proposed" | "confirmed-in-part" | "confirmed";

/** @param pairs the pairs of the proposal, without people who got no place */
export function proposalStatus(pairs: readonly PairDecisions[]): ProposalStatus {
  const confirmed = pairs.filter((pair) => pairDecision(pair) === "confirmed").length;
  if (confirmed === 0) return "proposed";
  return confirmed === pairs.length ? "confirmed" : "confirmed-in-part";
}
