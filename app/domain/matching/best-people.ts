import { ABLE_ROW, abilityPoints, deniedNeeds, needPoints } from "./ability-rows.ts";
import { BestList } from "./best-list.ts";
import { BlockSearch } from "./block-search.ts";
import { NEVER } from "./bounds.ts";
import { BLOCKED, scoreByGroup } from "./judge.ts";
import { byGroup, type ClassedGroup, KnownPoints } from "./known-points.ts";
import { NearestMetres, NOWHERE } from "./neighbourhoods.ts";
import { KnownOpenBlocks } from "./open-blocks.ts";
import { placeOf, POSTING_KEYS } from "./posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { arrivalPoints, leastMinutes } from "./rules-travel.ts";
import type { SeekerColumns } from "./seeker-columns.ts";
import { Tally } from "./tally.ts";
import { PART_MAX, TRAVEL_POINTS } from "./weights.ts";

/** The most that abilities and needs can add. */
const MOST_OF_THE_PAIR = PART_MAX.abilities + PART_MAX.accommodations;

/** The most that what no block has in common can add. */
const MOST_OF_THE_PERSON = PART_MAX.skills + PART_MAX.pay + MOST_OF_THE_PAIR + PART_MAX.travel;

/** No journey can be reckoned: at best it is asked about. */
const NO_WAY = -1;
/** Not yet reckoned. */
const OPEN = -2;

/**
 * The exact list of one posting after the other: the best people of all that are feasible, ties by the lower id. People are
 * bounded from above, whole blocks of them at once, then by neighbourhood, background and wishes, abilities and needs; the way
 * is judged, by the judgement's own rules, where the bound could still enter the list (property test).
 */
export class BestPeople extends BlockSearch {
  private readonly known: Readonly<Record<ClassedGroup, KnownPoints<PreparedPosting, PreparedSeeker>>>;
  private readonly open: KnownOpenBlocks<PreparedPosting, PreparedSeeker>;
  private readonly nearest: NearestMetres;
  /** By class of travel: the quickest way from the nearest point of the neighbourhood, and the most it can give anybody. */
  private readonly minutes: Int32Array;
  private readonly ways: Int16Array;
  private readonly tally = new Tally(null);
  /** Of the posting whose list is made. */
  private posting: PreparedPosting | undefined;
  private taught: Int16Array = new Int16Array(0);
  private paid: Int16Array = new Int16Array(0);

  constructor(private readonly columns: SeekerColumns) {
    const { blocks, background, pay, travel } = columns;
    super(blocks.starts);
    const inClasses = { ...blocks.classes, background, pay };
    this.known = byGroup(
      (group) =>
        new KnownPoints(inClasses[group], POSTING_KEYS[group], (posting, seeker) =>
          scoreByGroup(group, seeker, posting),
        ),
    );
    this.open = new KnownOpenBlocks(blocks, this.known);
    this.nearest = new NearestMetres(travel.examples.map(({ facts }) => facts.home));
    this.minutes = new Int32Array(travel.examples.length);
    this.ways = new Int16Array(travel.examples.length);
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
    this.taught = this.known.background.of(posting);
    this.paid = this.known.pay.of(posting);
    this.nearest.from(placeOf(posting));
    this.minutes.fill(OPEN);
    this.enterBlocks(posting);
    return this.search(list);
  }

  private enterBlocks(posting: PreparedPosting): void {
    const { blocks, points } = this.open.of(posting);
    const { occupation } = this.columns.blocks.classes;
    const wanted = this.known.occupation.of(posting);
    this.begin();
    for (let each = 0; each < blocks.length; each += 1) {
      const block = blocks[each] ?? 0;
      this.enterBlock(block, (points[each] ?? 0) + (wanted[occupation.of[block] ?? 0] ?? 0));
    }
  }

  /** What the way from a neighbourhood can give at most. */
  private mostOfTheWay(neighbourhood: number): number {
    if (this.minutes[neighbourhood] === OPEN) this.reckon(neighbourhood);
    return this.ways[neighbourhood] ?? NEVER;
  }

  private reckon(neighbourhood: number): void {
    const { travel, longestLimits, mostBeyond } = this.columns;
    const example = travel.examples[neighbourhood];
    if (example === undefined || this.posting === undefined) return;
    const metres = this.nearest.to(neighbourhood);
    const minutes = metres === NOWHERE ? null : leastMinutes(example, this.posting, metres);
    this.minutes[neighbourhood] = minutes ?? NO_WAY;
    const limit = longestLimits[neighbourhood] ?? 0;
    this.ways[neighbourhood] = this.mostWithinLimit(neighbourhood, limit, mostBeyond[neighbourhood] ?? NEVER);
  }

  /** The same within a limit, or beyond it. */
  private mostWithinLimit(neighbourhood: number, limit: number, beyond: number): number {
    if (this.posting?.atHome) return TRAVEL_POINTS.full;
    const minutes = this.minutes[neighbourhood] ?? NO_WAY;
    if (minutes === NO_WAY) return TRAVEL_POINTS.unknown;
    return minutes > limit ? beyond : Math.max(beyond, arrivalPoints(minutes, limit));
  }

  protected mostWithin(): number {
    return MOST_OF_THE_PERSON;
  }

  protected boundOf(at: number, points: number, enough: number): number {
    if (this.posting === undefined) return NEVER;
    const { demanded } = this.posting;
    const { background, pay, able, travel } = this.columns;
    const most = this.mostOfTheWay(travel.of[at] ?? 0);
    if (most < 0) return NEVER;
    const asked = points + (this.taught[background.of[at] ?? 0] ?? 0) + (this.paid[pay.of[at] ?? 0] ?? 0);
    if (asked + most + MOST_OF_THE_PAIR < enough) return NEVER;
    const there = asked + this.ownWay(at);
    if (there < 0 || there + MOST_OF_THE_PAIR < enough) return NEVER;
    const row = at * ABLE_ROW;
    if (deniedNeeds(able, row, demanded, 0) !== 0) return NEVER;
    this.tally.blocked = false;
    const abilities = abilityPoints(able, row, demanded, 0, this.tally);
    return this.tally.blocked ? NEVER : there + needPoints(able, row, demanded, 0) + abilities;
  }

  /** What the way can give this person at most. */
  private ownWay(at: number): number {
    const { travel, limits, beyond } = this.columns;
    return this.mostWithinLimit(travel.of[at] ?? 0, limits[at] ?? 0, beyond[at] ?? NEVER);
  }

  protected judge(at: number, bound: number, list: BestList): void {
    const seeker = this.columns.seekers[at];
    if (seeker === undefined || this.posting === undefined) return;
    const way = scoreByGroup("way", seeker, this.posting);
    if (way !== BLOCKED) list.offer(seeker.id, bound - this.ownWay(at) + way);
  }
}
