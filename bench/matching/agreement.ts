import type { PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import {
  everybodyJudged,
  everyPostingJudged,
  type Lists,
  type PeopleFinder,
  sameList,
  type Scored,
  unpacked,
} from "./lists.ts";
import type { SqlPeer } from "./sql-peer.ts";
import type { World } from "./world.ts";

interface Compared {
  readonly people: readonly PreparedSeeker[];
  readonly postings: readonly PreparedPosting[];
  readonly most: number;
  readonly engine: Lists;
  readonly sql: ReadonlyMap<number, readonly Scored[]>;
}

/** How many of these people get one list from the engine and another from PostgreSQL, or from judging every posting. */
export function differingPeople({ people, postings, most, engine, sql }: Compared): number {
  let differences = 0;
  for (const person of people) {
    const judged = everyPostingJudged(person, postings, most);
    if (sameList(judged, unpacked(engine.get(person.id))) && sameList(judged, sql.get(person.id))) continue;
    differences += 1;
    console.error(`Person ${person.id}: the lists are not the same.`);
  }
  return differences;
}

/** The same of postings. */
export async function differingPostings(
  postings: readonly PreparedPosting[],
  { people }: World,
  most: number,
  findPeople: PeopleFinder,
  peer: SqlPeer,
): Promise<number> {
  const find = findPeople(people);
  let differences = 0;
  for (const posting of postings) {
    const judged = everybodyJudged(people)(posting, most);
    if (sameList(judged, find(posting, most)) && sameList(judged, await peer.bestPeople(posting, most))) continue;
    differences += 1;
    console.error(`Posting ${posting.id}: the lists are not the same.`);
  }
  return differences;
}
