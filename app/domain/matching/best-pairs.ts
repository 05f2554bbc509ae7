import { BestList } from "./best-list.ts";
import { cutOf, NEVER } from "./bounds.ts";
import { sumAt } from "./dimension-places.ts";
import { BLOCKED, scoreByGroup } from "./judge.ts";
import { bitsIn } from "./levels.ts";
import type { PostingColumns } from "./posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { MOST_OF_THE_PAIR, seekerTables, type SeekerTables } from "./seeker-tables.ts";
import { PART_MAX, SCORE_MAX } from "./weights.ts";

/** How many pairs are kept on each side. */
export interface ListLengths {
  readonly seeker: number;
  readonly posting: number;
}

/** Looked at first: blocks with so many times as many postings as the list is long. */
const AT_FIRST = 8;

/**
 * The exact lists of both sides: for each person the best postings, for each posting the best people, of all that are
 * feasible. Every pair is bounded from above, whole blocks of postings at once; only those whose bound could still enter one
 * of the two lists are judged, by the judgement's own rules, so that the lists are what judging every pair would give, ties
 * included (property test).
 *
 * Memory grows with the lists, never with the pairs. Takes people one after the other, in any order.
 */
export class BestPairs {
  readonly postings: readonly PreparedPosting[];
  /** The list of each of the postings. */
  readonly byPosting: readonly BestList[];
  /** Pairs that had to be judged one by one. */
  judged = 0;

  /** What a pair must score to enter the list of each posting, and of any posting of each block. */
  private readonly least: Int16Array;
  private readonly leastOfBlock: Int16Array;
  private readonly mostLevellingOfBlock: Int16Array;

  /**
   * @param levelling by posting, in the order of the columns: added to the score in the lists of people, not in those of
   *   postings (`levelling.ts`)
   */
  constructor(
    private readonly columns: PostingColumns,
    private readonly lengths: ListLengths,
    private readonly levelling: Int16Array = new Int16Array(columns.postings.length),
  ) {
    this.postings = columns.postings;
    const { starts, examples } = columns.blocks;
    this.byPosting = columns.postings.map(() => new BestList(lengths.posting));
    this.least = new Int16Array(columns.postings.length);
    this.leastOfBlock = new Int16Array(examples.length);
    this.mostLevellingOfBlock = Int16Array.from(examples, (_, block) =>
      levelling.subarray(starts[block], starts[block + 1]).reduce((a, b) => Math.max(a, b)),
    );
  }

  /** Adds a person to the lists of the postings, and gives the person's own: by score and levelling. */
  add(seeker: PreparedSeeker): BestList {
    const own = new BestList(this.lengths.seeker);
    const tables = seekerTables(seeker, this.columns);
    const { blocks } = tables;
    // Those that promise most fill the list first, so that most of the others need not be looked into.
    const { starts } = this.columns.blocks;
    const sizeOf = (block: number) => (starts[block + 1] ?? 0) - (starts[block] ?? 0);
    const first = cutOf(blocks, this.lengths.seeker * AT_FIRST, sizeOf);
    for (let block = 0; block < blocks.length; block += 1) {
      if ((blocks[block] ?? NEVER) >= first) this.look(seeker, tables, block, own);
    }
    for (let block = 0; block < blocks.length; block += 1) {
      const points = blocks[block] ?? NEVER;
      if (points >= 0 && points < first) this.look(seeker, tables, block, own);
    }
    return own;
  }

  private look(seeker: PreparedSeeker, tables: SeekerTables, block: number, own: BestList): void {
    const { least, leastOfBlock, levelling } = this;
    const points = tables.blocks[block] ?? NEVER;
    const most = points + MOST_OF_THE_PAIR;
    if (most + (this.mostLevellingOfBlock[block] ?? 0) < own.least && most < (leastOfBlock[block] ?? 0)) return;
    const { demands, blocks } = this.columns;
    const { starts } = blocks;
    const end = starts[block + 1] ?? 0;
    let entered = false;
    for (let at = starts[block] ?? 0; at < end; at += 1) {
      const enough = Math.min(own.least - (levelling[at] ?? 0), least[at] ?? 0);
      let bound = points + this.boundOfTheWay(seeker.needs, tables, at);
      if (bound < 0 || bound + PART_MAX.abilities < enough) continue;
      bound += sumAt(tables.abilities, demands, at);
      if (bound >= 0 && bound >= enough) entered = this.judge(seeker, points, at, own) || entered;
    }
    if (entered) leastOfBlock[block] = least.subarray(starts[block], end).reduce((a, b) => Math.min(a, b), SCORE_MAX);
  }

  private boundOfTheWay(needed: number, { needs, travel }: SeekerTables, at: number): number {
    const { offers, denials, travel: classes } = this.columns;
    if (((denials[at] ?? 0) & needed) !== 0) return NEVER;
    return (needs[bitsIn((offers[at] ?? 0) & needed)] ?? 0) + (travel[classes.of[at] ?? 0] ?? 0);
  }

  /** @returns whether the pair entered the posting's list */
  private judge(seeker: PreparedSeeker, blockPoints: number, at: number, own: BestList): boolean {
    const posting = this.columns.postings[at];
    const others = this.byPosting[at];
    if (posting === undefined || others === undefined) return false;
    this.judged += 1;
    const points = scoreByGroup("ofThePair", seeker, posting);
    if (points === BLOCKED) return false;
    own.offer(posting.id, blockPoints + points + (this.levelling[at] ?? 0));
    others.offer(seeker.id, blockPoints + points);
    this.least[at] = others.least;
    return true;
  }
}
