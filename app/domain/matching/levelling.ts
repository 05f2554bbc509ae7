import { giniOf, ranksOf } from "./gini.ts";
import { LEVELLING } from "./weights.ts";

/**
 * Levelling of exposure 曝光均衡: some postings would stand on hundreds of lists and others on none, though many people could
 * do either. Each posting is given points, the same for everybody, that move it up or down in the lists of people: its
 * *standing* there is its score and these points. Nothing about any person enters into them but the scores; a judgement,
 * its reasons and the lists of employers stay as they are.
 */
export interface Levelling {
  /** By position of the posting: added to the score; -`LEVELLING.mostPoints` to as much. */
  readonly points: Int16Array;
  /** Summed score that the lists lose by it, as a share of what they would have without: at most `LEVELLING.mostLoss`. */
  readonly loss: number;
  /** How many people it was found out over. */
  readonly people: number;
  /** How unevenly their lists show postings by score alone, and with these points; null where they show none. */
  readonly giniBefore: number | null;
  readonly giniAfter: number | null;
}

/** Of postings that nobody could be shown. */
export function unlevelled(postings: number): Levelling {
  return { points: new Int16Array(postings), loss: 0, people: 0, giniBefore: null, giniAfter: null };
}

/** Points by posting's id, as they are kept from one night to the next. */
export function pointsById(postings: readonly { readonly id: number }[], points: Int16Array): Map<number, number> {
  return new Map(postings.map(({ id }, at) => [id, points[at] ?? 0]));
}

/** Postings that a person is shown, and the next best after them: the best first, by standing. */
export interface LevelledList {
  /** By position. */
  readonly postings: readonly number[];
  /** Of the judgement, without any points. */
  readonly scores: readonly number[];
}

/** How lists came out, or would. */
interface Outcome {
  readonly points: Int16Array;
  readonly loss: number;
  readonly gini: number;
}

/** Steps of a search among candidates: how far a posting moves at most in the first, in points, and how fast that falls. */
const STEPS = 32;
const FIRST_STEP = 60;
const STEP_FALLS = 0.9;
/** How much of its way a posting goes at each. */
const HASTE = 0.5;
/** So far the first and the last by rank would move at most if none were held back; the others are moved the more by it. */
const MOST_REACH = 4 * LEVELLING.mostPoints;
/** The price is looked for a little below what it may be: people outside of the sample pay a little more or less. */
const AIMED_LOSS = LEVELLING.mostLoss * 0.98;

/**
 * Looks for points that bring all postings near to the same number of lists. Whoever has the lists made does so with the
 * points it proposes, over and over: what they bring forward is then known, and the next points are better. What the lists
 * cost is taken from the lists themselves. Same lists, same points.
 */
export class LevellingSearch {
  private readonly people: Candidates[];
  private readonly counts: Int32Array;
  /** Without points, what all lists score together, and how unevenly they show postings. */
  private plainScore = 0;
  private giniBefore: number | null = null;
  private best: Outcome;
  private last: Outcome;

  /**
   * @param people how many there are: an even sample is enough
   * @param postings how many postings there are
   * @param most how many a list shows
   */
  constructor(
    people: number,
    postings: number,
    private readonly most: number,
  ) {
    this.people = new Array<Candidates>(people).fill(new Float64Array(0));
    this.counts = new Int32Array(postings);
    this.best = { points: new Int16Array(postings), loss: 0, gini: 1 };
    this.last = this.best;
  }

  /**
   * Takes in the lists that were made with these points; those without any come first.
   *
   * @param lists by person, each a good deal longer than what is shown of it
   */
  take(points: Int16Array, lists: readonly LevelledList[]): void {
    const { counts, most } = this;
    counts.fill(0);
    let score = 0;
    for (const [person, list] of lists.entries()) {
      for (const posting of list.postings.slice(0, most)) counts[posting] = (counts[posting] ?? 0) + 1;
      for (const each of list.scores.slice(0, most)) score += each;
      this.people[person] = joined(this.people[person], list);
    }
    const gini = giniOf(counts);
    if (points.every((each) => each === 0)) {
      this.plainScore = score;
      this.giniBefore = gini;
    }
    this.last = { points, loss: this.lossOf(score), gini: gini ?? 0 };
    if (this.last.loss <= LEVELLING.mostLoss && this.last.gini <= this.best.gini) this.best = this.last;
  }

  /**
   * Better points as far as can be told from the lists so far.
   *
   * @returns null where those that were found are enough, or as good within `worthIt`, a difference of Gini coefficients
   */
  propose(worthIt: number): Int16Array | null {
    if (this.best.gini <= LEVELLING.enough) return null;
    const next = this.foundAmongCandidates(this.last.points);
    return this.best.gini - next.gini > worthIt ? next.points : null;
  }

  /** The last points, if they cost too much, and so much less that they should not; null if they do not. */
  proposeLess(): Int16Array | null {
    const { loss, points } = this.last;
    if (loss <= LEVELLING.mostLoss) return null;
    // What lists lose grows with the square of how far postings move.
    const part = Math.sqrt(AIMED_LOSS / loss) * 0.9;
    return points.map((each) => each * part);
  }

  /** The best that lists were made with. */
  found(): Levelling {
    const { points, loss, gini } = this.best;
    const { giniBefore } = this;
    return { points, loss, people: this.people.length, giniBefore, giniAfter: giniBefore === null ? null : gini };
  }

  private lossOf(score: number): number {
    return this.plainScore === 0 ? 0 : 1 - score / this.plainScore;
  }

  /**
   * Whichever stands on many lists goes down, whichever on few goes up, by its rank among all: of all ways that cost as much,
   * this takes the most off the Gini coefficient. How far they all go is what may be paid for it. So over and over in ever
   * smaller steps, as each changes the others' ranks.
   */
  private foundAmongCandidates(from: Int16Array): Outcome {
    const found = Float64Array.from(from);
    const lists = new CandidateLists(this.people, this.most);
    let reach: number = LEVELLING.mostPoints;
    let step = FIRST_STEP;
    let outcome = this.outcomeOf(lists, found);
    for (let taken = 0; taken < STEPS; taken += 1) {
      reach = within(1, MOST_REACH, reach * reachFor(outcome));
      const ranks = ranksOf(this.counts);
      for (let at = 0; at < found.length; at += 1) {
        const aim = within(-LEVELLING.mostPoints, LEVELLING.mostPoints, -reach * (ranks[at] ?? 0));
        const way = aim - (found[at] ?? 0);
        found[at] = (found[at] ?? 0) + within(-step, step, HASTE * way);
      }
      step *= STEP_FALLS;
      outcome = this.outcomeOf(lists, found);
    }
    return outcome;
  }

  private outcomeOf(lists: CandidateLists, found: Float64Array): Outcome {
    const points = Int16Array.from(found);
    const score = lists.make(points, this.counts);
    return { points, loss: this.lossOf(score), gini: giniOf(this.counts) ?? 0 };
  }
}

/** How many times as far postings may move after lists came out like this. */
function reachFor({ loss, gini }: Outcome): number {
  const grows = gini > LEVELLING.enough ? 1.1 : 0.95;
  return within(0.85, grows, Math.sqrt(AIMED_LOSS / Math.max(loss, Number.EPSILON)));
}

function within(least: number, most: number, value: number): number {
  return Math.max(least, Math.min(most, value));
}

/** What a person could be shown, ascending: each a posting's position and its score in one whole number. */
type Candidates = Float64Array;

/** Room for a score behind a position, and for a place among the candidates behind a standing. */
const ROOM = 2 ** 15;

function joined(known: Candidates = new Float64Array(0), { postings, scores }: LevelledList): Candidates {
  const all = new Float64Array(known.length + postings.length);
  all.set(known);
  for (const [at, posting] of postings.entries()) all[known.length + at] = posting * ROOM + (scores[at] ?? 0);
  all.sort();
  return all.filter((each, at) => at === 0 || each !== all[at - 1]);
}

/** The lists that points make of the candidates. */
class CandidateLists {
  private readonly keys: Float64Array;

  constructor(
    private readonly people: readonly Candidates[],
    private readonly most: number,
  ) {
    this.keys = new Float64Array(people.reduce((longest, { length }) => Math.max(longest, length), 0));
  }

  /**
   * Makes the lists anew.
   *
   * @param counts is told on how many lists each posting stands
   * @returns the summed score of all that they show
   */
  make(points: Int16Array, counts: Int32Array): number {
    const { most } = this;
    counts.fill(0);
    let score = 0;
    for (const candidates of this.people) {
      const keys = this.keys.subarray(0, candidates.length);
      for (let at = 0; at < keys.length; at += 1) {
        const candidate = candidates[at] ?? 0;
        const posting = Math.floor(candidate / ROOM);
        const standing = candidate - posting * ROOM + (points[posting] ?? 0);
        // The best first and, of equal ones, the first.
        keys[at] = (ROOM - standing) * ROOM + at;
      }
      if (keys.length > most) keys.sort();
      for (const key of keys.subarray(0, most)) {
        const candidate = candidates[key % ROOM] ?? 0;
        const posting = Math.floor(candidate / ROOM);
        counts[posting] = (counts[posting] ?? 0) + 1;
        score += candidate - posting * ROOM;
      }
    }
    return score;
  }
}
