import type { ColumnTarget } from "../fields.ts";
import { targetNamed } from "../recognise-columns.ts";
import { ownCells, type SheetRow } from "./sheet-row.ts";

/** What a line above a list can state for all of its rows. */
const STATED_ABOVE = ["employer", "creditCode", "place", "address", "contactName", "contactPhone"] as const;
export type StatedAbove = (typeof STATED_ABOVE)[number];

export interface LabelledFact {
  readonly target: StatedAbove;
  /** As it is written before the colon. */
  readonly label: string;
  readonly value: string;
}

const MOST_LABELS = 12;
const LONGEST_LINE = 500;

function isStatedAbove(target: ColumnTarget | undefined): target is StatedAbove {
  return STATED_ABOVE.some((each) => each === target);
}

/** One text, or two cells beside each other, of the form “label：value”; several labels in one text are told by the gaps. */
function pairsIn(text: string): readonly (readonly [label: string, value: string])[] {
  const parts = text.slice(0, LONGEST_LINE).split(/[：:]/).slice(0, MOST_LABELS);
  if (parts.length < 2) return [];
  let label = parts[0]?.trim() ?? "";
  return parts.slice(1).map((part, index): readonly [string, string] => {
    const before = label;
    if (index === parts.length - 2) return [before, part.trim()];
    const gap = Math.max(
      ...[" ", "\u3000", "\n", "；", ";", "，", ","].map((mark) => part.trimEnd().lastIndexOf(mark)),
    );
    label = part.slice(gap + 1).trim();
    return [before, gap < 0 ? "" : part.slice(0, gap).trim()];
  });
}

/**
 * What a line states by labels that are known: “单位名称：…”, “联系人：… 电话：…”, in one cell or a label and its value in
 * two. A value that cannot be told from the next label is left out.
 */
export function labelledFacts(row: SheetRow): readonly LabelledFact[] {
  const own = ownCells(row).filter(({ column }) => !row.formulas.includes(column));
  return own
    .flatMap(({ text }, index) => {
      const next = own[index + 1]?.text ?? "";
      const isLabelAlone = /[：:]$/.test(text) && !/[：:]/.test(next);
      return pairsIn(isLabelAlone ? `${text}${next}` : text);
    })
    .flatMap(([label, value]): LabelledFact[] => {
      const target = targetNamed(label);
      return isStatedAbove(target) && value !== "" ? [{ target, label, value }] : [];
    });
}

/** Whether every cell of a row is a label with its value, as in a line of names above or below a list. */
export function isLabelledLine(row: SheetRow): boolean {
  const own = ownCells(row);
  return own.every(({ text }, index) => {
    const before = own[index - 1]?.text ?? "";
    return /^[^：:]{1,20}[：:]/.test(text) || /[：:]$/.test(before);
  });
}
