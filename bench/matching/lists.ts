import { BestPairs, type ListLengths } from "#app/domain/matching/best-pairs.ts";
import { bestPeople } from "#app/domain/matching/best-people.ts";
import { BLOCKED, scorePair } from "#app/domain/matching/judge.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { topK } from "#app/domain/matching/rank.ts";
import { seekerColumns } from "#app/domain/matching/seeker-columns.ts";

/** A place in a list: the other side's id, and the score of the pair. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

export type List = readonly Scored[];

/** A list as the engine keeps it, the best first. */
export interface PackedList {
  readonly ids: Int32Array;
  readonly scores: Int16Array;
  readonly length: number;
}

export interface Lists {
  /** By person's id. */
  readonly ofPeople: ReadonlyMap<number, PackedList>;
  /** By posting's id. */
  readonly ofPostings: ReadonlyMap<number, PackedList>;
}

/** Whoever makes the lists of both sides, all of them at once. */
export type ListMaker = (
  people: readonly PreparedSeeker[],
  postings: readonly PreparedPosting[],
  lengths: ListLengths,
) => Lists | Promise<Lists>;

/** The product's engine on one thread, with all it makes of prepared facts. */
export const engineLists: ListMaker = (people, postings, lengths) => {
  const columns = postingColumns(postings);
  const engine = new BestPairs(columns, lengths);
  const ofPeople = new Map<number, PackedList>();
  for (const person of people) {
    ofPeople.set(person.id, engine.add(person));
    forget(person);
  }
  const ofPostings = new Map<number, PackedList>();
  for (const [at, list] of engine.byPosting.entries()) {
    const posting = columns.postings[at];
    if (posting !== undefined) ofPostings.set(posting.id, list);
  }
  return { ofPeople, ofPostings };
};

/** Whoever answers for one posting after the other whom it suits best; what helps may be made of the people beforehand. */
export type PeopleFinder = (people: readonly PreparedSeeker[]) => (posting: PreparedPosting, most: number) => List;

/** By judging everybody. */
export const everybodyJudged: PeopleFinder = (people) => (posting, most) =>
  topK(
    scored(people, (person) => scorePair(person, posting)),
    most,
  );

/** The product's engine, with people in columns. */
export const byColumns: PeopleFinder = (people) => {
  const columns = seekerColumns(people);
  return (posting, most) => unpacked(bestPeople(posting, columns, most));
};

/** A person's list by judging every posting. */
export function everyPostingJudged(person: PreparedSeeker, postings: readonly PreparedPosting[], most: number): List {
  return topK(
    scored(postings, (posting) => scorePair(person, posting)),
    most,
  );
}

function* scored<Other extends { readonly id: number }>(
  others: readonly Other[],
  scoreOf: (other: Other) => number,
): Generator<Scored> {
  for (const other of others) {
    const score = scoreOf(other);
    if (score !== BLOCKED) yield { id: other.id, score };
  }
}

/** Empty for a list that nobody has made. */
export function unpacked(list: PackedList | undefined): List {
  const length = list?.length ?? 0;
  return Array.from({ length }, (_, at) => ({ id: list?.ids[at] ?? 0, score: list?.scores[at] ?? 0 }));
}

/** What was worked out for a person along the way: the next run does it again, as every run of the product does. */
export function forget({ occupations }: PreparedSeeker): void {
  occupations.clear();
}

export function sameList(a: List, b: List | undefined): boolean {
  return (
    b !== undefined &&
    a.length === b.length &&
    a.every(({ id, score }, at) => b[at]?.id === id && b[at].score === score)
  );
}
