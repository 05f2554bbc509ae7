import { ACCOMMODATION_CODES } from "../abilities/accommodation-shape.ts";
import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import { TRAVEL_MEANS } from "../areas/travel.ts";
import { POSTING_KINDS } from "../postings/kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "../postings/terms.ts";
import { eachSkillOnce } from "./asked-skills.ts";
import { skillKey } from "./prepare.ts";
import type { PostingTrial } from "./try-on-posting.ts";
import type { SeekerTrial } from "./try-on-seeker.ts";

/** What was changed: a level or figure from one to another, or a choice that was taken in (`true`) or left out. */
export type TriedWhat =
  | "looking"
  | "ability"
  | "need"
  | "means"
  | "travel-limit"
  | "guardian-travel"
  | "week-limit"
  | "day-limit"
  | "shift-possible"
  | "mode-wanted"
  | "kind-wanted"
  | "wage-wish"
  | "schooling-held"
  | "skill"
  | "demand"
  | "offer"
  | "week"
  | "day"
  | "shift"
  | "mode"
  | "pay"
  | "schooling";

export interface TriedChange {
  readonly what: TriedWhat;
  /** Of which dimension, accommodation, means, …; null where there is one of it only. */
  readonly code: string | null;
  /** Null: nobody has said. Levels 0 to 3, minutes, fen; codes; yes or no. */
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
}

type Value = TriedChange["from"];

function single(what: TriedWhat, from: Value, to: Value): TriedChange[] {
  return from === to ? [] : [{ what, code: null, from, to }];
}

function choices<Code extends string>(
  what: TriedWhat,
  all: readonly Code[],
  before: readonly Code[],
  after: readonly Code[],
): TriedChange[] {
  return all.flatMap((code) => {
    const from = before.includes(code);
    const to = after.includes(code);
    return from === to ? [] : [{ what, code, from, to }];
  });
}

function entries<Code extends string, Entry extends string | number>(
  what: TriedWhat,
  all: readonly Code[],
  before: Readonly<Partial<Record<Code, Entry>>>,
  after: Readonly<Partial<Record<Code, Entry>>>,
): TriedChange[] {
  return all.flatMap((code) => {
    const from = before[code] ?? null;
    const to = after[code] ?? null;
    return from === to ? [] : [{ what, code, from, to }];
  });
}

function skillChanges(before: readonly string[], after: readonly string[]): TriedChange[] {
  const without = (skills: readonly string[], others: readonly string[]) => {
    const keys = new Set(others.map(skillKey));
    return eachSkillOnce(skills).filter((skill) => !keys.has(skillKey(skill)));
  };
  return [
    ...without(before, after).map((code) => ({ what: "skill", code, from: true, to: false }) as const),
    ...without(after, before).map((code) => ({ what: "skill", code, from: false, to: true }) as const),
  ];
}

/** What differs between two trials of one person, in the order of the form. */
export function triedOnSeeker(before: SeekerTrial, after: SeekerTrial): TriedChange[] {
  return [
    ...single("looking", before.lookingForWork, after.lookingForWork),
    ...choices("means", TRAVEL_MEANS, before.travelMeans, after.travelMeans),
    ...single("travel-limit", before.travelLimitMinutes, after.travelLimitMinutes),
    ...single("guardian-travel", before.guardianTravelMinutes, after.guardianTravelMinutes),
    ...single("week-limit", before.weeklyMinutesMax, after.weeklyMinutesMax),
    ...single("day-limit", before.dailyMinutesMax, after.dailyMinutesMax),
    ...choices("shift-possible", WORKING_SHIFTS, before.shiftsPossible, after.shiftsPossible),
    ...single("wage-wish", before.wageWishMonthlyFen, after.wageWishMonthlyFen),
    ...choices("mode-wanted", WORKING_MODES, before.workingModes, after.workingModes),
    ...choices("kind-wanted", POSTING_KINDS, before.kindsWanted, after.kindsWanted),
    ...choices("need", ACCOMMODATION_CODES, before.accommodationsNeeded, after.accommodationsNeeded),
    ...single("schooling-held", before.education, after.education),
    ...skillChanges(before.skills, after.skills),
    ...entries("ability", DIMENSION_CODES, before.abilities, after.abilities),
  ];
}

/** What differs between two trials of one posting, in the order of the form. */
export function triedOnPosting(before: PostingTrial, after: PostingTrial): TriedChange[] {
  return [
    ...single("week", before.weeklyMinutes, after.weeklyMinutes),
    ...single("day", before.dailyMinutes, after.dailyMinutes),
    ...single("shift", before.shift, after.shift),
    ...single("mode", before.workingMode, after.workingMode),
    ...single("pay", before.payMinFen, after.payMinFen),
    ...single("schooling", before.education, after.education),
    ...entries("offer", ACCOMMODATION_CODES, before.accommodations, after.accommodations),
    ...entries("demand", DIMENSION_CODES, before.demands, after.demands),
  ];
}
