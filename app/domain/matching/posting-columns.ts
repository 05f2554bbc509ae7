import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import type { Coordinates } from "../areas/travel.ts";
import { bitOf, UNKNOWN_LEVEL } from "./levels.ts";
import type { PreparedPosting } from "./prepare.ts";

/**
 * Postings that a group of rules cannot tell apart: of each class one stands for all, and each posting knows its class. What
 * a rule finds for the one it finds for all, so that it runs once a class and not once a posting.
 */
export interface PostingClasses {
  /** By posting, in the order in which they were given. */
  readonly of: Uint16Array;
  readonly examples: readonly PreparedPosting[];
}

/** A neighbourhood of places, within `radiusMetres` of its centre. */
export interface Neighbourhood {
  readonly centre: Coordinates;
  readonly radiusMetres: number;
}

/** So many dimensions are looked up at once. */
export const DIMENSIONS_AT_ONCE = 4;
export const DIMENSION_GROUPS = DIMENSION_CODES.length / DIMENSIONS_AT_ONCE;
/** A demand that is not stated, and levels 0 to 3. */
export const DEMANDS = 5;
/** So many ways in which the dimensions of one group can be demanded. */
export const GROUP_SIZE = DEMANDS ** DIMENSIONS_AT_ONCE;

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
  /**
   * `DIMENSION_GROUPS` numbers a posting: the demands of `DIMENSIONS_AT_ONCE` dimensions, read as one number to the base of
   * `DEMANDS`, behind those that the groups before it can have. So each is a place in one table of all groups.
   */
  readonly demands: Uint16Array;
  readonly offers: Int32Array;
  readonly denials: Int32Array;
}

const MOST_CLASSES = 2 ** 16;
/** Neighbourhoods are squares of so many degrees: about 1.4 by 1.2 km here. */
const DEGREES = 1 / 80;
const METRES_PER_DEGREE = 111_320;
/** Half the diagonal of a square, and a little: the ground is no plane. */
const RADIUS_METRES = Math.ceil(DEGREES * METRES_PER_DEGREE * Math.SQRT1_2 * 1.01);

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
 * @throws RangeError for more classes than two bytes count: some 65,000 postings that differ in every respect; split them
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
    demands: demandPlaces(postings),
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

function classesOf(postings: readonly PreparedPosting[], keyOf: Key): PostingClasses {
  const known = new Map<string, number>();
  const examples: PreparedPosting[] = [];
  const of = Uint16Array.from(postings, (posting) => {
    const key = JSON.stringify(keyOf(posting));
    const found = known.get(key);
    if (found !== undefined) return found;
    if (examples.length === MOST_CLASSES) throw new RangeError("The postings differ in too many ways for one engine.");
    known.set(key, examples.length);
    examples.push(posting);
    return examples.length - 1;
  });
  return { of, examples };
}

/** Null where the place is not read: work at home, and places nobody has stated. */
function placeOf({ atHome, facts }: PreparedPosting): Coordinates | null {
  return atHome ? null : facts.place;
}

function squareOf({ latitude, longitude }: Coordinates) {
  return { north: Math.floor(latitude / DEGREES), east: Math.floor(longitude / DEGREES) };
}

function neighbourhoodOf(place: Coordinates): Neighbourhood {
  const { north, east } = squareOf(place);
  return {
    centre: { latitude: (north + 0.5) * DEGREES, longitude: (east + 0.5) * DEGREES },
    radiusMetres: RADIUS_METRES,
  };
}

function demandPlaces(postings: readonly PreparedPosting[]): Uint16Array {
  const places = new Uint16Array(postings.length * DIMENSION_GROUPS);
  for (const [at, { levels }] of postings.entries()) {
    for (let group = 0; group < DIMENSION_GROUPS; group += 1) {
      let number = 0;
      for (let index = (group + 1) * DIMENSIONS_AT_ONCE - 1; index >= group * DIMENSIONS_AT_ONCE; index -= 1) {
        number = number * DEMANDS + ((levels[index] ?? UNKNOWN_LEVEL) - UNKNOWN_LEVEL);
      }
      places[at * DIMENSION_GROUPS + group] = group * GROUP_SIZE + number;
    }
  }
  return places;
}
