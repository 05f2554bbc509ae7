import { type AbilityRows, sideBySide } from "./ability-rows.ts";
import { type Blocks, inBlocks, type KeyOf } from "./blocks.ts";
import { NEVER } from "./bounds.ts";
import { type Classes, classesOf } from "./classes.ts";
import { bitOf } from "./levels.ts";
import { type Neighbourhood, neighbourhoodOf, squareOf } from "./neighbourhoods.ts";
import type { PreparedSeeker } from "./prepare.ts";
import { TRAVEL_POINTS } from "./weights.ts";

type SeekerClasses = Classes<PreparedSeeker>;

/** No limit was stated. */
export const NO_LIMIT = -1;

/** People side by side, as the engine reads them for one posting. */
export interface SeekerColumns {
  readonly seekers: readonly PreparedSeeker[];
  /** Of people who want the same and can work the same hours; each group read by the rules of its name. */
  readonly blocks: Blocks<PreparedSeeker, "admission" | "hours" | "occupation">;
  readonly background: SeekerClasses;
  readonly pay: SeekerClasses;
  /** Home within its neighbourhood, and the means. */
  readonly travel: SeekerClasses;
  /** By class of `travel`; null where no home is known. */
  readonly neighbourhoods: readonly (Neighbourhood | null)[];
  /** Minutes, `NO_LIMIT` where none is stated. */
  readonly limits: Int16Array;
  /** What a way beyond the limit can give: nothing, but where transport is to be asked about. */
  readonly beyond: Int16Array;
  /** `ABLE_ROW` numbers a person. */
  readonly able: AbilityRows;
}

const TRANSPORT = bitOf("transport");

const travelKey: KeyOf<PreparedSeeker> = ({ facts, city, ownMeans, needs }) => [
  facts.home === null ? null : Object.values(squareOf(facts.home)),
  city,
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
  return {
    seekers,
    blocks,
    background: classesOf(seekers, SEEKER_KEYS.background),
    pay: classesOf(seekers, SEEKER_KEYS.pay),
    travel,
    neighbourhoods: travel.examples.map(({ facts }) => (facts.home === null ? null : neighbourhoodOf(facts.home))),
    limits: Int16Array.from(seekers, ({ facts }) => facts.travelLimitMinutes ?? NO_LIMIT),
    beyond: Int16Array.from(seekers, ({ facts, usesWorkshopTransport }) =>
      facts.travelMeans.length === 0 || usesWorkshopTransport ? TRAVEL_POINTS.unknown : NEVER,
    ),
    able: sideBySide(seekers.map(({ able }) => able)),
  };
}
