import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { DimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { LevelProfile } from "#app/domain/abilities/scale.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import type { PayPeriod } from "#app/domain/postings/pay.ts";
import type { Insurance, WorkingMode, WorkingShift } from "#app/domain/postings/terms.ts";
import { accounts } from "./accounts.ts";
import { areas } from "./areas.ts";
import { id, instant, ref } from "./columns.ts";
import { organisations } from "./employers.ts";
import { imports } from "./imports.ts";

/**
 * A posting 岗位 of any kind: vacancy 招聘岗位, sheltered place 工疗岗位, relief-base post 扶贫基地岗位, home-based 居家岗位.
 *
 * What nobody has stated is null (or absent from the JSON profile) and means *unknown*, never "no".
 */
export const postings = pgTable(
  "postings",
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    kind: text().$type<PostingKind>().notNull(),
    status: text().$type<PostingStatus>().notNull(),
    title: text().notNull(),
    occupationCode: text(),
    description: text().notNull().default(""),

    areaCode: text().references(() => areas.code),
    /** The place as the employer or the ad wrote it. */
    placeText: text(),
    address: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),

    workingMode: text().$type<WorkingMode>(),
    employment: text({ enum: ["full-time", "part-time"] }),
    weeklyHours: integer(),
    dailyHours: doublePrecision(),
    shift: text().$type<WorkingShift>(),
    hoursText: text(),

    payPeriod: text().$type<PayPeriod>(),
    payMinFen: integer(),
    payMaxFen: integer(),
    payMonthsPerYear: integer(),
    payNegotiable: boolean().notNull().default(false),
    payText: text(),

    insurance: text().array().$type<readonly Insurance[]>(),
    headcount: integer(),
    deadline: date(),

    demands: jsonb().$type<LevelProfile<DimensionCode>>().notNull().default({}),
    /** "yes" offered, "no" not possible; absent: nobody has said. */
    accommodations: jsonb().$type<Partial<Record<AccommodationCode, "yes" | "no">>>().notNull().default({}),
    /** When demands, accommodations or details were last changed while people could find it. */
    demandsChangedAt: instant(),
    skillsWanted: text()
      .array()
      .$type<readonly string[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    benefits: text()
      .array()
      .$type<readonly string[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    education: text({ enum: ["none", "primary", "junior", "senior", "college", "bachelor", "master", "doctor"] }),
    experienceYearsMin: integer(),
    /** Whether the employer wants the hire counted toward the quota (needs a valid certificate). */
    countsTowardQuota: boolean(),
    counsellorNote: text(),

    /** The import that last stated it. */
    importId: ref().references(() => imports.id),
    /** The import that made it. */
    madeByImportId: ref().references(() => imports.id),
    /** What identifies the ad in its source, so that importing the same file again changes nothing. */
    sourceKey: text(),
    sourceFingerprint: text(),
    sourcePostedOn: text(),

    returnReason: text(),
    /** By which law words may stand that shut people out, as the reviewer wrote on publishing. */
    legalGround: text(),
    createdBy: ref().references(() => accounts.id),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    submittedAt: instant(),
    publishedAt: instant(),
    lastConfirmedAt: instant(),
    remindedAt: instant(),
    closedAt: instant(),
  },
  (t) => [
    index().on(t.organisationId, t.status),
    index().on(t.status, t.publishedAt),
    index().on(t.importId),
    index().on(t.madeByImportId),
    uniqueIndex("postings_source_key").on(t.sourceKey),
    check(
      "postings_pay_ordered",
      sql`${t.payMinFen} is null or ${t.payMaxFen} is null or ${t.payMinFen} <= ${t.payMaxFen}`,
    ),
    check("postings_headcount_positive", sql`${t.headcount} is null or ${t.headcount} > 0`),
    check("postings_coordinates_together", sql`(${t.latitude} is null) = (${t.longitude} is null)`),
  ],
);

/** A half-filled posting form: exactly what was typed, valid or not, so that nothing is lost. */
export const postingDrafts = pgTable(
  "posting_drafts",
  {
    id: id(),
    postingId: ref().references(() => postings.id, { onDelete: "cascade" }),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    step: text().notNull(),
    fields: jsonb().$type<Readonly<Record<string, string | readonly string[]>>>().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index().on(t.organisationId), uniqueIndex("posting_drafts_one_per_posting").on(t.postingId)],
);

export const favourites = pgTable(
  "favourites",
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    postingId: ref()
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex().on(t.accountId, t.postingId)],
);
