import { PART_MAX, PARTS, type Part } from "./weights.ts";
import {
  ASK_WHOM,
  BLOCKER_PARAMS,
  CAUTION_PARAMS,
  CHANGE_PARAMS,
  REASON_PARAMS,
  STRENGTH_PARAMS,
  UNKNOWN_PARAMS,
  type BlockerCode,
  type CautionCode,
  type ChangeCode,
  type Reason,
  type ReasonCode,
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

/** A reason's code and its parameters in the order of `REASON_PARAMS`. */
export type ReasonRecord = readonly [code: string, ...params: (string | number)[]];

/**
 * A judgement as it is stored beside a suggestion: codes and parameters only, no words and nothing of the profile that
 * the reasons do not name.
 */
export interface JudgementRecord {
  readonly v: 1;
  readonly feasibility: Feasibility;
  readonly score: number;
  /** Points in the order of `PARTS`. */
  readonly parts: readonly number[];
  readonly blockers: readonly ReasonRecord[];
  readonly unknowns: readonly ReasonRecord[];
  readonly strengths: readonly ReasonRecord[];
  readonly cautions: readonly ReasonRecord[];
  readonly wouldFit: readonly ReasonRecord[];
  /** For each blocker the positions in `wouldFit` of what undoes it. */
  readonly undoneBy: readonly (readonly number[])[];
}

function encodeReason(code: ReasonCode, params: ReasonParams): ReasonRecord {
  return [code, ...REASON_PARAMS[code].map((name) => params[name] ?? "")];
}

function decodeParams(code: ReasonCode, values: readonly (string | number)[]): ReasonParams {
  return Object.fromEntries(REASON_PARAMS[code].map((name, index) => [name, values[index] ?? ""]));
}

/** Whether two reasons say the same of the same thing. */
export function sameReason(a: Reason, b: Reason): boolean {
  return a.code === b.code && REASON_PARAMS[a.code].every((name) => a.params[name] === b.params[name]);
}

function decodeReason<Code extends ReasonCode>(
  [code, ...values]: ReasonRecord,
  known: Readonly<Record<Code, unknown>>,
): Reason<Code> | null {
  const isKnown = (text: string): text is Code => Object.hasOwn(known, text);
  return isKnown(code) ? { code, params: decodeParams(code, values) } : null;
}

/** Reasons whose code the running version does not know are left out: a newer or older worker wrote them. */
function decodeReasons<Code extends ReasonCode>(
  records: readonly ReasonRecord[],
  known: Readonly<Record<Code, unknown>>,
): Reason<Code>[] {
  return records.map((record) => decodeReason(record, known)).filter((reason) => reason !== null);
}

function decodeBlockers(record: JudgementRecord): Blocker[] {
  const changes = record.wouldFit.map((each) => decodeReason(each, CHANGE_PARAMS));
  return record.blockers.flatMap((each, index) => {
    const reason = decodeReason(each, BLOCKER_PARAMS);
    if (reason === null) return [];
    const undoneBy = (record.undoneBy[index] ?? []).map((position) => changes[position] ?? null);
    return [{ ...reason, undoneBy: undoneBy.filter((change) => change !== null) }];
  });
}

export function encodeJudgement(judgement: Judgement): JudgementRecord {
  const encode = ({ code, params }: Reason): ReasonRecord => encodeReason(code, params);
  return {
    v: 1,
    feasibility: judgement.feasibility,
    score: judgement.score,
    parts: judgement.parts.map((part) => part.points),
    blockers: judgement.blockers.map(encode),
    unknowns: judgement.unknowns.map(({ what, params }) => encodeReason(what, params)),
    strengths: judgement.strengths.map(encode),
    cautions: judgement.cautions.map(encode),
    wouldFit: judgement.wouldFit.map(encode),
    undoneBy: judgement.blockers.map(({ undoneBy }) =>
      undoneBy.map((change) => judgement.wouldFit.findIndex((each) => sameReason(each, change))),
    ),
  };
}

/** The judgement a record stands for: `decodeJudgement(encodeJudgement(j))` equals `j`. */
export function decodeJudgement(record: JudgementRecord): Judgement {
  return {
    feasibility: record.feasibility,
    blockers: decodeBlockers(record),
    unknowns: decodeReasons(record.unknowns, UNKNOWN_PARAMS).map(({ code, params }) => ({
      what: code,
      askWhom: ASK_WHOM[code],
      params,
    })),
    score: record.score,
    parts: PARTS.map((part, index) => ({ part, points: record.parts[index] ?? 0, max: PART_MAX[part] })),
    strengths: decodeReasons(record.strengths, STRENGTH_PARAMS),
    cautions: decodeReasons(record.cautions, CAUTION_PARAMS),
    wouldFit: decodeReasons(record.wouldFit, CHANGE_PARAMS),
  };
}
