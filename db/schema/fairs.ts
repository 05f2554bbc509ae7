import { boolean, date, doublePrecision, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { FairStatus } from "#app/domain/fairs/lifecycle.ts";
import { accounts } from "./accounts.ts";
import { areas } from "./areas.ts";
import { id, instant, ref } from "./columns.ts";
import { organisations } from "./employers.ts";
import { postings } from "./postings.ts";
import { seekers } from "./seekers.ts";

/** A job fair 招聘会, in a hall or inside a workshop. */
export const fairs = pgTable(
  "fairs",
  {
    id: id(),
    name: text().notNull(),
    status: text().$type<FairStatus>().notNull(),
    heldOn: date().notNull(),
    startsAt: text().notNull(),
    endsAt: text().notNull(),
    areaCode: text().references(() => areas.code),
    place: text().notNull(),
    address: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    hostOrganisationId: ref().references(() => organisations.id),
    /** What the place itself offers: step-free access, accessible toilet, … */
    accessibility: jsonb().$type<Partial<Record<AccommodationCode, "yes" | "no">>>().notNull().default({}),
    about: text().notNull().default(""),
    registrationClosesOn: date(),
    /** Why it was cancelled, shown to everybody who had made plans. */
    cancelReason: text(),
    createdBy: ref().references(() => accounts.id),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index().on(t.status, t.heldOn)],
);

export const fairPostings = pgTable(
  "fair_postings",
  {
    id: id(),
    fairId: ref()
      .notNull()
      .references(() => fairs.id, { onDelete: "cascade" }),
    postingId: ref()
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    answer: text({ enum: ["invited", "accepted", "declined"] })
      .notNull()
      .default("invited"),
    invitedAt: instant().notNull(),
    answeredAt: instant(),
  },
  (t) => [uniqueIndex().on(t.fairId, t.postingId), index().on(t.postingId)],
);

export const fairRegistrations = pgTable(
  "fair_registrations",
  {
    id: id(),
    fairId: ref()
      .notNull()
      .references(() => fairs.id, { onDelete: "cascade" }),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id, { onDelete: "cascade" }),
    needs: text().array().$type<readonly AccommodationCode[]>().notNull(),
    wishes: text(),
    registeredBy: ref().references(() => accounts.id),
    onBehalf: boolean().notNull().default(false),
    registeredAt: instant().notNull(),
    cancelledAt: instant(),
  },
  (t) => [uniqueIndex().on(t.fairId, t.seekerId), index().on(t.seekerId)],
);
