import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import { BestList } from "./best-list.ts";
import { BlockSearch } from "./block-search.ts";
import { NEVER } from "./bounds.ts";
import { dimensionTable, sumAt } from "./dimension-places.ts";
import { BLOCKED, scoreByGroup } from "./judge.ts";
import { byGroup, type ClassedGroup, KnownPoints } from "./known-points.ts";
import { bitsIn } from "./levels.ts";
import { nearestMetres } from "./neighbourhoods.ts";
import { POSTING_KEYS } from "./posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { judgeDimension, mostForNeeds } from "./rules-abilities.ts";
import { arrivalPoints, leastMinutes } from "./rules-travel.ts";
import { NO_LIMIT, type SeekerColumns } from "./seeker-columns.ts";
import { Tally } from "./tally.ts";
import { PART_MAX, TRAVEL_POINTS } from "./weights.ts";

const MOST_NEEDS = 32;
/** By how many needs there are and how many of them are offered. */
const BY_NEEDS = Int16Array.from({ length: MOST_NEEDS ** 2 }, (_, at) =>
  mostForNeeds(Math.floor(at / MOST_NEEDS), at % MOST_NEEDS),
);

/** The most that what no block has in common can add. */
const MOST_OF_THE_PERSON =
  PART_MAX.skills + PART_MAX.pay + PART_MAX.abilities + PART_MAX.travel + PART_MAX.accommodations;

/** No journey can be reckoned: at best it is asked about. */
const NO_WAY = -1;
const NOT_RECKONED = -2;

/** What the posting gives by what it asks for. */
interface PostingTables {
  readonly background: Int16Array;
  readonly pay: Int16Array;
  /** By place of abilities, as if whatever is offered were just what people need. */
  readonly abilities: Int16Array;
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
  private readonly blocks: Int32Array;
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
    this.blocks = new Int32Array(columns.blocks.starts.length - 1);
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
      abilities: abilityPoints(posting),
      minutes: new Int16Array(this.columns.travel.examples.length).fill(NOT_RECKONED),
    };
    return this.search(this.pointsOfBlocks(posting), list);
  }

  private pointsOfBlocks(posting: PreparedPosting): Int32Array {
    const { blocks, known } = this;
    const { admission, hours, occupation } = this.columns.blocks.classes;
    const admitted = known.admission.of(posting);
    const timed = known.hours.of(posting);
    const wanted = known.occupation.of(posting);
    for (let block = 0; block < blocks.length; block += 1) {
      const points = (admitted[admission.of[block] ?? 0] ?? 0) + (timed[hours.of[block] ?? 0] ?? 0);
      blocks[block] = points < 0 ? NEVER : points + (wanted[occupation.of[block] ?? 0] ?? 0);
    }
    return blocks;
  }

  protected mostWithin(): number {
    return MOST_OF_THE_PERSON;
  }

  protected boundOf(at: number, points: number, enough: number): number {
    const { posting, tables } = this;
    if (posting === undefined || tables === undefined) return NEVER;
    const { background, pay, needs, abilities } = this.columns;
    const needed = needs[at] ?? 0;
    if ((needed & posting.denials) !== 0) return NEVER;
    const taught = tables.background[background.of[at] ?? 0] ?? 0;
    const met = BY_NEEDS[bitsIn(needed) * MOST_NEEDS + bitsIn(needed & posting.offers)] ?? 0;
    const bound = points + taught + met + (tables.pay[pay.of[at] ?? 0] ?? 0);
    if (bound + PART_MAX.abilities + PART_MAX.travel < enough) return NEVER;
    const able = sumAt(tables.abilities, abilities, at);
    if (bound + able + PART_MAX.travel < enough) return NEVER;
    return bound + able + this.boundOfTheWay(at, posting, tables.minutes);
  }

  private boundOfTheWay(at: number, posting: PreparedPosting, table: Int16Array): number {
    if (posting.atHome) return TRAVEL_POINTS.full;
    const { travel, limits } = this.columns;
    const nearby = travel.of[at] ?? 0;
    let minutes = table[nearby] ?? NO_WAY;
    if (minutes === NOT_RECKONED) {
      minutes = this.minutesFrom(nearby, posting);
      table[nearby] = minutes;
    }
    const limit = limits[at] ?? NO_LIMIT;
    return minutes === NO_WAY || limit === NO_LIMIT || minutes > limit
      ? TRAVEL_POINTS.unknown
      : arrivalPoints(minutes, limit);
  }

  private minutesFrom(nearby: number, posting: PreparedPosting): number {
    const { place } = posting.facts;
    const example = this.columns.travel.examples[nearby];
    const neighbourhood = this.columns.neighbourhoods[nearby] ?? null;
    if (place === null || neighbourhood === null || example === undefined) return NO_WAY;
    return leastMinutes(example, posting, nearestMetres(place, neighbourhood)) ?? NO_WAY;
  }

  protected judge(at: number, points: number, list: BestList): void {
    const seeker = this.columns.seekers[at];
    const { posting, tables } = this;
    if (seeker === undefined || posting === undefined || tables === undefined) return;
    const others = scoreByGroup("ofThePair", seeker, posting);
    if (others === BLOCKED) return;
    const { background, pay } = this.columns;
    const terms = (tables.background[background.of[at] ?? 0] ?? 0) + (tables.pay[pay.of[at] ?? 0] ?? 0);
    list.offer(seeker.id, points + terms + others);
  }
}

function abilityPoints({ levels: demanded, offers, denials }: PreparedPosting): Int16Array {
  const levels = new Int8Array(DIMENSION_CODES.length);
  const tally = new Tally(null);
  return dimensionTable((dimension, ability) => {
    levels[dimension] = ability;
    tally.blocked = false;
    const points = judgeDimension({ levels, needs: offers }, { levels: demanded, offers, denials }, tally, dimension);
    return tally.blocked ? NEVER : points;
  }, NEVER);
}
