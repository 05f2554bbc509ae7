import { BestPeople } from "#app/domain/matching/best-people.ts";
import { BestPostings } from "#app/domain/matching/best-postings.ts";
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

/** How long the lists of people and of postings may be. */
export interface ListLengths {
  readonly seeker: number;
  readonly posting: number;
}

/** By person's id. */
export type Lists = ReadonlyMap<number, PackedList>;

/** Whoever makes everybody's lists at once. */
export type ListMaker = (
  people: readonly PreparedSeeker[],
  postings: readonly PreparedPosting[],
  most: number,
) => Lists | Promise<Lists>;

/** The product's engine on one thread, with all it makes of prepared facts. */
export const engineLists: ListMaker = (people, postings, most) => {
  const engine = new BestPostings(postingColumns(postings));
  const lists = new Map<number, PackedList>();
  for (const person of people) lists.set(person.id, engine.of(person, most));
  return lists;
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
  const engine = new BestPeople(seekerColumns(people));
  return (posting, most) => unpacked(engine.of(posting, most));
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

export function sameList(a: List, b: List | undefined): boolean {
  return (
    b !== undefined &&
    a.length === b.length &&
    a.every(({ id, score }, at) => b[at]?.id === id && b[at].score === score)
  );
}
