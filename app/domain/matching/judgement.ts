import type { Part } from "./weights.ts";
import {
  REASON_PARAMS,
  type BlockerCode,
  type CautionCode,
  type ChangeCode,
  type Reason,
  type ReasonParams,
  type Respondent,
  type StrengthCode,
  type UnknownCode,
} from "./reasons.ts";

/** `fits`: as everything is known. `ask-first`: nothing stands in the way, something is unknown. */
export const FEASIBILITIES = ["fits", "ask-first", "not-now"] as const;
export type Feasibility = (typeof FEASIBILITIES)[number];

/** Something nobody has said yet, and who can. */
export interface Unknown {
  readonly what: UnknownCode;
  readonly askWhom: Respondent;
  readonly params: ReasonParams;
}

export type Strength = Reason<StrengthCode>;
export type Caution = Reason<CautionCode>;
/** One change by the employer, the person, the guardian or the federation. */
export type Change = Reason<ChangeCode>;

/** Something that stands in the way, and the changes each of which alone would undo it. */
export interface Blocker extends Reason<BlockerCode> {
  readonly undoneBy: readonly Change[];
}

export interface PartScore {
  readonly part: Part;
  readonly points: number;
  readonly max: number;
}

/** What the rules say of one person and one posting. `score` is the sum of the parts' points, 0 to 10000. */
export interface Judgement {
  readonly feasibility: Feasibility;
  readonly blockers: readonly Blocker[];
  /** The weightiest first: those that touch the least of the person's abilities. */
  readonly unknowns: readonly Unknown[];
  readonly score: number;
  readonly parts: readonly PartScore[];
  readonly strengths: readonly Strength[];
  readonly cautions: readonly Caution[];
  /** What would make it fit: every change that undoes a blocker, each once. */
  readonly wouldFit: readonly Change[];
}

/** Whether two reasons say the same of the same thing. */
export function sameReason(a: Reason, b: Reason): boolean {
  return a.code === b.code && REASON_PARAMS[a.code].every((name) => a.params[name] === b.params[name]);
}
