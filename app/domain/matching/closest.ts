import { sameReason, type Change, type Judgement } from "./judgement.ts";
import { REASON_PARAMS } from "./reasons.ts";

export interface JudgedPair {
  /** The posting's id when asking for a person, the person's id when asking for a posting. */
  readonly id: number;
  readonly judgement: Judgement;
}

/** One change, and the pairs that it alone would open. */
export interface HelpfulChange {
  readonly change: Change;
  readonly opens: number;
  /** Ascending. */
  readonly ids: readonly number[];
}

/** A list of fewer suggestions is hardly a choice: the person is told what would make it longer. */
export const FEW_POSTINGS = 3;

/** Journeys are proposed in steps of a quarter of an hour, so that near-equal ones are one change. */
export const MINUTES_STEP = 15;

/** Longer journeys, in minutes one way, are nobody's help; work at home or near is. */
export const LONGEST_JOURNEY = 90;

function inSteps(change: Change): Change {
  const { minutes } = change.params;
  if (typeof minutes !== "number") return change;
  return { ...change, params: { ...change.params, minutes: Math.ceil(minutes / MINUTES_STEP) * MINUTES_STEP } };
}

/** Whether making `change` also brings everything `other` asks for: a longer journey includes the shorter ones. */
function includes(change: Change, other: Change): boolean {
  const { minutes } = change.params;
  const less = other.params.minutes;
  if (typeof minutes === "number" && typeof less === "number") return change.code === other.code && less <= minutes;
  return sameReason(change, other);
}

/** What tells one change from another. */
export function keyOf({ code, params }: Change): string {
  return [code, ...REASON_PARAMS[code].map((name) => params[name] ?? "")].join(" ");
}

/** The changes each of which undoes every blocker of a pair; none where two things stand in the way. */
export function singleChanges(blockers: Judgement["blockers"]): Change[] {
  const [first, ...rest] = blockers;
  if (first === undefined) return [];
  return first.undoneBy.filter((change) =>
    rest.every((blocker) => blocker.undoneBy.some((other) => includes(change, other))),
  );
}

/**
 * Why nothing fits, and what would help: the single changes that open pairs now blocked, those that open most first (ties
 * by code and parameters). Counts only pairs that the change alone opens; what stays unknown there is asked afterwards.
 *
 * @param judged the judgements of one person over postings, or of one posting over people; feasible ones are ignored
 */
export function whatWouldHelp(judged: Iterable<JudgedPair>): HelpfulChange[] {
  const opened = new Map<string, { change: Change; ids: Set<number> }>();
  for (const { id, judgement } of judged) {
    for (const change of singleChanges(judgement.blockers).map(inSteps)) {
      const key = keyOf(change);
      const entry = opened.get(key) ?? { change, ids: new Set<number>() };
      entry.ids.add(id);
      opened.set(key, entry);
    }
  }
  const entries = [...opened.entries()];
  return entries
    .map(([key, { change }]) => {
      const ids = new Set(entries.flatMap(([, other]) => (includes(change, other.change) ? [...other.ids] : [])));
      return { key, change, opens: ids.size, ids: [...ids].sort((a, b) => a - b) };
    })
    .sort((a, b) => b.opens - a.opens || (a.key < b.key ? -1 : 1))
    .map(({ change, opens, ids }) => ({ change, opens, ids }));
}
