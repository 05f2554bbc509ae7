import { singleChanges } from "./closest.ts";
import type { PostingFacts, SeekerFacts } from "./facts.ts";
import type { Change, Feasibility, Judgement } from "./judgement.ts";
import {
  preparePosting,
  prepareSeeker,
  type MatchingContext,
  type PreparedPosting,
  type PreparedSeeker,
} from "./prepare.ts";
import { judgeAbilities, judgeDeniedNeeds, judgeNeeds, noteHardness } from "./rules-abilities.ts";
import {
  judgeAge,
  judgeAnswer,
  judgeCertificate,
  judgeKind,
  judgeMinimumWage,
  judgeOpenness,
  judgeRefusedOccupation,
} from "./rules-admission.ts";
import { judgeBackground, judgeOccupation } from "./rules-background.ts";
import { judgeHours, judgePay } from "./rules-terms.ts";
import { judgeTravel } from "./rules-travel.ts";
import { Notes, Tally } from "./tally.ts";
import { PART_MAX, PARTS } from "./weights.ts";

type Rule = (seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally) => void;

/** All rules. What is cheap to see and often stands in the way comes first. */
const RULES: readonly Rule[] = [
  judgeOpenness,
  judgeMinimumWage,
  judgeAge,
  judgeAnswer,
  judgeKind,
  judgeDeniedNeeds,
  judgeHours,
  judgeAbilities,
  judgeTravel,
  judgeRefusedOccupation,
  judgeCertificate,
  judgeBackground,
  judgeOccupation,
  judgePay,
  judgeNeeds,
  noteHardness,
];

/**
 * The same rules by what they read of a posting. The engine runs those of a group once for postings they cannot tell apart
 * (`posting-columns.ts`), `abilities` over rows (`ability-rows.ts`), and `way` for each pair it judges; each has points of its
 * own, so that the sum of all groups is the score (test).
 */
export const RULE_GROUPS = {
  admission: [judgeOpenness, judgeMinimumWage, judgeAge, judgeKind, judgeCertificate],
  hours: [judgeHours],
  occupation: [judgeRefusedOccupation, judgeOccupation],
  background: [judgeBackground],
  pay: [judgePay],
  abilities: [judgeDeniedNeeds, judgeAbilities, judgeNeeds, noteHardness],
  way: [judgeAnswer, judgeTravel],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

export type RuleGroup = keyof typeof RULE_GROUPS;

/** What `scorePair` gives for a pair with a blocker. */
export const BLOCKED = -1;

/**
 * The score of a pair, or `BLOCKED`. Runs the rules of `judgePrepared` without writing reasons down, and stops at the
 * first blocker: for feasible pairs it equals `judgePrepared(…).score`.
 */
export function scorePair(seeker: PreparedSeeker, posting: PreparedPosting): number {
  return scoreBy(RULES, seeker, posting);
}

/** The points of one group of rules, or `BLOCKED`: for feasible pairs all groups together give `scorePair(…)`. */
export function scoreByGroup(group: RuleGroup, seeker: PreparedSeeker, posting: PreparedPosting): number {
  return scoreBy(RULE_GROUPS[group], seeker, posting);
}

function scoreBy(rules: readonly Rule[], seeker: PreparedSeeker, posting: PreparedPosting): number {
  const tally = new Tally(null);
  for (const rule of rules) {
    rule(seeker, posting, tally);
    if (tally.blocked) return BLOCKED;
  }
  return tally.score();
}

function feasibilityOf(notes: Notes): Feasibility {
  if (notes.blockers.length > 0) return "not-now";
  return notes.unknowns.length > 0 ? "ask-first" : "fits";
}

/** The full judgement of a prepared pair. */
export function judgePrepared(seeker: PreparedSeeker, posting: PreparedPosting): Judgement {
  const notes = new Notes();
  const tally = new Tally(notes);
  for (const rule of RULES) rule(seeker, posting, tally);
  return {
    feasibility: feasibilityOf(notes),
    blockers: notes.blockers,
    unknowns: notes.unknownsInOrder(),
    score: tally.score(),
    parts: PARTS.map((part) => ({ part, points: tally.points[part], max: PART_MAX[part] })),
    strengths: notes.strengthsInOrder(),
    cautions: notes.cautions,
    wouldFit: notes.wouldFit,
  };
}

/** Writes down what stands in the way and nothing else. */
class Obstacles extends Notes {
  override ask(): void {
    // What is unknown stands in nobody's way.
  }

  override praise(): void {
    // Nor does what fits.
  }

  override caution(): void {
    // Nor what weighs against it.
  }
}

/**
 * The changes each of which alone would open the pair: none where more than one thing would have to change, null where
 * nothing stands in the way. Stops as soon as no single change is left, so that sums over many pairs can be made; equals
 * what the blockers of `judgePrepared` give (test).
 */
export function changesThatOpen(seeker: PreparedSeeker, posting: PreparedPosting): readonly Change[] | null {
  const obstacles = new Obstacles();
  const tally = new Tally(obstacles);
  let seen = 0;
  let changes: readonly Change[] | null = null;
  for (const rule of RULES) {
    rule(seeker, posting, tally);
    if (obstacles.blockers.length === seen) continue;
    seen = obstacles.blockers.length;
    changes = singleChanges(obstacles.blockers);
    if (changes.length === 0) return changes;
  }
  return changes;
}

/**
 * Judges whether a posting fits a person on a date, and says why.
 *
 * Reads only `SeekerFacts` and `PostingFacts`: no category, no grade, no diagnosis. Unknown on either side is never
 * "fine" and never "cannot", but a question and whom to ask. The rules are described in docs/matching-rules.md; the
 * explanation is owed by PIPL art. 24. Same facts, same context, same judgement: no clock, no chance, integers only.
 */
export function judge(seeker: SeekerFacts, posting: PostingFacts, context: MatchingContext): Judgement {
  return judgePrepared(prepareSeeker(seeker, context), preparePosting(posting, context));
}
