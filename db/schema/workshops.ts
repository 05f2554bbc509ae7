import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { PassedOver } from "#app/domain/workshops/explain-assignment.ts";
import type { PinKind, UnkeptHold } from "#app/domain/workshops/places-market.ts";
import type { Decision } from "#app/domain/workshops/proposal.ts";
import { accounts } from "./accounts.ts";
import { id, instant, ref } from "./columns.ts";
import { postings } from "./postings.ts";
import { seekers } from "./seekers.ts";

/** What a proposal says of one sheltered place. */
export interface ProposedPlace {
  readonly postingId: number;
  /** Seats offered by the posting, taken of them, and to be given when the proposal was made. */
  readonly headcount: number;
  readonly taken: number;
  readonly free: number;
  /** The workshop as a whole had fewer places left. */
  readonly limited: boolean;
  readonly proposed: number;
  readonly feasibleFor: number;
  /** Points of the last one who got a seat; null where there was room. */
  readonly cutOff: number | null;
}

/**
 * One proposal of who goes to which sheltered place 工疗岗位分配建议, with the version of the rules that made it. The last one
 * that was worked out holds; those before are replaced by it.
 */
export const placeProposals = pgTable(
  "place_proposals",
  {
    id: id(),
    requestedBy: ref().references(() => accounts.id),
    requestedAt: instant().notNull(),
    /** Null: asked for, and not worked out yet. */
    computedAt: instant(),
    rulesVersion: text(),
    /** People who could work in one of the places, and those who want to and whom none suits. */
    people: integer(),
    unsuited: integer(),
    places: jsonb().$type<readonly ProposedPlace[]>().notNull().default([]),
    unkeptHolds: jsonb().$type<readonly UnkeptHold[]>().notNull().default([]),
  },
  (t) => [
    // one at a time is asked for
    uniqueIndex("place_proposals_waiting")
      .on(sql`(${t.computedAt} is null)`)
      .where(sql`${t.computedAt} is null`),
  ],
);

/** What a proposal says of one person, why, and what both sides decided. The last two proposals keep theirs. */
export const placeProposalRows = pgTable(
  "place_proposal_rows",
  {
    id: id(),
    proposalId: ref()
      .notNull()
      .references(() => placeProposals.id, { onDelete: "cascade" }),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    /** Null: no place was left. */
    postingId: ref().references(() => postings.id, { onDelete: "cascade" }),
    feasibility: text({ enum: ["fits", "ask-first"] }).notNull(),
    score: integer().notNull(),
    /** Which of the person's wishes came true. */
    rank: integer(),
    wishes: integer().notNull(),
    /** In the order in which the place puts its people, from 1. */
    position: integer(),
    held: boolean().notNull(),
    passedOver: jsonb().$type<readonly PassedOver[]>().notNull(),
    workshopDecision: text().$type<Decision>().notNull().default("undecided"),
    workshopReason: text(),
    workshopDecidedBy: ref().references(() => accounts.id),
    workshopDecidedAt: instant(),
    counsellorDecision: text().$type<Decision>().notNull().default("undecided"),
    counsellorReason: text(),
    counsellorDecidedBy: ref().references(() => accounts.id),
    counsellorDecidedAt: instant(),
  },
  (t) => [
    uniqueIndex("place_proposal_rows_person").on(t.proposalId, t.seekerId),
    index().on(t.seekerId),
    index().on(t.postingId),
  ],
);

/** What the next proposal has to keep to: a pair that is kept, or one that is left out; by a counsellor or by what both sides decided. */
export const placePins = pgTable(
  "place_pins",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    postingId: ref()
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    kind: text().$type<PinKind>().notNull(),
    origin: text({ enum: ["pinned", "decided"] }).notNull(),
    setBy: ref().references(() => accounts.id),
    setAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("place_pins_pair").on(t.seekerId, t.postingId),
    uniqueIndex("place_pins_one_hold")
      .on(t.seekerId)
      .where(sql`${t.kind} = 'hold'`),
    index().on(t.postingId),
  ],
);
