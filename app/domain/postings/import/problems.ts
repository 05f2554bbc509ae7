import { PAY_PROBLEMS, type PayProblem } from "../read-pay.ts";

/** Why a row of an import is not taken. Worded in the `imports` catalogue under `reason`. */
export const ROW_PROBLEMS = [
  // any cell
  "formula",
  "cell-too-long",
  "control-characters",
  "too-many-cells",
  // what a posting cannot be without
  "title-missing",
  "title-too-long",
  "employer-missing",
  "employer-too-long",
  // cells that state something that is not understood
  "credit-code-invalid",
  "external-id-too-long",
  "tags-unreadable",
  "headcount-unreadable",
  "headcount-contradictory",
  "deadline-unreadable",
  "deadline-passed",
  "education-unreadable",
  "experience-unreadable",
  "employment-unreadable",
  "kind-unknown",
  "working-mode-unknown",
  "insurance-unreadable",
  "accommodation-unreadable",
  "accommodation-unknown",
  "level-unreadable",
  // rules
  "pay-below-minimum-wage",
  "duplicate-of-row",
  "contradicts-row",
  "posting-ended",
] as const;

export type PayRowProblem = `pay-${PayProblem}`;

export type RowProblemReason = (typeof ROW_PROBLEMS)[number] | PayRowProblem;

/** Whether `text` names a reason. */
export function isRowProblemReason(text: string): text is RowProblemReason {
  return ROW_PROBLEMS.some((each) => each === text) || PAY_PROBLEMS.some((each) => `pay-${each}` === text);
}

/** One thing that keeps a row from being taken: where, why, and what stood there. */
export interface RowProblem {
  /** Column of the sheet, from 0; null where the row as a whole is meant. */
  readonly column: number | null;
  readonly reason: RowProblemReason;
  /** Fill the wording's placeholders. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The cell as it stood; empty for a row's own problem. */
  readonly cell: string;
}
