import { BestList } from "./best-list.ts";
import { BLOCKED, scorePair } from "./judge.ts";
import { boundPostings } from "./posting-bounds.ts";
import type { PostingColumns } from "./posting-columns.ts";
import type { PreparedSeeker } from "./prepare.ts";
import { SCORE_MAX } from "./weights.ts";

/** How many pairs are kept on each side. */
export interface ListLengths {
  readonly seeker: number;
  readonly posting: number;
}

/** Points are counted in steps of 16 to find about where a person's list ends. */
const STEP_BITS = 4;
/** Judged at first: so many times as many pairs as the list is long. */
const AT_FIRST = 2;

/**
 * The exact lists of both sides: for each person the best postings, for each posting the best people, of all that are
 * feasible. Every pair is bounded from above by columns; only those whose bound could still enter one of the two lists are
 * judged, by `scorePair` alone, so that the lists are what judging every pair would give, ties included (property test).
 *
 * Memory grows with the lists, never with the pairs. One engine takes people one after the other, in any order.
 */
export class BestPairs {
  /** By posting, in the order of the columns; full once everybody was added. */
  readonly byPosting: readonly BestList[];
  /** Pairs that had to be judged one by one. */
  judged = 0;

  private readonly bounds: Int32Array;
  /** What a pair must score to enter the list of each posting. */
  private readonly least: Int16Array;
  private readonly steps = new Uint32Array((SCORE_MAX >> STEP_BITS) + 1);

  constructor(
    private readonly columns: PostingColumns,
    private readonly lengths: ListLengths,
  ) {
    const { postings } = columns;
    this.byPosting = postings.map(() => new BestList(lengths.posting));
    this.bounds = new Int32Array(postings.length);
    this.least = new Int16Array(postings.length);
  }

  /** Adds a person to the lists of the postings, and gives the person's own. */
  add(seeker: PreparedSeeker): BestList {
    const { bounds, least } = this;
    const own = new BestList(this.lengths.seeker);
    const nearer = boundPostings(seeker, this.columns, bounds);
    const tryAt = (at: number) => {
      const bound = nearer(at);
      if (bound >= own.least || bound >= (least[at] ?? 0)) this.judge(seeker, at, own);
      bounds[at] = -1;
    };
    const first = this.cut();
    for (let at = 0; at < bounds.length; at += 1) {
      const bound = bounds[at] ?? -1;
      if (bound >= 0 && (bound >= first || bound >= (least[at] ?? 0))) tryAt(at);
    }
    for (let at = 0; at < bounds.length; at += 1) {
      const bound = bounds[at] ?? -1;
      if (bound >= 0 && bound >= own.least) tryAt(at);
    }
    return own;
  }

  private judge(seeker: PreparedSeeker, at: number, own: BestList): void {
    const posting = this.columns.postings[at];
    const others = this.byPosting[at];
    if (posting === undefined || others === undefined) return;
    this.judged += 1;
    const score = scorePair(seeker, posting);
    if (score === BLOCKED) return;
    own.offer(posting.id, score);
    others.offer(seeker.id, score);
    this.least[at] = others.least;
  }

  /** The bound that about `AT_FIRST` times as many postings reach as the person's list is long. */
  private cut(): number {
    const { bounds, steps } = this;
    steps.fill(0);
    for (let at = 0; at < bounds.length; at += 1) {
      const bound = bounds[at] ?? -1;
      if (bound >= 0) steps[bound >> STEP_BITS] = (steps[bound >> STEP_BITS] ?? 0) + 1;
    }
    let wanted = this.lengths.seeker * AT_FIRST;
    let step = steps.length - 1;
    while (step > 0 && wanted > (steps[step] ?? 0)) {
      wanted -= steps[step] ?? 0;
      step -= 1;
    }
    return step << STEP_BITS;
  }
}
