import postgres from "postgres";
import { MINIMUM_WAGE_ROWS } from "#app/domain/compliance/minimum-wage-parameters.ts";
import { isoDateOf } from "#app/domain/dates.ts";
import {
  type MatchingContext,
  type PreparedPosting,
  preparePosting,
  type PreparedSeeker,
  prepareSeeker,
} from "#app/domain/matching/prepare.ts";
import type { ListWork } from "#app/gateways/matching/list-maker.ts";
import { databaseAddress, type TestServer } from "#tests/support/cluster.ts";
import { manyDemoPeople } from "../world/many-demo-people.ts";

export interface World {
  readonly people: readonly PreparedSeeker[];
  readonly postings: readonly PreparedPosting[];
  /** What they were prepared for. */
  readonly context: MatchingContext;
}

/** For the product's list makers, which prepare facts themselves. */
export function listWork({ postings, context }: World, people: number): ListWork {
  return { postings: postings.map(({ facts }) => facts), context, people, pause: () => undefined };
}

/** The demo world over and over, prepared for the day: what both sides work on. */
export function preparedWorld(sizes: { people: number; postings: number }, now: Date): World {
  const date = isoDateOf(now);
  const context = { date, minimumWages: MINIMUM_WAGE_ROWS };
  const { seekers, postings } = manyDemoPeople({ seekers: sizes.people, postings: sizes.postings }, now, date);
  return {
    people: seekers.map((facts) => prepareSeeker(facts, context)),
    postings: postings.map((facts) => preparePosting(facts, context)),
    context,
  };
}

let databases = 0;

/** A database of this run, empty or the copy of another; dropped with the run's others. */
export async function emptyDatabase(server: TestServer, template = "template0"): Promise<string> {
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
  try {
    databases += 1;
    const name = `${server.prefix}_matching_${databases}`;
    await admin`create database ${admin(name)} template ${admin(template)}`;
    return databaseAddress(server.adminUrl, name);
  } finally {
    await admin.end();
  }
}
