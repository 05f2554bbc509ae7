import { BestList } from "#app/domain/matching/best-list.ts";
import { BestPeople } from "#app/domain/matching/best-people.ts";
import { BestPostings } from "#app/domain/matching/best-postings.ts";
import type { SeekerFacts } from "#app/domain/matching/facts.ts";
import type { PackedLists } from "#app/domain/matching/packed-lists.ts";
import { type PostingColumns, postingColumns } from "#app/domain/matching/posting-columns.ts";
import {
  type MatchingContext,
  preparePosting,
  type PreparedSeeker,
  prepareSeeker,
} from "#app/domain/matching/prepare.ts";
import { seekerColumns } from "#app/domain/matching/seeker-columns.ts";
import type { ListWork } from "./list-maker.ts";

/** Makes lists on the thread it lives on, of people whom it holds by share. Facts are prepared here, for preparing costs too. */
export class ListEngine {
  private readonly context: MatchingContext;
  private readonly columns: PostingColumns;
  private readonly held = new Map<number, readonly PreparedSeeker[]>();
  /** Kept while the points are the same, with what it has worked out for people who are alike. */
  private latest: { readonly points: Int16Array; readonly engine: BestPostings } | undefined;

  /** @param pause is awaited after each list */
  constructor(
    { postings, context }: Pick<ListWork, "postings" | "context">,
    private readonly pause: ListWork["pause"],
  ) {
    this.context = context;
    this.columns = postingColumns(postings.map((facts) => preparePosting(facts, context)));
  }

  hold(share: number, people: readonly SeekerFacts[]): void {
    this.held.set(
      share,
      people.map((facts) => prepareSeeker(facts, this.context)),
    );
  }

  release(share: number): void {
    this.held.delete(share);
  }

  /** `HeldPeople.bestPostings` of a share. */
  async bestPostings(share: number, points: Int16Array, most: number): Promise<PackedLists> {
    const people = this.peopleOf(share);
    const engine = this.engineWith(points);
    return this.packed(people.length, most, (at) => {
      const seeker = people[at];
      return seeker === undefined ? new BestList(most) : engine.of(seeker, most);
    });
  }

  /** `HeldPeople.bestPeople` of a share. */
  async bestPeople(share: number, most: number, least: Int16Array): Promise<PackedLists> {
    const engine = new BestPeople(seekerColumns(this.peopleOf(share)));
    const { postings } = this.columns;
    return this.packed(postings.length, most, (at) => {
      const list = new BestList(most, least[at]);
      const posting = postings[at];
      return posting === undefined ? list : engine.enter(posting, list);
    });
  }

  private peopleOf(share: number): readonly PreparedSeeker[] {
    const people = this.held.get(share);
    if (people === undefined) throw new RangeError(`The people of share ${share} are not held here.`);
    return people;
  }

  private engineWith(points: Int16Array): BestPostings {
    if (this.latest === undefined || this.latest.points.some((each, at) => each !== points[at])) {
      this.latest = { points: points.slice(), engine: new BestPostings(this.columns, points) };
    }
    return this.latest.engine;
  }

  private async packed(amount: number, most: number, listAt: (at: number) => BestList): Promise<PackedLists> {
    const lengths = new Uint16Array(amount);
    const ids = new Int32Array(amount * most);
    const scores = new Int16Array(amount * most);
    let end = 0;
    for (let at = 0; at < amount; at += 1) {
      const list = listAt(at);
      ids.set(list.taken(), end);
      scores.set(list.scores.subarray(0, list.length), end);
      lengths[at] = list.length;
      end += list.length;
      await this.pause();
    }
    return { lengths, ids: ids.slice(0, end), scores: scores.slice(0, end) };
  }
}
