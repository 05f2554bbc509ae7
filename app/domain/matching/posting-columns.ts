import type { Coordinates } from "../areas/travel.ts";
import { type Classes, classesOf } from "./classes.ts";
import { dimensionPlaces } from "./dimension-places.ts";
import { bitOf } from "./levels.ts";
import { type Neighbourhood, neighbourhoodOf, squareOf } from "./neighbourhoods.ts";
import type { PreparedPosting } from "./prepare.ts";

export type PostingClasses = Classes<PreparedPosting>;

/** Postings that stand side by side because nothing but place, demands and accommodations tells them apart. */
export interface PostingBlocks {
  /** Where each block begins; one more than there are blocks: the last says where they end. */
  readonly starts: Int32Array;
  readonly examples: readonly PreparedPosting[];
  /** Read by `judgeOpenness`, `judgeMinimumWage`, `judgeKind` and `judgeCertificate`. */
  readonly admission: PostingClasses;
  /** Read by `judgeHours`. */
  readonly hours: PostingClasses;
  /** Read by `judgeRefusedOccupation` and `judgeOccupation`. */
  readonly occupation: PostingClasses;
  /** Read by `judgeBackground`. */
  readonly background: PostingClasses;
  /** Read by `judgePay`. */
  readonly pay: PostingClasses;
}

/** Postings as the engine reads them, block by block; within a block in the order in which they were given. */
export interface PostingColumns {
  readonly postings: readonly PreparedPosting[];
  readonly blocks: PostingBlocks;
  /** Read by `judgeTravel`, but for the place within its neighbourhood and for the organisation. */
  readonly travel: PostingClasses;
  /** By class of `travel`; null where the place decides nothing. */
  readonly neighbourhoods: readonly (Neighbourhood | null)[];
  /** As `dimensionPlaces` makes them of what is demanded. */
  readonly demands: Uint16Array;
  readonly offers: Int32Array;
  readonly denials: Int32Array;
}

const HOURS_OFFERS = bitOf("part-time") | bitOf("flexible-hours");
const TRANSPORT = bitOf("transport");

type Key = (posting: PreparedPosting) => readonly unknown[];

const KEYS = {
  admission: ({ atHome, isOver, payVerdict, facts }) => [
    atHome,
    isOver,
    payVerdict,
    facts.open,
    facts.kind,
    facts.workingMode,
    facts.countsTowardQuota,
  ],
  hours: ({ offers, facts }) => [offers & HOURS_OFFERS, facts.weeklyMinutes, facts.dailyMinutes, facts.shift],
  occupation: ({ facts }) => [facts.occupationCode],
  background: ({ skills, facts }) => [
    skills.map(({ key }) => key),
    facts.education,
    facts.experienceYearsMin,
    // Read for experience alone.
    facts.experienceYearsMin === null || facts.experienceYearsMin <= 0 ? null : facts.occupationCode,
  ],
  pay: ({ payMonthlyFen }) => [payMonthlyFen],
} as const satisfies Readonly<Record<string, Key>>;

const TRAVEL_KEY: Key = (posting) => {
  const place = placeOf(posting);
  return [
    posting.atHome,
    posting.city,
    posting.offers & TRANSPORT,
    posting.denials & TRANSPORT,
    place === null ? null : Object.values(squareOf(place)),
  ];
};

/**
 * Postings side by side.
 *
 * @throws RangeError for some 65,000 postings that differ in every respect: split them
 */
export function postingColumns(given: readonly PreparedPosting[]): PostingColumns {
  const blockOf = classesOf(given, (posting) => Object.values(KEYS).map((key) => key(posting)));
  const inBlocks = [...given.keys()].sort((a, b) => (blockOf.of[a] ?? 0) - (blockOf.of[b] ?? 0) || a - b);
  const postings = inBlocks.flatMap((at) => given[at] ?? []);
  const travel = classesOf(postings, TRAVEL_KEY);
  return {
    postings,
    blocks: blocksOf(blockOf),
    travel,
    neighbourhoods: travel.examples.map((posting) => {
      const place = placeOf(posting);
      return place === null ? null : neighbourhoodOf(place);
    }),
    demands: dimensionPlaces(postings.map(({ levels }) => levels)),
    offers: Int32Array.from(postings, ({ offers }) => offers),
    denials: Int32Array.from(postings, ({ denials }) => denials),
  };
}

function blocksOf({ of, examples }: PostingClasses): PostingBlocks {
  const sizes = new Int32Array(examples.length);
  for (const block of of) sizes[block] = (sizes[block] ?? 0) + 1;
  const starts = new Int32Array(examples.length + 1);
  for (const [block, size] of sizes.entries()) starts[block + 1] = (starts[block] ?? 0) + size;
  return {
    starts,
    examples,
    admission: classesOf(examples, KEYS.admission),
    hours: classesOf(examples, KEYS.hours),
    occupation: classesOf(examples, KEYS.occupation),
    background: classesOf(examples, KEYS.background),
    pay: classesOf(examples, KEYS.pay),
  };
}

/** Null where the place is not read: work at home, and places nobody has stated. */
function placeOf({ atHome, facts }: PreparedPosting): Coordinates | null {
  return atHome ? null : facts.place;
}
