import type { Coordinates } from "../areas/travel.ts";
import { type AbilityRows, sideBySide } from "./ability-rows.ts";
import { type Blocks, inBlocks, type KeyOf } from "./blocks.ts";
import { type Classes, classesOf } from "./classes.ts";
import { bitOf } from "./levels.ts";
import { squareOf } from "./neighbourhoods.ts";
import type { PreparedPosting } from "./prepare.ts";

/** Postings as the engine reads them, block by block; within a block in the order in which they were given. */
export interface PostingColumns {
  readonly postings: readonly PreparedPosting[];
  /** Of postings that only place, organisation, demands and accommodations tell apart; each group read by the rules of its name. */
  readonly blocks: Blocks<PreparedPosting, keyof typeof POSTING_KEYS>;
  /** Read by `judgeTravel`, but for the place within its neighbourhood and for the organisation. */
  readonly travel: Classes<PreparedPosting>;
  /** By posting; null where the place decides nothing. */
  readonly places: readonly (Coordinates | null)[];
  /** `DEMAND_ROW` numbers a posting. */
  readonly demanded: AbilityRows;
}

const HOURS_OFFERS = bitOf("part-time") | bitOf("flexible-hours");
const TRANSPORT = bitOf("transport");

/** What the rules of each group read of a posting (`RULE_GROUPS`). */
export const POSTING_KEYS = {
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
} as const satisfies Readonly<Record<string, KeyOf<PreparedPosting>>>;

const TRAVEL_KEY: KeyOf<PreparedPosting> = (posting) => {
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
  const { items: postings, blocks } = inBlocks(given, POSTING_KEYS);
  const travel = classesOf(postings, TRAVEL_KEY);
  return {
    postings,
    blocks,
    travel,
    places: postings.map(placeOf),
    demanded: sideBySide(postings.map(({ demanded }) => demanded)),
  };
}

/** Null where the place is not read: work at home, and places nobody has stated. */
export function placeOf({ atHome, facts }: PreparedPosting): Coordinates | null {
  return atHome ? null : facts.place;
}
