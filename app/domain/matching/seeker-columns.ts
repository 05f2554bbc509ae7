import { type Classes, classesOf } from "./classes.ts";
import { dimensionPlaces } from "./dimension-places.ts";
import { bitOf } from "./levels.ts";
import { type Neighbourhood, neighbourhoodOf, squareOf } from "./neighbourhoods.ts";
import type { PreparedSeeker } from "./prepare.ts";

type SeekerClasses = Classes<PreparedSeeker>;

/** No limit was stated. */
export const NO_LIMIT = -1;

/** People side by side, as the engine reads them for one posting. */
export interface SeekerColumns {
  readonly seekers: readonly PreparedSeeker[];
  /** Each read by the group of rules of its name (`RULE_GROUPS`). */
  readonly admission: SeekerClasses;
  readonly hours: SeekerClasses;
  readonly occupation: SeekerClasses;
  readonly background: SeekerClasses;
  readonly pay: SeekerClasses;
  /** Home within its neighbourhood, and the means. */
  readonly travel: SeekerClasses;
  /** By class of `travel`; null where no home is known. */
  readonly neighbourhoods: readonly (Neighbourhood | null)[];
  /** Minutes, `NO_LIMIT` where none is stated. */
  readonly limits: Int16Array;
  readonly needs: Int32Array;
  /** As `dimensionPlaces` makes them of what people can do. */
  readonly abilities: Uint16Array;
}

const TRANSPORT = bitOf("transport");

const KEYS = {
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
  travel: ({ facts, city, ownMeans, needs }) => [
    facts.home === null ? null : Object.values(squareOf(facts.home)),
    city,
    ownMeans,
    facts.travelMeans.length,
    needs & TRANSPORT,
  ],
} as const satisfies Readonly<Record<string, (seeker: PreparedSeeker) => readonly unknown[]>>;

/**
 * People side by side.
 *
 * @throws RangeError for some 65,000 people that differ in every respect: split them
 */
export function seekerColumns(seekers: readonly PreparedSeeker[]): SeekerColumns {
  const travel = classesOf(seekers, KEYS.travel);
  return {
    seekers,
    admission: classesOf(seekers, KEYS.admission),
    hours: classesOf(seekers, KEYS.hours),
    occupation: classesOf(seekers, KEYS.occupation),
    background: classesOf(seekers, KEYS.background),
    pay: classesOf(seekers, KEYS.pay),
    travel,
    neighbourhoods: travel.examples.map(({ facts }) => (facts.home === null ? null : neighbourhoodOf(facts.home))),
    limits: Int16Array.from(seekers, ({ facts }) => facts.travelLimitMinutes ?? NO_LIMIT),
    needs: Int32Array.from(seekers, ({ needs }) => needs),
    abilities: dimensionPlaces(seekers.map(({ levels }) => levels)),
  };
}
