/** Below whatever a pair can score. */
const ROOM = -(2 ** 15);

/** The best of one list with a length of its own: by score, then by id, the lower first, whatever the order they come in. */
export class BestList {
  length = 0;
  readonly ids: Int32Array;
  readonly scores: Int16Array;

  /** @param floor whatever scores below it does not enter */
  constructor(
    readonly most: number,
    private readonly floor: number = ROOM,
  ) {
    this.ids = new Int32Array(most);
    this.scores = new Int16Array(most);
  }

  /** What a pair must score at least to enter, now. */
  get least(): number {
    return this.length < this.most ? this.floor : (this.scores[this.most - 1] ?? 0);
  }

  /**
   * Takes a pair in where it belongs, if it does.
   *
   * @param id not yet in the list
   */
  offer(id: number, score: number): void {
    const { ids, scores, most } = this;
    if (score < this.floor || (this.length === most && !this.goesBefore(most - 1, id, score))) return;
    let at = Math.min(this.length, most - 1);
    for (; at > 0 && this.goesBefore(at - 1, id, score); at -= 1) {
      ids[at] = ids[at - 1] ?? 0;
      scores[at] = scores[at - 1] ?? 0;
    }
    ids[at] = id;
    scores[at] = score;
    if (this.length < most) this.length += 1;
  }

  /** The ids, the best first. */
  taken(): Int32Array {
    return this.ids.subarray(0, this.length);
  }

  private goesBefore(at: number, id: number, score: number): boolean {
    const other = this.scores[at] ?? 0;
    return score > other || (score === other && id < (this.ids[at] ?? 0));
  }
}
