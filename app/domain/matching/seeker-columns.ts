import { type AbilityRows, sideBySide } from "./ability-rows.ts";
import { type Blocks, inBlocks, type KeyOf } from "./blocks.ts";
import { NEVER } from "./bounds.ts";
import { type Classes, classesOf } from "./classes.ts";
import { bitOf } from "./levels.ts";
import { squareOf } from "./neighbourhoods.ts";
import type { PreparedSeeker } from "./prepare.ts";
import { TRAVEL_POINTS } from "./weights.ts";

type SeekerClasses = Classes<PreparedSeeker>;

/** No limit was stated. */
const NO_LIMIT = -1;

/** People side by side, as the engine reads them for one posting. */
export interface SeekerColumns {
  readonly seekers: readonly PreparedSeeker[];
  /** Of people who want the same and can work the same hours; each group read by the rules of its name. */
  readonly blocks: Blocks<PreparedSeeker, "admission" | "hours" | "occupation">;
  readonly background: SeekerClasses;
  readonly pay: SeekerClasses;
  /** The neighbourhood of the home, and the means. */
  readonly travel: SeekerClasses;
  /** Minutes, `NO_LIMIT` where none is stated; and by class of `travel` the longest. */
  readonly limits: Int16Array;
  readonly longestLimits: Int16Array;
  /** What a way beyond the limit can give: nothing, but where it is to be asked about; and by class the most. */
  readonly beyond: Int16Array;
  readonly mostBeyond: Int16Array;
  /** `ABLE_ROW` numbers a person. */
  readonly able: AbilityRows;
}

const TRANSPORT = bitOf("transport");

/** Only home and means decide how long a way takes; the others keep apart those for whom it may be asked about at any distance. */
const travelKey: KeyOf<PreparedSeeker> = ({ facts, ownMeans, needs }) => [
  facts.home === null ? null : Object.values(squareOf(facts.home)),
  ownMeans,
  facts.travelMeans.length,
  needs & TRANSPORT,
];

/** What the rules of each group read of a person (`RULE_GROUPS`). */
export const SEEKER_KEYS = {
  admission: ({ workingAge, certificate, facts }) => [
    workingAge.verdict,
    certificate,
    facts.lookingForWork,
    facts.kindsWanted,
    facts.workingModes,
    facts.guardianLimits.kinds,
  ],
  hours: ({ facts, steering }) => [
    facts.weeklyMinutesMax,
    facts.dailyMinutesMax,
    facts.shiftsPossible,
    steering.weekFromMinutes,
  ],
  occupation: ({ facts, steering }) => [facts.occupationsWanted, facts.occupationsRefused, steering.occupations],
  background: ({ facts, skills }) => [[...skills], facts.education, facts.experience],
  pay: ({ facts, steering }) => [facts.wageWishMonthlyFen, steering.payUpToFen],
} as const satisfies Readonly<Record<string, KeyOf<PreparedSeeker>>>;

/**
 * People side by side.
 *
 * @throws RangeError for some 65,000 people that differ in every respect: split them
 */
export function seekerColumns(given: readonly PreparedSeeker[]): SeekerColumns {
  const { admission, hours, occupation } = SEEKER_KEYS;
  const { items: seekers, blocks } = inBlocks(given, { admission, hours, occupation });
  const travel = classesOf(seekers, travelKey);
  const limits = Int16Array.from(seekers, ({ facts }) => facts.travelLimitMinutes ?? NO_LIMIT);
  const beyond = Int16Array.from(seekers, beyondLimit);
  return {
    seekers,
    blocks,
    background: classesOf(seekers, SEEKER_KEYS.background),
    pay: classesOf(seekers, SEEKER_KEYS.pay),
    travel,
    limits,
    longestLimits: mostByClass(travel, limits),
    beyond,
    mostBeyond: mostByClass(travel, beyond),
    able: sideBySide(seekers.map(({ able }) => able)),
  };
}

function beyondLimit({ facts, usesWorkshopTransport }: PreparedSeeker): number {
  const asked = facts.travelMeans.length === 0 || facts.travelLimitMinutes === null || usesWorkshopTransport;
  return asked ? TRAVEL_POINTS.unknown : NEVER;
}

function mostByClass({ of, examples }: SeekerClasses, values: Int16Array): Int16Array {
  const most = new Int16Array(examples.length).fill(NEVER);
  for (const [at, each] of of.entries()) most[each] = Math.max(most[each] ?? NEVER, values[at] ?? NEVER);
  return most;
}
