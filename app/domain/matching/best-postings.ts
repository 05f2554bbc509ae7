import { abilityPoints, DEMAND_ROW, deniedNeeds, needPoints } from "./ability-rows.ts";
import { BestList } from "./best-list.ts";
import { BlockSearch } from "./block-search.ts";
import { NEVER } from "./bounds.ts";
import { BLOCKED, scoreByGroup } from "./judge.ts";
import { byGroup, type ClassedGroup, KnownPoints } from "./known-points.ts";
import { KnownOpenBlocks } from "./open-blocks.ts";
import type { PostingColumns } from "./posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { SEEKER_KEYS } from "./seeker-columns.ts";
import { Tally } from "./tally.ts";
import { PART_MAX } from "./weights.ts";
import { WayBounds } from "./way-bounds.ts";

/** The most that abilities and needs can add. */
const MOST_OF_THE_PAIR = PART_MAX.abilities + PART_MAX.accommodations;

/**
 * The exact list of one person after the other: the best postings of all that are feasible, ties by the lower id. Whole blocks
 * of postings are bounded from above at once, and each posting by its neighbourhood, demands and accommodations; the way is
 * judged, by the judgement's own rules, where the bound could still enter the list, so that the list is what judging every
 * posting would give (property test).
 */
export class BestPostings extends BlockSearch {
  private readonly known: Readonly<Record<ClassedGroup, KnownPoints<PreparedSeeker, PreparedPosting>>>;
  private readonly open: KnownOpenBlocks<PreparedSeeker, PreparedPosting>;
  private readonly way: WayBounds;
  private readonly mostLevellingOfBlock: Int16Array;
  /** Of the person whose list is made. */
  private seeker: PreparedSeeker | undefined;
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
    this.way = new WayBounds(columns);
    this.mostLevellingOfBlock = Int16Array.from({ length: starts.length - 1 }, (_, block) =>
      levelling.subarray(starts[block], starts[block + 1]).reduce((a, b) => Math.max(a, b)),
    );
  }

  /** @param most how long the list may be */
  of(seeker: PreparedSeeker, most: number): BestList {
    this.seeker = seeker;
    this.way.from(seeker);
    this.enterBlocks(seeker);
    return this.search(new BestList(most));
  }

  private enterBlocks(seeker: PreparedSeeker): void {
    const { blocks, points } = this.open.of(seeker);
    const { occupation, background, pay } = this.columns.blocks.classes;
    const wanted = this.known.occupation.of(seeker);
    const taught = this.known.background.of(seeker);
    const paid = this.known.pay.of(seeker);
    this.begin();
    for (let each = 0; each < blocks.length; each += 1) {
      const block = blocks[each] ?? 0;
      const sum =
        (points[each] ?? 0) +
        (wanted[occupation.of[block] ?? 0] ?? 0) +
        (taught[background.of[block] ?? 0] ?? 0) +
        (paid[pay.of[block] ?? 0] ?? 0);
      this.enterBlock(block, sum);
    }
  }

  protected mostWithin(block: number): number {
    return MOST_OF_THE_PAIR + PART_MAX.travel + (this.mostLevellingOfBlock[block] ?? 0);
  }

  protected boundOf(at: number, points: number, enough: number): number {
    const way = this.way.most(this.columns.travel.of[at] ?? 0);
    if (this.seeker === undefined || way < 0) return NEVER;
    const there = points + way + (this.levelling[at] ?? 0);
    if (there + MOST_OF_THE_PAIR < enough) return NEVER;
    const { able } = this.seeker;
    const { demanded } = this.columns;
    const row = at * DEMAND_ROW;
    if (deniedNeeds(able, 0, demanded, row) !== 0) return NEVER;
    const others = there + needPoints(able, 0, demanded, row);
    if (others + PART_MAX.abilities < enough) return NEVER;
    this.tally.blocked = false;
    const abilities = abilityPoints(able, 0, demanded, row, this.tally);
    return this.tally.blocked ? NEVER : others + abilities;
  }

  protected judge(at: number, bound: number, list: BestList): void {
    const posting = this.columns.postings[at];
    if (this.seeker === undefined || posting === undefined) return;
    const hasAnswered = this.seeker.facts.answers.length > 0;
    const way = hasAnswered ? scoreByGroup("way", this.seeker, posting) : this.way.exactly(at);
    if (way !== BLOCKED) list.offer(posting.id, bound - this.way.most(this.columns.travel.of[at] ?? 0) + way);
  }
}
