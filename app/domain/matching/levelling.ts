import type { BestList } from "./best-list.ts";
import { giniOf } from "./gini.ts";
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

/** Postings that a person could be shown, by position, no two alike; more than fit into the list. */
export interface Candidates {
  readonly postings: readonly number[];
  /** Of the judgement, without any points. */
  readonly scores: readonly number[];
}

/** The same with what stands on a list that was made with points, given by posting's id. */
export function widened(
  { postings, scores }: Candidates,
  list: BestList,
  positions: ReadonlyMap<number, number>,
  points: Int16Array,
): Candidates {
  const known = new Set(postings);
  const added = [...list.taken()].flatMap((id, at) => {
    const posting = positions.get(id);
    if (posting === undefined || known.has(posting)) return [];
    return { posting, score: (list.scores[at] ?? 0) - (points[posting] ?? 0) };
  });
  return {
    postings: [...postings, ...added.map(({ posting }) => posting)],
    scores: [...scores, ...added.map(({ score }) => score)],
  };
}

const ROUNDS = 24;
/** Of `mostPoints`, what a posting moves at most in the first round, and how fast that falls. */
const FIRST_STEP = 1 / 8;
const STEP_FALLS = 0.93;
/** If the lists lose too much, the points are taken back to so many of as many parts. */
const PARTS = 16;

/**
 * Looks for points that bring all postings near to the same number of lists: whichever stands on more than its share loses
 * a little, whichever on fewer gains, over and over in ever smaller steps. Same candidates, same points.
 *
 * @param people what each of them, or of an even sample of them, could be shown
 * @param postings how many postings there are
 * @param most how many postings a list shows
 */
export function levelPostings(people: readonly Candidates[], postings: number, most: number): Levelling {
  const lists = new Lists(people, postings, most);
  const score = lists.scoreAt(new Int16Array(postings));
  const share = lists.places / postings;
  const giniBefore = giniOf(lists.counts);
  const lossAt = (points: Int16Array) => (score === 0 ? 0 : 1 - lists.scoreAt(points) / score);
  const levelled = (points: Int16Array, loss: number): Levelling => ({
    points,
    loss,
    people: people.length,
    giniBefore,
    giniAfter: giniOf(lists.counts),
  });

  const found = new Float64Array(postings);
  let step = LEVELLING.mostPoints * FIRST_STEP;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < postings; at += 1) {
      const over = Math.log(((lists.counts[at] ?? 0) + 1) / (share + 1));
      found[at] = within(LEVELLING.mostPoints, (found[at] ?? 0) - step * within(1, over));
    }
    step *= STEP_FALLS;
    lists.scoreAt(Int16Array.from(found));
  }
  for (let part = PARTS; part > 0; part -= 1) {
    const points = Int16Array.from(found, (each) => (each * part) / PARTS);
    const loss = lossAt(points);
    if (loss <= LEVELLING.mostLoss) return levelled(points, loss);
  }
  const none = new Int16Array(postings);
  return levelled(none, lossAt(none));
}

function within(limit: number, value: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** Room for a place among the candidates behind the standing, in one whole number. */
const PLACES = 2 ** 20;

/** The lists that points make of the candidates. */
class Lists {
  /** By posting: on how many lists it stands. */
  readonly counts: Int32Array;
  /** Taken on all lists together. */
  places = 0;
  private readonly people: readonly Candidates[];
  private readonly keys: Float64Array;

  constructor(
    people: readonly Candidates[],
    postings: number,
    private readonly most: number,
  ) {
    this.people = people.map(inOrder);
    this.counts = new Int32Array(postings);
    this.keys = new Float64Array(people.reduce((longest, each) => Math.max(longest, each.postings.length), 0));
  }

  /** Makes the lists anew. @returns the summed score of all that they show */
  scoreAt(points: Int16Array): number {
    const { counts, most } = this;
    counts.fill(0);
    this.places = 0;
    let score = 0;
    for (const { postings, scores } of this.people) {
      const keys = this.keys.subarray(0, postings.length);
      for (let at = 0; at < keys.length; at += 1) {
        // The best first and, of equal ones, the first.
        keys[at] = at - ((scores[at] ?? 0) + (points[postings[at] ?? 0] ?? 0)) * PLACES;
      }
      if (keys.length > most) keys.sort();
      for (const key of keys.subarray(0, most)) {
        const at = ((key % PLACES) + PLACES) % PLACES;
        const posting = postings[at] ?? 0;
        counts[posting] = (counts[posting] ?? 0) + 1;
        score += scores[at] ?? 0;
        this.places += 1;
      }
    }
    return score;
  }
}

/** So that ties do not depend on how candidates were found. */
function inOrder({ postings, scores }: Candidates): Candidates {
  const order = [...postings.keys()].sort((a, b) => (postings[a] ?? 0) - (postings[b] ?? 0));
  return { postings: order.map((at) => postings[at] ?? 0), scores: order.map((at) => scores[at] ?? 0) };
}
