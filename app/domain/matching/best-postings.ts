import { abilityPoints, DEMAND_ROW, deniedNeeds, needPoints } from "./ability-rows.ts";
import { BestList } from "./best-list.ts";
import { BlockSearch } from "./block-search.ts";
import { NEVER } from "./bounds.ts";
import { BLOCKED, scoreByGroup } from "./judge.ts";
import { byGroup, type ClassedGroup, KnownPoints } from "./known-points.ts";
import { KnownOpenBlocks, type OpenBlocks } from "./open-blocks.ts";
import type { PostingColumns } from "./posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { SEEKER_KEYS } from "./seeker-columns.ts";
import { Tally } from "./tally.ts";
import { PART_MAX } from "./weights.ts";
import { WayBounds } from "./way-bounds.ts";

/** The most that what no block has in common can add. */
const MOST_OF_THE_PAIR = PART_MAX.abilities + PART_MAX.travel + PART_MAX.accommodations;

/**
 * The exact list of one person after the other: the best postings of all that are feasible, ties by the lower id. Whole blocks
 * of postings are bounded from above at once, and each posting by its neighbourhood; the way is judged, by the judgement's own
 * rules, where the bound could still enter the list, so that the list is what judging every posting would give (property test).
 */
export class BestPostings extends BlockSearch {
  private readonly known: Readonly<Record<ClassedGroup, KnownPoints<PreparedSeeker, PreparedPosting>>>;
  private readonly open: KnownOpenBlocks<PreparedSeeker, PreparedPosting>;
  private readonly mostLevellingOfBlock: Int16Array;
  /** By place among the person's open blocks. */
  private readonly points: Int32Array;
  /** Of the person whose list is made. */
  private seeker: PreparedSeeker | undefined;
  private way: WayBounds | undefined;
  private readonly tally = new Tally(null);

  /**
   * @param levelling by posting, in the order of the columns: added to the score (`levelling.ts`)
   */
  constructor(
    private readonly columns: PostingColumns,
    private readonly levelling: Int16Array = new Int16Array(columns.postings.length),
  ) {
    const { starts, classes } = columns.blocks;
    super(starts);
    this.known = byGroup(
      (group) =>
        new KnownPoints(classes[group], SEEKER_KEYS[group], (seeker, posting) => scoreByGroup(group, seeker, posting)),
    );
    this.open = new KnownOpenBlocks(columns.blocks, this.known);
    this.points = new Int32Array(starts.length - 1);
    this.mostLevellingOfBlock = Int16Array.from(this.points, (_, block) =>
      levelling.subarray(starts[block], starts[block + 1]).reduce((a, b) => Math.max(a, b)),
    );
  }

  /** @param most how long the list may be */
  of(seeker: PreparedSeeker, most: number): BestList {
    this.seeker = seeker;
    this.way = new WayBounds(seeker, this.columns);
    const open = this.open.of(seeker);
    return this.search(open, this.pointsOf(open, seeker), new BestList(most));
  }

  private pointsOf({ blocks, points: entered }: OpenBlocks, seeker: PreparedSeeker): Int32Array {
    const { points, known } = this;
    const { occupation, background, pay } = this.columns.blocks.classes;
    const wanted = known.occupation.of(seeker);
    const taught = known.background.of(seeker);
    const paid = known.pay.of(seeker);
    for (let each = 0; each < blocks.length; each += 1) {
      const block = blocks[each] ?? 0;
      points[each] =
        (entered[each] ?? 0) +
        (wanted[occupation.of[block] ?? 0] ?? 0) +
        (taught[background.of[block] ?? 0] ?? 0) +
        (paid[pay.of[block] ?? 0] ?? 0);
    }
    return points.subarray(0, blocks.length);
  }

  protected mostWithin(block: number): number {
    return MOST_OF_THE_PAIR + (this.mostLevellingOfBlock[block] ?? 0);
  }

  protected boundOf(at: number, points: number, enough: number): number {
    const { seeker, way } = this;
    if (seeker === undefined || way === undefined) return NEVER;
    const { demanded, travel } = this.columns;
    const there = points + way.of(travel.of[at] ?? 0) + (this.levelling[at] ?? 0);
    if (there + PART_MAX.accommodations + PART_MAX.abilities < enough) return NEVER;
    const row = at * DEMAND_ROW;
    if (deniedNeeds(seeker.able, 0, demanded, row) !== 0) return NEVER;
    const others = there + needPoints(seeker.able, 0, demanded, row);
    if (others + PART_MAX.abilities < enough) return NEVER;
    this.tally.blocked = false;
    const able = abilityPoints(seeker.able, 0, demanded, row, this.tally);
    return this.tally.blocked ? NEVER : others + able;
  }

  protected judge(at: number, bound: number, list: BestList): void {
    const posting = this.columns.postings[at];
    if (this.seeker === undefined || this.way === undefined || posting === undefined) return;
    const way = scoreByGroup("way", this.seeker, posting);
    if (way !== BLOCKED) list.offer(posting.id, bound - this.way.of(this.columns.travel.of[at] ?? 0) + way);
  }
}
