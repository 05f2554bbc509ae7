import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ANSWER_OCCASIONS } from "#app/domain/matching/answers.ts";
import type { HeldJudgement } from "#app/domain/matching/employer-view.ts";
import type { FairnessCheck } from "#app/domain/matching/fairness-checks.ts";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import type { Opening } from "#app/domain/matching/openings.ts";
import { accounts } from "./accounts.ts";
import { id, instant, ref } from "./columns.ts";
import { postings } from "./postings.ts";
import { seekers } from "./seekers.ts";

/**
 * A posting suggested to a seeker 推荐, with its score and the version of the rules that made it; the reasons are found by
 * judging the pair when it is shown. A pair is kept while it is among the person's best postings, by score and levelling, or
 * among the posting's best people, by score; ties go to the lower id.
 */
export const suggestions = pgTable(
  "suggestions",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    postingId: ref()
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    score: integer().notNull(),
    rulesVersion: text().notNull(),
    /** Since when the pair stands on a list with this score. */
    computedAt: instant().notNull(),
    /** Pushed by a counsellor rather than found by the engine. */
    pushedBy: ref().references(() => accounts.id),
    pushedNote: text(),
  },
  (t) => [
    uniqueIndex("suggestions_pair").on(t.seekerId, t.postingId),
    index().on(t.seekerId, t.score),
    index().on(t.postingId, t.score),
  ],
);

/**
 * What an organisation was first told of a person and a posting: when they applied, or when its people first saw them on a
 * list. It stays as it is when the posting asks for something else later, and is shown only under consents in force.
 */
export const heldPairs = pgTable(
  "held_pairs",
  {
    postingId: ref()
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    judgement: jsonb().$type<HeldJudgement>().notNull(),
    heldAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postingId, t.seekerId] }), index().on(t.seekerId)],
);

/**
 * What the seeker last said to a posting, suggested or applied for; it outlives the suggestion and steers later lists.
 * Employers never see it.
 */
export const suggestionAnswers = pgTable(
  "suggestion_answers",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    postingId: ref()
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    answer: text({ enum: ["interested", "not-now", "not-for-me"] }).notNull(),
    reason: text({ enum: ["too-far", "pay", "hours", "kind-of-work", "too-hard", "place", "other"] }),
    note: text(),
    answeredBy: ref().references(() => accounts.id),
    onBehalf: boolean().notNull().default(false),
    answeredAt: instant().notNull(),
    /** To a suggestion, on withdrawing an application, or on leaving the job. */
    occasion: text({ enum: ANSWER_OCCASIONS }).notNull().default("suggestion"),
    /** From then on it steers no other list: the person had it forgotten, or took an interest back. It stands otherwise. */
    forgottenAt: instant(),
  },
  (t) => [uniqueIndex("suggestion_answers_pair").on(t.seekerId, t.postingId), index().on(t.postingId)],
);

/**
 * What moves a posting in the lists of people so that none is shown to all and none to nobody 曝光均衡, found anew every night;
 * nothing for postings that came since.
 */
export const postingLevelling = pgTable("posting_levelling", {
  postingId: ref()
    .primaryKey()
    .references(() => postings.id, { onDelete: "cascade" }),
  points: integer().notNull(),
  computedAt: instant().notNull(),
});

/**
 * One run of the matching engine, for the jobs page; of one that made everybody's lists also how evenly they serve people, in
 * counts without anybody's id and none of a few people, and what was found in them.
 */
export const matchingRuns = pgTable(
  "matching_runs",
  {
    id: id(),
    scope: text({ enum: ["all", "seeker", "posting"] }).notNull(),
    objectId: ref(),
    rulesVersion: text().notNull(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    pairsJudged: integer(),
    suggestionsWritten: integer(),
    seekersWithout: integer(),
    measures: jsonb().$type<NightMeasures>(),
    checks: jsonb().$type<readonly FairnessCheck[]>(),
  },
  (t) => [index().on(t.startedAt)],
);

/**
 * Which single changes would open how many postings to how many people of the district: counts alone, by nobody's id, and
 * none of fewer people than may be told. The last computation is kept.
 */
export const openingSums = pgTable("opening_sums", {
  id: id(),
  rulesVersion: text().notNull(),
  computedAt: instant().notNull(),
  peopleJudged: integer().notNull(),
  postingsJudged: integer().notNull(),
  /** Those whom none of the postings suits. */
  peopleWithout: integer().notNull(),
  /** Those that help most people first. */
  openings: jsonb().$type<readonly Opening[]>().notNull(),
});
