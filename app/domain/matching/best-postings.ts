import { BestList } from "./best-list.ts";
import { BlockSearch } from "./block-search.ts";
import { NEVER } from "./bounds.ts";
import { sumAt } from "./dimension-places.ts";
import { BLOCKED, scoreByGroup } from "./judge.ts";
import { byGroup, type ClassedGroup, KnownPoints } from "./known-points.ts";
import { bitsIn } from "./levels.ts";
import type { PostingColumns } from "./posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { SEEKER_KEYS } from "./seeker-columns.ts";
import { seekerTables, type SeekerTables } from "./seeker-tables.ts";
import { PART_MAX } from "./weights.ts";

/** The most that what no block has in common can add. */
const MOST_OF_THE_PAIR = PART_MAX.abilities + PART_MAX.travel + PART_MAX.accommodations;

/**
 * The exact list of one person after the other: the best postings of all that are feasible, ties by the lower id. Whole blocks
 * of postings are bounded from above at once; only pairs whose bound could still enter the list are judged, by the
 * judgement's own rules, so that the list is what judging every posting would give (property test).
 */
export class BestPostings extends BlockSearch {
  private readonly known: Readonly<Record<ClassedGroup, KnownPoints<PreparedSeeker, PreparedPosting>>>;
  private readonly mostLevellingOfBlock: Int16Array;
  /** Of the person whose list is made. */
  private seeker: PreparedSeeker | undefined;
  private tables: SeekerTables | undefined;
  private readonly blocks: Int32Array;

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
    this.blocks = new Int32Array(starts.length - 1);
    this.mostLevellingOfBlock = Int16Array.from(this.blocks, (_, block) =>
      levelling.subarray(starts[block], starts[block + 1]).reduce((a, b) => Math.max(a, b)),
    );
  }

  /** @param most how long the list may be */
  of(seeker: PreparedSeeker, most: number): BestList {
    this.seeker = seeker;
    this.tables = seekerTables(seeker, this.columns);
    return this.search(this.pointsOfBlocks(seeker), new BestList(most));
  }

  private pointsOfBlocks(seeker: PreparedSeeker): Int32Array {
    const { blocks, known } = this;
    const { admission, hours, occupation, background, pay } = this.columns.blocks.classes;
    const admitted = known.admission.of(seeker);
    const timed = known.hours.of(seeker);
    const wanted = known.occupation.of(seeker);
    const taught = known.background.of(seeker);
    const paid = known.pay.of(seeker);
    for (let block = 0; block < blocks.length; block += 1) {
      const points = (admitted[admission.of[block] ?? 0] ?? 0) + (timed[hours.of[block] ?? 0] ?? 0);
      // Most blocks end here.
      blocks[block] =
        points < 0
          ? NEVER
          : points +
            (wanted[occupation.of[block] ?? 0] ?? 0) +
            (taught[background.of[block] ?? 0] ?? 0) +
            (paid[pay.of[block] ?? 0] ?? 0);
    }
    return blocks;
  }

  protected mostWithin(block: number): number {
    return MOST_OF_THE_PAIR + (this.mostLevellingOfBlock[block] ?? 0);
  }

  protected boundOf(at: number, points: number, enough: number): number {
    const { seeker, tables } = this;
    if (seeker === undefined || tables === undefined) return NEVER;
    const { offers, denials, travel, demands } = this.columns;
    if (((denials[at] ?? 0) & seeker.needs) !== 0) return NEVER;
    const met = tables.needs[bitsIn((offers[at] ?? 0) & seeker.needs)] ?? 0;
    const way = tables.travel[travel.of[at] ?? 0] ?? 0;
    const bound = points + met + way + (this.levelling[at] ?? 0);
    if (bound + PART_MAX.abilities < enough) return NEVER;
    return bound + sumAt(tables.abilities, demands, at);
  }

  protected judge(at: number, points: number, list: BestList): void {
    const posting = this.columns.postings[at];
    if (this.seeker === undefined || posting === undefined) return;
    const others = scoreByGroup("ofThePair", this.seeker, posting);
    if (others !== BLOCKED) list.offer(posting.id, points + others + (this.levelling[at] ?? 0));
  }
}
