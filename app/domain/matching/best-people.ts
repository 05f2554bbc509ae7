import { ABLE_ROW, abilityPoints, deniedNeeds, needPoints } from "./ability-rows.ts";
import { BestList } from "./best-list.ts";
import { BlockSearch } from "./block-search.ts";
import { NEVER } from "./bounds.ts";
import { BLOCKED, scoreByGroup } from "./judge.ts";
import { byGroup, type ClassedGroup, KnownPoints } from "./known-points.ts";
import { nearestMetres } from "./neighbourhoods.ts";
import { KnownOpenBlocks, type OpenBlocks } from "./open-blocks.ts";
import { POSTING_KEYS } from "./posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { arrivalPoints, leastMinutes } from "./rules-travel.ts";
import { NO_LIMIT, type SeekerColumns } from "./seeker-columns.ts";
import { Tally } from "./tally.ts";
import { PART_MAX, TRAVEL_POINTS } from "./weights.ts";

/** The most that abilities, needs and the way can add. */
const MOST_OF_THE_PAIR = PART_MAX.abilities + PART_MAX.accommodations + PART_MAX.travel;
/** The most that what no block has in common can add. */
const MOST_OF_THE_PERSON = PART_MAX.skills + PART_MAX.pay + MOST_OF_THE_PAIR;

/** No journey can be reckoned: at best it is asked about. */
const NO_WAY = -1;
const NOT_RECKONED = -2;

/** What the posting gives by what it asks for. */
interface PostingTables {
  readonly background: Int16Array;
  readonly pay: Int16Array;
  /** By class of travel: the quickest way from the nearest point of the neighbourhood, reckoned when it is asked for. */
  readonly minutes: Int16Array;
}

/**
 * The exact list of one posting after the other: the best people of all that are feasible, ties by the lower id. People are
 * bounded from above, whole blocks of them at once; only those whose bound could still enter the list are judged, by the
 * judgement's own rules (property test).
 */
export class BestPeople extends BlockSearch {
  private readonly known: Readonly<Record<ClassedGroup, KnownPoints<PreparedPosting, PreparedSeeker>>>;
  private readonly open: KnownOpenBlocks<PreparedPosting, PreparedSeeker>;
  /** By place among the posting's open blocks. */
  private readonly points: Int32Array;
  private readonly tally = new Tally(null);
  /** Of the posting whose list is made. */
  private posting: PreparedPosting | undefined;
  private tables: PostingTables | undefined;

  constructor(private readonly columns: SeekerColumns) {
    super(columns.blocks.starts);
    const { classes } = columns.blocks;
    const inClasses = { ...classes, background: columns.background, pay: columns.pay };
    this.known = byGroup(
      (group) =>
        new KnownPoints(inClasses[group], POSTING_KEYS[group], (posting, seeker) =>
          scoreByGroup(group, seeker, posting),
        ),
    );
    this.open = new KnownOpenBlocks(columns.blocks, this.known);
    this.points = new Int32Array(columns.blocks.starts.length - 1);
  }

  /** @param most how long the list may be */
  of(posting: PreparedPosting, most: number): BestList {
    return this.enter(posting, new BestList(most));
  }

  /**
   * Enters into a list of the posting whoever of these people belongs there beside those of other shares.
   *
   * @returns the same list
   */
  enter(posting: PreparedPosting, list: BestList): BestList {
    this.posting = posting;
    this.tables = {
      background: this.known.background.of(posting),
      pay: this.known.pay.of(posting),
      minutes: new Int16Array(this.columns.travel.examples.length).fill(NOT_RECKONED),
    };
    const open = this.open.of(posting);
    return this.search(open, this.pointsOf(open, posting), list);
  }

  private pointsOf({ blocks, points: entered }: OpenBlocks, posting: PreparedPosting): Int32Array {
    const { points, known } = this;
    const { occupation } = this.columns.blocks.classes;
    const wanted = known.occupation.of(posting);
    for (let each = 0; each < blocks.length; each += 1) {
      points[each] = (entered[each] ?? 0) + (wanted[occupation.of[blocks[each] ?? 0] ?? 0] ?? 0);
    }
    return points.subarray(0, blocks.length);
  }

  protected mostWithin(): number {
    return MOST_OF_THE_PERSON;
  }

  protected boundOf(at: number, points: number, enough: number): number {
    const { posting, tables } = this;
    if (posting === undefined || tables === undefined) return NEVER;
    const { background, pay, able } = this.columns;
    const asked = points + (tables.background[background.of[at] ?? 0] ?? 0) + (tables.pay[pay.of[at] ?? 0] ?? 0);
    if (asked + MOST_OF_THE_PAIR < enough) return NEVER;
    const there = asked + this.boundOfTheWay(at, posting, tables.minutes);
    if (there + PART_MAX.abilities + PART_MAX.accommodations < enough) return NEVER;
    const row = at * ABLE_ROW;
    if (deniedNeeds(able, row, posting.demanded, 0) !== 0) return NEVER;
    this.tally.blocked = false;
    const abilities = abilityPoints(able, row, posting.demanded, 0, this.tally);
    return this.tally.blocked ? NEVER : there + needPoints(able, row, posting.demanded, 0) + abilities;
  }

  private boundOfTheWay(at: number, posting: PreparedPosting, table: Int16Array): number {
    if (posting.atHome) return TRAVEL_POINTS.full;
    const { travel, limits, beyond } = this.columns;
    const nearby = travel.of[at] ?? 0;
    let minutes = table[nearby] ?? NO_WAY;
    if (minutes === NOT_RECKONED) {
      minutes = this.minutesFrom(nearby, posting);
      table[nearby] = minutes;
    }
    const limit = limits[at] ?? NO_LIMIT;
    if (minutes === NO_WAY || limit === NO_LIMIT) return TRAVEL_POINTS.unknown;
    return minutes > limit ? (beyond[at] ?? NEVER) : arrivalPoints(minutes, limit);
  }

  private minutesFrom(nearby: number, posting: PreparedPosting): number {
    const { place } = posting.facts;
    const example = this.columns.travel.examples[nearby];
    const neighbourhood = this.columns.neighbourhoods[nearby] ?? null;
    if (place === null || neighbourhood === null || example === undefined) return NO_WAY;
    return leastMinutes(example, posting, nearestMetres(place, neighbourhood)) ?? NO_WAY;
  }

  protected judge(at: number, bound: number, list: BestList): void {
    const seeker = this.columns.seekers[at];
    const { posting, tables } = this;
    if (seeker === undefined || posting === undefined || tables === undefined) return;
    const way = scoreByGroup("way", seeker, posting);
    if (way !== BLOCKED) list.offer(seeker.id, bound - this.boundOfTheWay(at, posting, tables.minutes) + way);
  }
}
