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
import type { TravelMeans } from "#app/domain/areas/travel.ts";
import type { WorkingMode, WorkingShift } from "#app/domain/postings/terms.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import { accounts } from "./accounts.ts";
import { areas } from "./areas.ts";
import { id, instant, ref } from "./columns.ts";
import { organisations } from "./employers.ts";
import { postings } from "./postings.ts";

/** A jobseeker's profile 求职档案. The person may have no account: a counsellor or liaison can keep it for them. */
export const seekers = pgTable(
  "seekers",
  {
    id: id(),
    accountId: ref().references(() => accounts.id),
    counsellorId: ref().references(() => accounts.id),
    name: text().notNull(),
    phone: text(),
    birthDate: date(),
    sex: text({ enum: ["female", "male"] }),

    /** Encrypted; the blind index finds duplicates without decrypting. */
    citizenIdCipher: text(),
    citizenIdIndex: text(),
    certificateNumberCipher: text(),
    certificateIssuedOn: date(),
    certificateValidUntil: date(),

    areaCode: text().references(() => areas.code),
    address: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),

    abilities: jsonb().$type<LevelProfile<DimensionCode>>().notNull().default({}),
    accommodationsNeeded: text()
      .array()
      .$type<readonly AccommodationCode[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    /** The means of travel the person has, best first; empty: unknown. */
    travelMeans: text()
      .array()
      .$type<readonly TravelMeans[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    travelLimitMinutes: integer(),
    hoursPerWeekMax: integer(),
    hoursPerDayMax: doublePrecision(),
    shiftsPossible: text()
      .array()
      .$type<readonly WorkingShift[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    workingModes: text()
      .array()
      .$type<readonly WorkingMode[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    kindsWanted: text()
      .array()
      .$type<readonly PostingKind[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    wageWishMonthlyFen: integer(),
    occupationsWanted: text()
      .array()
      .$type<readonly string[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    occupationsRefused: text()
      .array()
      .$type<readonly string[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    skills: text()
      .array()
      .$type<readonly string[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    education: text({ enum: ["none", "primary", "junior", "senior", "college", "bachelor", "master", "doctor"] }),

    guardianName: text(),
    guardianPhone: text(),
    guardianRelation: text(),
    /** What the guardian (监护人) has agreed to: postings outside it are blocked, with the reason said. */
    guardianLimits: jsonb().$type<{ readonly kinds?: readonly PostingKind[]; readonly travelMinutes?: number }>(),

    lookingForWork: boolean().notNull().default(true),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("seekers_account").on(t.accountId),
    uniqueIndex("seekers_citizen_id").on(t.citizenIdIndex),
    index().on(t.counsellorId),
    index().on(t.areaCode),
    check("seekers_coordinates_together", sql`(${t.latitude} is null) = (${t.longitude} is null)`),
  ],
);

/** Category and grade over time (残疾类别、等级): they can change, so history is kept. Encrypted, never scored. */
export const certificateHistory = pgTable(
  "certificate_history",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    /** `category` and `grade` digits, encrypted together. */
    categoryGradeCipher: text().notNull(),
    from: date().notNull(),
    recordedBy: ref().references(() => accounts.id),
    recordedAt: instant().notNull(),
  },
  (t) => [index().on(t.seekerId, t.from)],
);

export const trainingRecords = pgTable(
  "training_records",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    title: text().notNull(),
    provider: text(),
    finishedOn: date(),
    skill: text(),
  },
  (t) => [index().on(t.seekerId)],
);

export const workHistory = pgTable(
  "work_history",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    occupationCode: text(),
    title: text().notNull(),
    employer: text(),
    from: date(),
    to: date(),
  },
  (t) => [index().on(t.seekerId)],
);

/** A consent 授权: a purpose, the fields, a named recipient, until when (PIPL arts 15, 23, 29). Withdrawn, never deleted. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    purpose: text({
      enum: ["employer-anonymous-view", "employer-contact", "employer-adjustments", "liaison-mandate"],
    }).notNull(),
    /** Who may see it; empty for the purpose that shows no identity. */
    organisationId: ref().references(() => organisations.id),
    accountId: ref().references(() => accounts.id),
    fields: text().array().$type<readonly string[]>().notNull(),
    grantedAt: instant().notNull(),
    grantedBy: ref().references(() => accounts.id),
    expiresOn: date().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [index().on(t.seekerId, t.purpose), index().on(t.organisationId)],
);

export const savedSearches = pgTable(
  "saved_searches",
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: instant().notNull(),
    /** News is what was published after this and not told of yet; null: the person wants no news of this search. */
    newsSince: instant(),
  },
  (t) => [uniqueIndex().on(t.accountId, t.query)],
);

/** What a person was told of for a saved search: no posting is news twice, even where it is published again. */
export const savedSearchNews = pgTable(
  "saved_search_news",
  {
    id: id(),
    savedSearchId: ref()
      .notNull()
      .references(() => savedSearches.id, { onDelete: "cascade" }),
    postingId: ref()
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    toldAt: instant().notNull(),
  },
  (t) => [uniqueIndex().on(t.savedSearchId, t.postingId), index().on(t.postingId)],
);
